#include "core/scene/picking.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace netglow {

namespace {

float length(Point p) {
    return std::hypot(p.x, p.y);
}

float square(float x) {
    return x * x;
}

float squared_distance_to_segment(Point p, Point a, Point b) {
    const Point ab = b - a;
    const Point ap = p - a;
    const float along = std::clamp((ap.x * ab.x + ap.y * ab.y) / (square(ab.x) + square(ab.y)), 0.F, 1.F);
    return square(ap.x - ab.x * along) + square(ap.y - ab.y * along);
}

/// The neuron of the column whose y is nearest.
std::size_t nearest_row(const Column& column, float y) {
    const float row = std::round((y - column.top) / column.pitch);
    return static_cast<std::size_t>(std::clamp(row, 0.F, static_cast<float>(column.neurons - 1)));
}

std::optional<NeuronAt> pick_neuron(const Layout& layout, Point point, float reach) {
    for (std::size_t layer = 0; layer < layout.columns.size(); ++layer) {
        const Column& column = layout.columns[layer];
        const NeuronAt nearest{layer, nearest_row(column, point.y)};
        // Small discs are easier to hit than they look, and those of a strip over all of its width.
        const Point away = point - layout.at(nearest);
        const float radius = std::max(column.radius, std::min(reach, column.pitch / 2));
        const bool on_strip = column.pitch < reach && std::abs(away.x) <= 0.8F * reach && std::abs(away.y) <= column.pitch;
        if (length(away) <= radius || on_strip) {
            return nearest;
        }
    }
    return std::nullopt;
}

/// Where the rays from the senders of a layer through the point go. All in points; the senders' column is at x = 0.
struct Rays {
    float point_x;  ///< > 0
    float point_y;
    float receivers_x;
    float sender_top, sender_pitch;
    float receiver_top, receiver_pitch, last_receiver;
};

/// For `count` senders from `first` on: a lower bound of the squared distance between the point and the nearest edge of
/// each, which is the distance from its line, or a little less by rounding. Only the receivers above and below the
/// place where the ray meets their column can be nearest.
void bounds_of(const Rays& rays, std::size_t first, std::size_t count, float* bounds) {
    const float stretch = rays.receivers_x / rays.point_x;
    const float rows_a_point = 1 / rays.receiver_pitch;
    const float width = square(rays.receivers_x);
    const float scale = 0.999F * square(rays.receiver_pitch * rays.point_x);
    for (std::size_t k = 0; k < count; ++k) {
        const float y = rays.sender_top + rays.sender_pitch * static_cast<float>(first + k);
        const float row = (y + (rays.point_y - y) * stretch - rays.receiver_top) * rows_a_point;
        const float within = std::max(0.F, std::min(row, rays.last_receiver));
        const auto above = static_cast<float>(static_cast<int>(within));
        const float below = std::min(above + 1, rays.last_receiver);
        const float rise_above = rays.receiver_top + rays.receiver_pitch * above - y;
        const float rise_below = rays.receiver_top + rays.receiver_pitch * below - y;
        bounds[k] = scale * std::min(square(row - above) / (width + square(rise_above)),
                                     square(row - below) / (width + square(rise_below)));
    }
}

struct NearestEdge {
    EdgeAt edge;
    float squared_distance;
};

/// Looks for the nearest edge into a layer.
struct EdgeSearch {
    const Layout& layout;
    std::size_t layer;
    Point point;
    NearestEdge& best;

    const Column& senders() const { return layout.columns[layer - 1]; }
    const Column& receivers() const { return layout.columns[layer]; }

    /// Of one sender, the receivers above and below the place where the ray meets their column can be nearest and,
    /// close to that column, the one at the point's own height.
    void look_at(std::size_t from) {
        const Column& to = receivers();
        const Point sender = layout.at({layer - 1, from});
        const float dx = point.x - sender.x;
        const float meets = dx > 0.01F ? sender.y + (point.y - sender.y) / dx * (to.x - sender.x) : point.y;
        const auto last = static_cast<float>(to.neurons - 1);
        const auto above = static_cast<std::size_t>(std::clamp((meets - to.top) / to.pitch, 0.F, last));
        for (const std::size_t row : {above, std::min(above + 1, to.neurons - 1), nearest_row(to, point.y)}) {
            const float distance = squared_distance_to_segment(point, sender, layout.at({layer, row}));
            if (distance < best.squared_distance) {
                best = {{layer, row, from}, distance};
            }
        }
    }

    void look_at_all() {
        for (std::size_t from = 0; from < senders().neurons; ++from) {
            look_at(from);
        }
    }

    /// Between the columns, further than the best from both: only senders whose bound is below the best are looked at.
    void look_at_promising() {
        constexpr std::size_t kTogether = 256;
        std::array<float, kTogether> bounds;
        const Column& from = senders();
        const Column& to = receivers();
        const Rays rays{point.x - from.x, point.y, to.x - from.x, from.top,
                        from.pitch,       to.top,  to.pitch,      static_cast<float>(to.neurons - 1)};
        for (std::size_t first = 0; first < from.neurons; first += kTogether) {
            const std::size_t count = std::min(kTogether, from.neurons - first);
            bounds_of(rays, first, count, bounds.data());
            for (std::size_t k = 0; k < count; ++k) {
                if (bounds[k] < best.squared_distance) {
                    look_at(first + k);
                }
            }
        }
    }

    void look() {
        const float reach = std::sqrt(best.squared_distance);
        const bool gliding = !senders().offsets.empty() || !receivers().offsets.empty();
        const bool between = point.x > senders().x + reach && point.x < receivers().x - reach;
        if (between && !gliding) {
            look_at_promising();
        } else {
            look_at_all();
        }
    }
};

}  // namespace

Place pick(const Layout& layout, Point point, float reach) {
    if (const std::optional<NeuronAt> neuron = pick_neuron(layout, point, reach)) {
        return *neuron;
    }
    // The least float above the square of `reach`, so that an edge exactly in reach counts.
    const float beyond = std::nextafter(square(reach), 2 * square(reach) + 1);
    NearestEdge best{{}, beyond};
    for (std::size_t layer = 1; layer < layout.columns.size(); ++layer) {
        if (point.x >= layout.columns[layer - 1].x - reach && point.x <= layout.columns[layer].x + reach) {
            EdgeSearch{layout, layer, point, best}.look();
        }
    }
    if (best.squared_distance < beyond) {
        return best.edge;
    }
    return std::monostate{};
}

}  // namespace netglow
