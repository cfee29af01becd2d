#include "core/scene/color.h"

#include <algorithm>
#include <cmath>

namespace netglow {

namespace {

float linear(float srgb) {
    return srgb <= 0.04045F ? srgb / 12.92F : std::pow((srgb + 0.055F) / 1.055F, 2.4F);
}

}  // namespace

float relative_luminance(Color color) {
    return 0.2126F * linear(color.r) + 0.7152F * linear(color.g) + 0.0722F * linear(color.b);
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
