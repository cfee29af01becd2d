#include "core/scene/picking.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace netglow {

namespace {

float length(Point p) {
    return std::hypot(p.x, p.y);
}

float distance_to_segment(Point p, Point a, Point b) {
    const Point ab = b - a;
    const Point ap = p - a;
    const float along = std::clamp((ap.x * ab.x + ap.y * ab.y) / (ab.x * ab.x + ab.y * ab.y), 0.F, 1.F);
    return length(ap - ab * along);
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

struct NearestEdge {
    EdgeAt edge;
    float distance;
};

/// Keeps the nearest edge into `layer`. For every sender only the receivers about the place where the ray from the
/// sender through the point meets their column can be nearest, and, close to that column, those at the point's own
/// height.
void search_layer(const Layout& layout, std::size_t layer, Point point, NearestEdge& best) {
    const Column& senders = layout.columns[layer - 1];
    const Column& receivers = layout.columns[layer];
    for (std::size_t from = 0; from < senders.neurons; ++from) {
        const Point sender = layout.at({layer - 1, from});
        const float dx = point.x - sender.x;
        const float slope = dx > 0.01F ? (point.y - sender.y) / dx : 0.F;
        const float meets = dx > 0.01F ? sender.y + slope * (receivers.x - sender.x) : point.y;
        const std::size_t row = nearest_row(receivers, meets);
        const std::array candidates = {row > 0 ? row - 1 : row, row, std::min(row + 1, receivers.neurons - 1),
                                       nearest_row(receivers, point.y)};
        for (const std::size_t to : candidates) {
            const float distance = distance_to_segment(point, sender, layout.at({layer, to}));
            if (distance < best.distance) {
                best = {{layer, to, from}, distance};
            }
        }
    }
}

}  // namespace

Place pick(const Layout& layout, Point point, float reach) {
    if (const std::optional<NeuronAt> neuron = pick_neuron(layout, point, reach)) {
        return *neuron;
    }
    // The least float above `reach`, so that an edge exactly in reach counts.
    const float beyond = std::nextafter(reach, 2 * reach + 1);
    NearestEdge best{{}, beyond};
    for (std::size_t layer = 1; layer < layout.columns.size(); ++layer) {
        if (point.x >= layout.columns[layer - 1].x - reach && point.x <= layout.columns[layer].x + reach) {
            search_layer(layout, layer, point, best);
        }
    }
    if (best.distance < beyond) {
        return best.edge;
    }
    return std::monostate{};
}

}  // namespace netglow
