#include "core/scene/vision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/scene/color.h"

namespace netglow {

namespace {

using Triple = std::array<double, 3>;
using Rows = std::array<Triple, 3>;

constexpr Rows kProtanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Rows kDeuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
/// Linear sRGB to XYZ (IEC 61966-2-1).
constexpr Rows kXyz = {{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};

Triple times(const Rows& rows, const Triple& v) {
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i) result[i] = rows[i][0] * v[0] + rows[i][1] * v[1] + rows[i][2] * v[2];
    return result;
}

Triple light_of(Color color) {
    return {linear_light(color.r), linear_light(color.g), linear_light(color.b)};
}

float component(double light) {
    return static_cast<float>(srgb_of_light(std::clamp(light, 0.0, 1.0)));
}

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

double seventh(double x) {
    return std::pow(x, 7);
}

constexpr double kTwentyFiveToThe7th = 6103515625;

/// The factor of the blue's and the greys' corrections: 0 for greys, towards 1 for vivid colours.
double vividness(double chroma) {
    return std::sqrt(seventh(chroma) / (seventh(chroma) + kTwentyFiveToThe7th));
}

/// Lightness, chroma, and hue in degrees, 0 .. 360.
struct Lch {
    double lightness;
    double chroma;
    double hue;
};

/// With a* stretched by 1 + g, as CIEDE2000 does for colours near grey.
Lch stretched(const Lab& lab, double g) {
    const double a = (1 + g) * lab.a;
    const double degrees = a == 0 && lab.b == 0 ? 0 : std::atan2(lab.b, a) * 180 / std::numbers::pi;
    return {lab.lightness, std::hypot(a, lab.b), degrees < 0 ? degrees + 360 : degrees};
}

/// From the first hue to the second the short way, −180 .. 180.
double hue_between(const Lch& one, const Lch& other) {
    if (one.chroma * other.chroma == 0) return 0;
    const double way = other.hue - one.hue;
    return way > 180 ? way - 360 : way < -180 ? way + 360 : way;
}

double mean_hue(const Lch& one, const Lch& other) {
    const double sum = one.hue + other.hue;
    if (one.chroma * other.chroma == 0) return sum;  // a grey has none
    if (std::abs(one.hue - other.hue) <= 180) return sum / 2;
    return (sum < 360 ? sum + 360 : sum - 360) / 2;
}

}  // namespace

Color seen_with(Vision vision, Color color) {
    if (vision == Vision::usual) return color;
    const Triple seen = times(vision == Vision::protanopia ? kProtanopia : kDeuteranopia, light_of(color));
    return {component(seen[0]), component(seen[1]), component(seen[2]), color.a};
}

Lab lab_of(Color color) {
    const auto f = [](double t) {
        constexpr double kEdge = 6.0 / 29;
        return t > kEdge * kEdge * kEdge ? std::cbrt(t) : t / (3 * kEdge * kEdge) + 4.0 / 29;
    };
    // Relative to the white that the same matrix makes, so that greys have no colour.
    const Triple xyz = times(kXyz, light_of(color));
    const Triple white = times(kXyz, {1, 1, 1});
    const double x = f(xyz[0] / white[0]);
    const double y = f(xyz[1] / white[1]);
    const double z = f(xyz[2] / white[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// The names of the paper's terms stand beside them.
double color_difference(const Lab& one, const Lab& other) {
    const double mean_plain_chroma = (std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2;
    const double g = 0.5 * (1 - vividness(mean_plain_chroma));
    const Lch first = stretched(one, g);
    const Lch second = stretched(other, g);

    const double lightness = (first.lightness + second.lightness) / 2;
    const double chroma = (first.chroma + second.chroma) / 2;
    const double hue = mean_hue(first, second);
    const double t = 1 - 0.17 * std::cos(radians(hue - 30)) + 0.24 * std::cos(radians(2 * hue)) +
                     0.32 * std::cos(radians(3 * hue + 6)) - 0.20 * std::cos(radians(4 * hue - 63));
    const double from_grey = (lightness - 50) * (lightness - 50);
    const double s_l = 1 + 0.015 * from_grey / std::sqrt(20 + from_grey);
    const double s_c = 1 + 0.045 * chroma;
    const double s_h = 1 + 0.015 * chroma * t;
    const double from_blue = (hue - 275) / 25;
    const double r_t = -std::sin(radians(60 * std::exp(-from_blue * from_blue))) * 2 * vividness(chroma);

    const double d_l = (second.lightness - first.lightness) / s_l;  // ΔL′
    const double d_c = (second.chroma - first.chroma) / s_c;        // ΔC′
    const double half_way = std::sin(radians(hue_between(first, second) / 2));
    const double d_h = 2 * std::sqrt(first.chroma * second.chroma) * half_way / s_h;  // ΔH′
    return std::sqrt(d_l * d_l + d_c * d_c + d_h * d_h + r_t * d_c * d_h);
}

double color_difference(Color one, Color other) {
    return color_difference(lab_of(one), lab_of(other));
}

}  // namespace netglow
