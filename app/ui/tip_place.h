// Where a tip stands: beside what it explains, never over it.
#pragma once

#include <optional>
#include <utility>

#include "core/base/geometry.h"

namespace netglow {

/// What a tip explains; pixels. An edge is a line besides the place of the pointer on it.
struct Explained {
    Rect rect;
    std::optional<std::pair<Point, Point>> line = {};
};

/// Where a tip is looked for first: under a control, or past a corner, so that what stands around the thing stays in
/// sight, too.
enum class TipSide { under, corner };

/// Of the places around `rect`, `gap` pixels from it, the first one on the screen that covers neither rect nor line;
/// those above come first in the lower part of the screen. Where there is none (the thing fills the screen), the first
/// one, moved onto the screen.
Rect tip_place(const Explained& explained, Size size, float gap, Size screen, TipSide side);

/// Whether the line meets the rectangle.
bool crosses(const std::pair<Point, Point>& line, const Rect& rect);

}  // namespace netglow
