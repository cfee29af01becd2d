// Inputs that are a picture: what makes one valid, and the brush that draws on it.
#pragma once

#include <optional>

#include "core/base/geometry.h"
#include "core/document/document.h"

namespace netglow {

/// Throws Error where the picture has not one cell for each input, or where `low` .. `high` is no range.
void require_image(const InputImage& image, std::size_t inputs);

/// The picture suggested for a document that declares none: a square of at least 4 x 4 cells, whose range holds the
/// present input and those of the cases. Nothing for other numbers of inputs.
std::optional<InputImage> likely_image(const Document& document);

/// A soft round brush; lengths in cells: full up to a distance of `core` from the stroke, then fading to nothing over
/// `fade`.
struct Brush {
    double core = 0.25;
    double fade = 0.75;
};
/// The default brush, scaled up in pictures larger than 8 x 8.
Brush brush_for(const InputImage& image);

/// From a point to the nearest of the straight piece between two others.
double distance(Point at, Point from, Point to);

/// Draws a straight stroke into `values`, the inputs: cells become at least as full as the brush makes them (with
/// `erase`, at most as full as it leaves them), so that the result does not depend on how many segments the stroke is
/// made of. Points are in cells: (0.5, 0.5) is the middle of the first one; they may lie outside.
void draw_stroke(Vector& values, const InputImage& image, Point from, Point to, const Brush& brush, bool erase);

}  // namespace netglow
