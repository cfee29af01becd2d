#include "core/document/input_image.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"
#include "core/base/error.h"

namespace netglow {
namespace {

constexpr std::size_t kLeastSide = 4;

}  // namespace

void require_image(const InputImage& image, std::size_t inputs) {
    if (image.width == 0 || image.height == 0 || image.height != inputs / image.width || inputs % image.width != 0) {
        throw Error("input_image: found " + std::to_string(image.width) + " × " + std::to_string(image.height) +
                    " cells, expected " + std::to_string(inputs) + " (one for each input of the network)");
    }
    if (!std::isfinite(image.low) || !std::isfinite(image.high) || !(image.low < image.high)) {
        throw Error("input_image.high: found a number that is not above low, expected a larger one");
    }
}

std::optional<InputImage> likely_image(const Document& document) {
    const std::size_t inputs = document.network.inputs();
    const auto side = static_cast<std::size_t>(std::llround(std::sqrt(static_cast<double>(inputs))));
    if (side < kLeastSide || side * side != inputs) return std::nullopt;
    double low = std::min(0.0, document.input.minCoeff());
    double high = std::max(0.0, document.input.maxCoeff());
    for (const Case& one : document.cases) {
        low = std::min(low, one.input.minCoeff());
        high = std::max(high, one.input.maxCoeff());
    }
    return InputImage{.width = side, .height = side, .low = low, .high = high > 1 || (low < 0 && high > 0) ? high : 1};
}

double distance(Point at, Point from, Point to) {
    const Point along = to - from;
    const Point aside = at - from;
    const float length = along.x * along.x + along.y * along.y;
    const float part = length > 0 ? std::clamp((aside.x * along.x + aside.y * along.y) / length, 0.F, 1.F) : 0.F;
    const Point nearest = from + along * part;
    return std::hypot(static_cast<double>(at.x - nearest.x), static_cast<double>(at.y - nearest.y));
}

Brush brush_for(const InputImage& image) {
    constexpr double kMadeFor = 8;  // cells across
    const double factor = std::max(1.0, static_cast<double>(std::min(image.width, image.height)) / kMadeFor);
    const Brush brush;
    return {brush.core * factor, brush.fade * factor};
}

void draw_stroke(Vector& values, const InputImage& image, Point from, Point to, const Brush& brush, bool erase) {
    NETGLOW_ASSERT(static_cast<std::size_t>(values.size()) == image.cells());
    const auto reach = static_cast<float>(brush.core + brush.fade);
    const auto first = [&](float low) { return static_cast<std::size_t>(std::max(0.F, std::floor(low - reach))); };
    const auto end = [&](float high, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(std::ceil(high + reach), 0.F, static_cast<float>(count)));
    };
    for (std::size_t row = first(std::min(from.y, to.y)); row < end(std::max(from.y, to.y), image.height); ++row) {
        for (std::size_t column = first(std::min(from.x, to.x)); column < end(std::max(from.x, to.x), image.width);
             ++column) {
            const Point middle{static_cast<float>(column) + 0.5F, static_cast<float>(row) + 0.5F};
            const double full =
                std::clamp((brush.core + brush.fade - distance(middle, from, to)) / brush.fade, 0.0, 1.0);
            if (full <= 0) continue;
            double& value = values[static_cast<Eigen::Index>(row * image.width + column)];
            const double made = image.low + (erase ? 1 - full : full) * (image.high - image.low);
            value = erase ? std::min(value, made) : std::max(value, made);
        }
    }
}

}  // namespace netglow
