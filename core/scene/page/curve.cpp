#include "core/scene/page/curve.h"

#include <algorithm>
#include <cmath>

namespace netglow {

namespace {

constexpr int kIntervals = 160;  ///< over the bend
constexpr double kBend = 8;      ///< beyond ±8 the functions are straight, or slowly become so (softsign)
constexpr double kStraight = 1e4;

/// Where the function has a corner.
std::vector<double> corners_of(ActivationKind kind) {
    switch (kind) {
        case ActivationKind::relu:
        case ActivationKind::leaky_relu:
        case ActivationKind::elu:
        case ActivationKind::selu:
            return {0};
        case ActivationKind::relu6:
            return {0, 6};
        case ActivationKind::hard_sigmoid:
            return {-3, 3};
        default:
            return {};
    }
}

bool is_straight_between_corners(ActivationKind kind) {
    return kind == ActivationKind::identity || kind == ActivationKind::relu || kind == ActivationKind::relu6 ||
           kind == ActivationKind::leaky_relu || kind == ActivationKind::hard_sigmoid;
}

/// Close together over the bend, then ever wider apart.
void append_places_of_bend(std::vector<double>& at) {
    for (int i = 0; i <= kIntervals; ++i) at.push_back(std::lerp(-kBend, kBend, static_cast<double>(i) / kIntervals));
    for (double x = kBend; x < kStraight; x *= 1.25) {
        at.push_back(x);
        at.push_back(-x);
    }
}

std::vector<double> sample_places(ActivationKind kind, const AxisRange& x) {
    std::vector<double> at = corners_of(kind);
    if (!is_straight_between_corners(kind)) append_places_of_bend(at);
    std::erase_if(at, [&x](double place) { return !x.contains(place); });
    at.push_back(x.low);
    at.push_back(x.high);
    std::ranges::sort(at);
    at.erase(std::unique(at.begin(), at.end()), at.end());
    return at;
}

/// A step is two level lines with nothing between; all others are one line.
void append_graph(Curve& curve, const Activation& activation) {
    const AxisRange& x = curve.x;
    if (activation.kind == ActivationKind::step && x.low < 0 && x.high >= 0) {
        curve.pieces = {{{x.low, 0}, {0, 0}}, {{0, 1}, {x.high, 1}}};
        curve.open_ends = {{0, 0}};
        return;
    }
    std::vector<CurvePoint> line;
    for (const double at : sample_places(activation.kind, x)) {
        line.push_back({at, std::clamp(activate(activation, at), -kAxisLimit, kAxisLimit)});
    }
    curve.pieces.push_back(std::move(line));
}

AxisRange height_of(const Curve& curve, const Activation& activation) {
    double low = 0;
    double high = 0;
    for (const std::vector<CurvePoint>& piece : curve.pieces) {
        for (const CurvePoint& point : piece) {
            low = std::min(low, point.y);
            high = std::max(high, point.y);
        }
    }
    if (const std::optional<OutputRange> range = output_range(activation.kind); range && high - low > 0) {
        const double whole = range->high - range->low;
        if (high - low >= whole / 4) {
            low = std::min(low, range->low);
            high = std::max(high, range->high);
        }
    }
    return nice_range(low, high);
}

}  // namespace

AxisRange curve_range(double sum) {
    constexpr double kLeast = 5;
    const double size = std::isfinite(sum) ? std::min(std::abs(sum), kAxisLimit) : 0;
    const double reach = size <= kLeast ? kLeast : std::min(nice_at_least(size), kAxisLimit);
    return {-reach, reach};
}

std::optional<Curve> curve_of(const Activation& activation, const AxisRange& x) {
    if (needs_whole_layer(activation.kind)) return std::nullopt;
    Curve curve;
    curve.x = x;
    append_graph(curve, activation);
    curve.y = height_of(curve, activation);
    curve.x_ticks = ticks(curve.x);
    curve.y_ticks = ticks(curve.y);
    return curve;
}

}  // namespace netglow
