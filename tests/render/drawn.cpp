#include "tests/render/drawn.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace netglow {
namespace {

constexpr std::size_t kChannels = 4;

/// Where the first and behind the last of the values is, each end moved in by what its value leaves uncovered.
std::pair<float, float> ends(const std::vector<float>& most) {
    constexpr float kLeast = 0.02F;
    const auto has_ink = [](float ink) { return ink > kLeast; };
    const auto first = std::ranges::find_if(most, has_ink);
    if (first == most.end()) {
        return {0, 0};
    }
    const auto last = std::find_if(most.rbegin(), most.rend(), has_ink);
    const auto begin = static_cast<float>(first - most.begin());
    const auto end = static_cast<float>(most.rend() - last);
    return {begin + 1 - *first, end - 1 + *last};
}

float overlap(float a_from, float a_to, float b_from, float b_to) {
    return std::max(0.F, std::min(a_to, b_to) - std::max(a_from, b_from));
}

}  // namespace

Picture::Picture(int width, int height, std::vector<std::uint8_t> pixels)
    : width_(width), height_(height), pixels_(std::move(pixels)) {}

Color Picture::color(int x, int y) const {
    const std::size_t at =
        kChannels * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x));
    const auto channel = [&](std::size_t i) { return static_cast<float>(pixels_.at(at + i)) / 255.F; };
    return {channel(0), channel(1), channel(2), 1};
}

std::vector<float> Picture::row(int y) const {
    std::vector<float> inks;
    for (int x = 0; x < width_; ++x) {
        inks.push_back(ink(x, y));
    }
    return inks;
}

std::vector<float> Picture::column(int x) const {
    std::vector<float> inks;
    for (int y = 0; y < height_; ++y) {
        inks.push_back(ink(x, y));
    }
    return inks;
}

float Picture::total_ink() const {
    double total = 0;
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            total += ink(x, y);
        }
    }
    return static_cast<float>(total);
}

Point Picture::centre_of_ink() const {
    double total = 0;
    double across = 0;
    double down = 0;
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            const double here = ink(x, y);
            total += here;
            across += here * (x + 0.5);
            down += here * (y + 0.5);
        }
    }
    return {static_cast<float>(across / total), static_cast<float>(down / total)};
}

Rect Picture::extent() const {
    std::vector<float> across(static_cast<std::size_t>(width_));
    std::vector<float> down(static_cast<std::size_t>(height_));
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            float& most_in_column = across[static_cast<std::size_t>(x)];
            float& most_in_row = down[static_cast<std::size_t>(y)];
            most_in_column = std::max(most_in_column, ink(x, y));
            most_in_row = std::max(most_in_row, ink(x, y));
        }
    }
    const auto [left, right] = ends(across);
    const auto [top, bottom] = ends(down);
    return {left, top, right - left, bottom - top};
}

float mean_difference(const Picture& a, const Picture& b) {
    double total = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const Color one = a.color(x, y);
            const Color other = b.color(x, y);
            total += std::abs(one.r - other.r) + std::abs(one.g - other.g) + std::abs(one.b - other.b);
        }
    }
    return static_cast<float>(255 * total / (3.0 * a.width() * a.height()));
}

float largest_difference(const Picture& a, const Picture& b) {
    float most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const Color one = a.color(x, y);
            const Color other = b.color(x, y);
            most = std::max({most, std::abs(one.r - other.r), std::abs(one.g - other.g), std::abs(one.b - other.b)});
        }
    }
    return 255 * most;
}

Picture shrunk(const Picture& picture, int width, int height) {
    const float wide = static_cast<float>(picture.width()) / static_cast<float>(width);
    const float high = static_cast<float>(picture.height()) / static_cast<float>(height);
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const float left = static_cast<float>(x) * wide;
            const float top = static_cast<float>(y) * high;
            Color sum{0, 0, 0, 0};
            for (int row = static_cast<int>(top); row < picture.height() && static_cast<float>(row) < top + high;
                 ++row) {
                for (int column = static_cast<int>(left);
                     column < picture.width() && static_cast<float>(column) < left + wide; ++column) {
                    const auto from_x = static_cast<float>(column);
                    const auto from_y = static_cast<float>(row);
                    const float part = overlap(left, left + wide, from_x, from_x + 1) *
                                       overlap(top, top + high, from_y, from_y + 1) / (wide * high);
                    const Color here = picture.color(column, row);
                    sum = {sum.r + here.r * part, sum.g + here.g * part, sum.b + here.b * part, 0};
                }
            }
            for (const float channel : {sum.r, sum.g, sum.b, 1.F}) {
                pixels.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(255 * channel), 0L, 255L)));
            }
        }
    }
    return {width, height, std::move(pixels)};
}

Picture Drawing::draw(const Scene& scene, Size size, float scale, const Camera& camera) {
    const auto width = static_cast<int>(size.width);
    const auto height = static_cast<int>(size.height);
    const Framebuffer framebuffer(width, height);
    framebuffer.bind();
    renderer_.draw_finished(scene, camera, viewport({0, 0, size.width, size.height}, size, scale));
    return {width, height, framebuffer.read()};
}

}  // namespace netglow
