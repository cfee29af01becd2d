// Measures ink: how much of the space between two columns a picture has coloured.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/figure/image.h"
#include "core/scene/layout/layout.h"
#include "core/scene/theme.h"

namespace netglow {

/// Of a pixel, its red, green and blue; (x, y) lies in the image.
inline Color color_at(const Image& image, int x, int y) {
    const auto at =
        4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x));
    const auto channel = [&](std::size_t which) { return static_cast<float>(image.pixels.at(at + which)) / 255; };
    return {channel(0), channel(1), channel(2), 1};
}

inline double distance(Color a, Color b) {
    return std::hypot(a.r - b.r, a.g - b.g, a.b - b.b);
}

/// The ink of a picture of a layout's scene, one number for every pair of columns: the mean, over the rectangle from
/// the discs of the one to those of the other, of the pixels' distance from the canvas's colour in RGB; that of an edge
/// at rest (which is drawn with an opacity of 0.6) counts 1, and what is farther no more than that.
inline std::vector<double> ink_of(const Image& image, const Layout& layout, const Theme& theme) {
    constexpr float kAtRest = 0.6F;
    const double whole =
        kAtRest * (distance(theme.positive, theme.canvas) + distance(theme.negative, theme.canvas)) / 2;
    const auto pixel = [&](float points) { return static_cast<int>(points * layout.magnification); };
    std::vector<double> inks;
    for (std::size_t layer = 1; layer < layout.columns.size(); ++layer) {
        const Column& from = layout.columns[layer - 1];
        const Column& to = layout.columns[layer];
        const auto foot = [](const Column& column) {
            return column.top + column.pitch * static_cast<float>(column.neurons - 1) + column.radius;
        };
        const int top = pixel(std::min(from.top - from.radius, to.top - to.radius));
        const int bottom = pixel(std::max(foot(from), foot(to)));
        double sum = 0;
        std::size_t count = 0;
        for (int y = top; y < bottom; ++y) {
            for (int x = pixel(from.x + from.radius) + 1; x < pixel(to.x - to.radius); ++x, ++count) {
                sum += std::min(distance(color_at(image, x, y), theme.canvas) / whole, 1.0);
            }
        }
        inks.push_back(count > 0 ? sum / static_cast<double>(count) : 0);
    }
    return inks;
}

}  // namespace netglow
