#include "core/scene/canvas/picking.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/eigen.h"

namespace netglow {

namespace {

constexpr float kLeastAcross = 0.01F;  ///< points from the senders' column from which a ray has a slope

float length(Point p) {
    return std::sqrt(p.x * p.x + p.y * p.y);
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
        // Small discs are easier to hit than they look.
        const float radius = std::max(column.radius, std::min(reach, column.pitch / 2));
        // Those of a strip, over all of its width.
        const Point away = point - layout.at(nearest);
        const bool on_strip =
            column.pitch < reach && std::abs(away.x) <= 0.8F * reach && std::abs(away.y) <= column.pitch;
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

/// Keeps the nearest of a sender's edges. Only the receivers about the place where the ray from the sender through the
/// point meets their column can be nearest, and, close to that column, those at the point's own height.
void search_fan(const Layout& layout, std::size_t layer, std::size_t from, Point point, NearestEdge& best) {
    const Column& receivers = layout.columns[layer];
    const Point sender = layout.at({layer - 1, from});
    const float dx = point.x - sender.x;
    const float slope = dx > kLeastAcross ? (point.y - sender.y) / dx : 0.F;
    const float meets = dx > kLeastAcross ? sender.y + slope * (receivers.x - sender.x) : point.y;
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

constexpr Eigen::Index kTogether = 16;  ///< senders that are looked at by the same instructions
using Together = Eigen::Array<float, kTogether, 1>;

/// Squares of what no edge of a sender can be nearer than, of many senders at once. Their rays through the point meet
/// the receivers' column at rows that are evenly spread; an edge misses the point by at least as many rows as its
/// sender's ray misses the nearest receiver, made less by how far the point is on the way, and by how steep the edge
/// is.
class LeastSquares {
public:
    LeastSquares(const Column& senders, const Column& receivers, Point point)
        : last_row_(static_cast<float>(receivers.neurons - 1)), pitch_(receivers.pitch) {
        const float across = receivers.x - senders.x;
        const float share = (point.x - senders.x) / across;
        row_ = (senders.top + (point.y - senders.top) / share - receivers.top) / receivers.pitch;
        row_step_ = senders.pitch * (1 - 1 / share) / receivers.pitch;
        rounding_ = 1e-4F + 2e-6F * (std::abs(row_) + std::abs(row_step_) * static_cast<float>(senders.neurons));
        down_ = (point.y - senders.top) / share;
        down_step_ = -senders.pitch / share;
        across_ = across * across;
        square_ = (receivers.pitch * share * across) * (receivers.pitch * share * across);
    }
    Together operator()(const Together& sender) const {
        const Together row = row_ + row_step_ * sender;
        const Together missed = (row - (row.max(0).min(last_row_) + 0.5F).cast<int>().cast<float>()).abs();
        // From the sender to where its ray meets the column, and on to the farther of the two receivers about it.
        const Together steepest = (down_ + down_step_ * sender).abs() + pitch_ * missed.max(1);
        return square_ * (missed - rounding_).max(0).square() / (steepest.square() + across_);
    }

private:
    float last_row_, pitch_, row_, row_step_, rounding_, down_, down_step_, across_, square_;
};

/// Keeps the nearest edge into `layer`, whichever sender it comes from.
void search_all(const Layout& layout, std::size_t layer, Point point, NearestEdge& best) {
    for (std::size_t from = 0; from < layout.columns[layer - 1].neurons; ++from) {
        search_fan(layout, layer, from, point, best);
    }
}

/// The same. Only senders with an edge that can be nearer than the best are looked at, the likeliest first.
void search_layer(const Layout& layout, std::size_t layer, Point point, NearestEdge& best) {
    const Column& senders = layout.columns[layer - 1];
    const Column& receivers = layout.columns[layer];
    const auto count = static_cast<Eigen::Index>(senders.neurons);
    if (count < kTogether || point.x - senders.x <= kLeastAcross || !senders.offsets.empty() ||
        !receivers.offsets.empty()) {
        search_all(layout, layer, point, best);
        return;
    }
    const LeastSquares least_squares(senders, receivers, point);
    const Eigen::Index groups = (count + kTogether - 1) / kTogether;
    Eigen::Array<float, kTogether, Eigen::Dynamic> least(kTogether, groups);
    Eigen::ArrayXf nearest(groups);
    Together sender = Together::LinSpaced(0, kTogether - 1);
    for (Eigen::Index group = 0; group < groups; ++group, sender += static_cast<float>(kTogether)) {
        const Together squares = least_squares(sender);
        least.col(group) = squares;
        nearest[group] = squares.minCoeff();
    }
    const auto search = [&](Eigen::Index group) {
        for (Eigen::Index from = group * kTogether; from < std::min(count, (group + 1) * kTogether); ++from) {
            if (least(from - group * kTogether, group) < best.distance * best.distance) {
                search_fan(layout, layer, static_cast<std::size_t>(from), point, best);
            }
        }
    };
    Eigen::Index group_of_likeliest = 0;
    nearest.head(count / kTogether).minCoeff(&group_of_likeliest);
    Eigen::Index likeliest = 0;
    least.col(group_of_likeliest).minCoeff(&likeliest);
    search_fan(layout, layer, static_cast<std::size_t>(group_of_likeliest * kTogether + likeliest), point, best);
    for (Eigen::Index group = 0; group < groups; ++group) {
        if (nearest[group] < best.distance * best.distance) {
            search(group);
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
