#include "app/ui/tip_place.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace netglow {
namespace {

constexpr float kLowerPart = 0.65F;  ///< of the screen: where it begins

float moved_into(float at, float length, float screen) {
    return std::clamp(at, 0.F, std::max(0.F, screen - length));
}

std::vector<Rect> places_around(const Rect& rect, Size size, float gap, Size screen, TipSide side) {
    const float right = rect.right() + gap;
    const float left = rect.x - gap - size.width;
    const float below = rect.bottom() + gap;
    const float above = rect.y - gap - size.height;
    const bool low = side == TipSide::corner && rect.center().y > kLowerPart * screen.height;
    const float first = low ? above : below;
    const float second = low ? below : above;
    const auto at = [&](float x, float y) { return Rect{x, y, size.width, size.height}; };
    const float along = moved_into(rect.x, size.width, screen.width);
    const float down = moved_into(rect.y, size.height, screen.height);
    const std::vector<Rect> sides = {at(along, first), at(along, second), at(right, down), at(left, down)};
    std::vector<Rect> all = {at(right, first), at(left, first), at(right, second), at(left, second)};
    all.insert(side == TipSide::corner ? all.end() : all.begin(), sides.begin(), sides.end());
    return all;
}

}  // namespace

bool crosses(const std::pair<Point, Point>& line, const Rect& rect) {
    // What part of the line is between the rectangle's sides, first across, then down as well (Liang and Barsky).
    float from = 0;
    float to = 1;
    const auto cut = [&](float start, float by, float low, float high) {
        if (by == 0) {
            return start >= low && start <= high;
        }
        const float a = (low - start) / by;
        const float b = (high - start) / by;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
        return from <= to;
    };
    const Point by = line.second - line.first;
    return cut(line.first.x, by.x, rect.x, rect.right()) && cut(line.first.y, by.y, rect.y, rect.bottom());
}

Rect tip_place(const Explained& explained, Size size, float gap, Size screen, TipSide side) {
    const std::vector<Rect> places = places_around(explained.rect, size, gap, screen, side);
    const auto found = std::ranges::find_if(places, [&](const Rect& place) {
        const bool seen =
            place.x >= 0 && place.y >= 0 && place.right() <= screen.width && place.bottom() <= screen.height;
        return seen && !place.overlaps(explained.rect) && !(explained.line && crosses(*explained.line, place));
    });
    Rect place = found != places.end() ? *found : places.front();
    place.x = std::round(moved_into(place.x, size.width, screen.width));
    place.y = std::round(moved_into(place.y, size.height, screen.height));
    return place;
}

}  // namespace netglow
