#include "core/scene/color.h"

#include <algorithm>
#include <cmath>

namespace netglow {

double linear_light(double srgb) {
    return srgb <= 0.04045 ? srgb / 12.92 : std::pow((srgb + 0.055) / 1.055, 2.4);
}

double srgb_of_light(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

float relative_luminance(Color color) {
    const double light =
        0.2126 * linear_light(color.r) + 0.7152 * linear_light(color.g) + 0.0722 * linear_light(color.b);
    return static_cast<float>(light);
}

float contrast(Color a, Color b) {
    const float la = relative_luminance(a);
    const float lb = relative_luminance(b);
    return (std::max(la, lb) + 0.05F) / (std::min(la, lb) + 0.05F);
}

Color more_readable(Color background, Color one, Color other) {
    return contrast(one, background) >= contrast(other, background) ? one : other;
}

Color over(Color color, Color background) {
    Color opaque = mix(background, color, color.a);
    opaque.a = 1;
    return opaque;
}

}  // namespace netglow
