#include "core/scene/canvas/edge_paths.h"

#include <algorithm>

namespace netglow {
namespace {

/// Whether an edge into the layer crosses the rectangle.
bool crossed_into(const SceneInput& input, std::size_t layer, const Rect& rect) {
    constexpr std::size_t kMany = 1024;
    const Column& senders = input.layout.columns[layer - 1];
    const Column& receivers = input.layout.columns[layer];
    if (rect.right() < senders.x || rect.x > receivers.x) {
        return false;
    }
    if (senders.neurons * receivers.neurons > kMany) {
        return true;
    }
    for (std::size_t from = 0; from < senders.neurons; ++from) {
        const Point start = input.layout.at({layer - 1, from});
        for (std::size_t to = 0; to < receivers.neurons; ++to) {
            if (stretch_in(rect, start, input.layout.at({layer, to}))) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

std::optional<PartOfWay> stretch_in(const Rect& rect, Point a, Point b) {
    PartOfWay stretch;
    const auto clip = [&](float start, float way, float low, float high) {
        if (way == 0) {
            return start >= low && start <= high;
        }
        const float t0 = (low - start) / way;
        const float t1 = (high - start) / way;
        stretch.enter = std::max(stretch.enter, std::min(t0, t1));
        stretch.leave = std::min(stretch.leave, std::max(t0, t1));
        return stretch.enter <= stretch.leave;
    };
    // Clipped to each of the rectangle's two strips.
    const bool through = clip(a.x, b.x - a.x, rect.x, rect.right()) && clip(a.y, b.y - a.y, rect.y, rect.bottom());
    return through ? std::optional(stretch) : std::nullopt;
}

bool crossed_about(const SceneInput& input, std::size_t layer, const Rect& rect) {
    return (layer > 0 && crossed_into(input, layer, rect)) ||
           (layer < input.network.depth() && crossed_into(input, layer + 1, rect));
}

}  // namespace netglow
