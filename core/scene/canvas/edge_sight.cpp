#include "core/scene/canvas/edge_sight.h"

#include <algorithm>
#include <cmath>

#include "core/scene/canvas/edge_ink.h"

namespace netglow {
namespace {

/// A stretch of an axis.
struct Stretch {
    double low;
    double high;
    double length() const { return high - low; }
};

/// What is in sight, a quarter more on both sides, on a lattice that goes with its length: a small movement of the
/// camera shows the same stretch. All of `whole` where that is not much longer.
Stretch about(Stretch seen, Stretch whole) {
    constexpr double kMore = 0.25;
    const double step = std::exp2(std::floor(std::log2(seen.length()))) / 4;
    const double more = kMore * seen.length();
    const Stretch wide{std::floor((seen.low - more) / step) * step, std::ceil((seen.high + more) / step) * step};
    const Stretch held{std::max(wide.low, whole.low), std::min(wide.high, whole.high)};
    return held.length() > 0.8 * whole.length() ? whole : held;
}

NeuronRow row_of(const Column& column) {
    return {column.top, column.pitch, column.neurons};
}

Stretch rows_of(const EdgeEnds& ends) {
    const auto last = [](const NeuronRow& row) { return row.at(row.neurons - 1); };
    // Beyond the first and the last there is room for the cells that these share.
    const double more = 0.01 * std::max(last(ends.from) - ends.from.top, last(ends.to) - ends.to.top) + 0.1;
    return {std::min(ends.from.top, ends.to.top) - more, std::max(last(ends.from), last(ends.to)) + more};
}

/// How lines and density share what is seen: with the number of edges in sight both change little by little.
void count_lines(std::size_t edges, BundleSight& sight) {
    const double share = static_cast<double>(edges) / static_cast<double>(sight.budget.lines);
    sight.dense = static_cast<float>(std::clamp(share - 1, 0.0, 1.0));
    sight.few = static_cast<float>(std::clamp(1 - share, 0.0, 1.0));
    sight.line_ink = kLargeLineInk + (kLinesOverDensity - kLargeLineInk) * sight.dense;
}

}  // namespace

std::optional<BundleSight> bundle_sight(const SceneInput& input, std::size_t layer) {
    const Column& senders = input.layout.columns[layer - 1];
    const Column& receivers = input.layout.columns[layer];
    BundleSight sight;
    sight.ends = {row_of(senders), row_of(receivers)};
    sight.left = senders.x;
    sight.right = receivers.x;
    const Stretch rows = rows_of(sight.ends);
    sight.window = {0, 1, rows.low, rows.high};
    constexpr float kAPoint = 3;  // lines for a point of the canvas's height: in a small one fewer find room
    sight.budget = input.view.budget;
    sight.budget.lines =
        std::min(sight.budget.lines, static_cast<std::size_t>(kAPoint * input.layout.canvas.height) + 1);
    sight.zoom = input.view.zoom;
    sight.density_ink = kDenseInk;
    if (input.view.sight) {
        const Rect& seen = *input.view.sight;
        const double way = receivers.x - senders.x;
        const double left = std::clamp((seen.x - senders.x) / way, 0.0, 1.0);
        const double right = std::clamp((seen.right() - senders.x) / way, 0.0, 1.0);
        const double top = std::clamp<double>(seen.y, rows.low, rows.high);
        const double bottom = std::clamp<double>(seen.bottom(), rows.low, rows.high);
        if (left >= right || top >= bottom) {
            return std::nullopt;
        }
        const Stretch across = about({left, right}, {0, 1});
        const Stretch down = about({top, bottom}, rows);
        sight.window = {across.low, across.high, down.low, down.high};
        count_lines(edges_seen(sight.ends, {left, right, top, bottom}), sight);
    } else {
        count_lines(sight.ends.edges(), sight);
    }
    return sight;
}

}  // namespace netglow
