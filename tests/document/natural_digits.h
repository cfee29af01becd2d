// The ten digits as drawn by hand with a mouse: strokes on a pad, coordinates 0 to 1 to the right and down.
#pragma once

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/geometry.h"

namespace netglow {

using Stroke = std::vector<Point>;

/// Appends an arc of an ellipse to the stroke; angles in degrees, clockwise from the right.
inline void add_arc(Stroke& stroke, Point center, Size radii, float from, float to) {
    constexpr int kPieces = 24;
    for (int i = 0; i <= kPieces; ++i) {
        const float angle = (from + (to - from) * static_cast<float>(i) / kPieces) * std::numbers::pi_v<float> / 180;
        stroke.push_back({center.x + radii.width * std::cos(angle), center.y + radii.height * std::sin(angle)});
    }
}

inline std::vector<Stroke> natural_digit(std::size_t digit) {
    Stroke one;
    switch (digit) {
        case 0:
            add_arc(one, {0.5F, 0.5F}, {0.26F, 0.4F}, -90, 270);
            return {one};
        case 1:
            return {{{0.38F, 0.26F}, {0.54F, 0.1F}, {0.54F, 0.92F}}};
        case 2:
            add_arc(one, {0.48F, 0.3F}, {0.24F, 0.2F}, 190, 400);
            one.insert(one.end(), {{0.27F, 0.9F}, {0.78F, 0.9F}});
            return {one};
        case 3:
            add_arc(one, {0.48F, 0.29F}, {0.22F, 0.19F}, 200, 450);
            add_arc(one, {0.48F, 0.69F}, {0.25F, 0.21F}, -90, 150);
            return {one};
        case 4:
            return {{{0.46F, 0.1F}, {0.24F, 0.58F}, {0.78F, 0.58F}}, {{0.62F, 0.36F}, {0.58F, 0.93F}}};
        case 5:
            one = {{0.74F, 0.1F}, {0.34F, 0.1F}, {0.31F, 0.46F}};
            add_arc(one, {0.48F, 0.67F}, {0.24F, 0.23F}, -110, 140);
            return {one};
        case 6:
            one = {{0.6F, 0.08F}, {0.42F, 0.3F}, {0.31F, 0.6F}};
            add_arc(one, {0.5F, 0.7F}, {0.21F, 0.2F}, 180, -180);
            return {one};
        case 7:
            return {{{0.24F, 0.12F}, {0.76F, 0.12F}, {0.42F, 0.92F}}};
        case 8:
            add_arc(one, {0.5F, 0.29F}, {0.18F, 0.18F}, 90, -270);
            add_arc(one, {0.5F, 0.69F}, {0.22F, 0.21F}, -90, 270);
            return {one};
        default:
            add_arc(one, {0.48F, 0.31F}, {0.2F, 0.2F}, 0, -360);
            one.insert(one.end(), {{0.67F, 0.5F}, {0.58F, 0.92F}});
            return {one};
    }
}

/// The ten once more in another hand: a plain 1, an open 4, a 7 with a bar, an 8 in one go.
inline std::vector<Stroke> other_digit(std::size_t digit) {
    Stroke one;
    switch (digit) {
        case 0:
            add_arc(one, {0.5F, 0.5F}, {0.2F, 0.42F}, -60, 310);
            return {one};
        case 1:
            return {{{0.5F, 0.08F}, {0.5F, 0.92F}}};
        case 2:
            one = {{0.28F, 0.24F}};
            add_arc(one, {0.5F, 0.28F}, {0.22F, 0.19F}, 200, 360);
            one.insert(one.end(), {{0.66F, 0.46F}, {0.3F, 0.86F}, {0.74F, 0.86F}});
            return {one};
        case 3:
            add_arc(one, {0.46F, 0.28F}, {0.2F, 0.18F}, -150, 90);
            add_arc(one, {0.46F, 0.68F}, {0.24F, 0.22F}, -90, 160);
            return {one};
        case 4:
            return {{{0.34F, 0.12F}, {0.28F, 0.52F}, {0.72F, 0.52F}}, {{0.66F, 0.12F}, {0.66F, 0.92F}}};
        case 5:
            one = {{0.34F, 0.12F}, {0.32F, 0.46F}};
            add_arc(one, {0.48F, 0.66F}, {0.22F, 0.22F}, -120, 150);
            return {one, {{0.34F, 0.12F}, {0.72F, 0.12F}}};
        case 6:
            add_arc(one, {0.62F, 0.5F}, {0.32F, 0.42F}, -100, -180);
            add_arc(one, {0.5F, 0.68F}, {0.2F, 0.22F}, 180, -190);
            return {one};
        case 7:
            return {{{0.26F, 0.14F}, {0.72F, 0.14F}, {0.48F, 0.5F}, {0.4F, 0.9F}}, {{0.34F, 0.52F}, {0.64F, 0.5F}}};
        case 8:
            add_arc(one, {0.5F, 0.3F}, {0.17F, 0.2F}, -40, -270);
            add_arc(one, {0.5F, 0.7F}, {0.2F, 0.2F}, -90, 270);
            add_arc(one, {0.5F, 0.3F}, {0.17F, 0.2F}, 90, -40);
            return {one};
        default:
            add_arc(one, {0.5F, 0.32F}, {0.2F, 0.22F}, -20, -340);
            add_arc(one, {0.3F, 0.42F}, {0.4F, 0.5F}, -10, 75);
            return {one};
    }
}

struct DrawnDigit {
    std::size_t digit;
    std::vector<Stroke> strokes;
};

/// Each digit in both hands, from a third of the pad's height to all but its whole, in all its corners.
inline std::vector<DrawnDigit> twenty_digits() {
    std::vector<DrawnDigit> all;
    for (std::size_t i = 0; i < 20; ++i) {
        const std::size_t digit = i % 10;
        std::vector<Stroke> strokes = i < 10 ? natural_digit(digit) : other_digit(digit);
        const float size = 0.35F + 0.55F * static_cast<float>(7 * i % 20) / 19;
        const Point corner{(1 - size) * static_cast<float>(3 * i % 5) / 4, (1 - size) * static_cast<float>(i % 3) / 2};
        for (Stroke& stroke : strokes) {
            for (Point& at : stroke) at = corner + at * size;
        }
        all.push_back({digit, std::move(strokes)});
    }
    return all;
}

}  // namespace netglow
