// How light a colour is to the eye, and which ink is read best on it (WCAG 2: relative luminance and contrast).
#pragma once

#include "core/scene/scene.h"

namespace netglow {

/// A component of a colour as linear light, and back (IEC 61966-2-1); both 0 .. 1.
double linear_light(double srgb);
double srgb_of_light(double linear);

/// 0 (black) to 1 (white); alpha is not regarded.
float relative_luminance(Color color);
/// 1 (the same) to 21 (black and white).
float contrast(Color a, Color b);
/// The one of the two that stands out more against `background`.
Color more_readable(Color background, Color one, Color other);
/// `color` laid over an opaque background.
Color over(Color color, Color background);

}  // namespace netglow
