#include "core/network/weight_log.h"

#include <atomic>

namespace netglow {
namespace {

/// Beyond so many it is cheaper to look at the whole layer again.
constexpr std::size_t kMostEdits = 4096;

WeightLog::Layer another_matrix() {
    static std::atomic<std::uint64_t> last = 0;
    return {.matrix = ++last, .edits = {}};
}

}  // namespace

WeightLog::WeightLog(const Network& network) {
    for (std::size_t layer = 0; layer < network.depth(); ++layer) {
        layers_.push_back(another_matrix());
    }
}

void WeightLog::apply_change(const Network& network, const Change& change) {
    if (is_structural(change)) {
        *this = WeightLog(network);
    } else if (const WeightsChanged* all = std::get_if<WeightsChanged>(&change)) {
        for (std::size_t layer = all->first; layer <= all->last; ++layer) {
            layers_.at(layer - 1) = another_matrix();
        }
    } else if (const WeightChanged* one = std::get_if<WeightChanged>(&change)) {
        Layer& layer = layers_.at(one->edge.layer - 1);
        if (layer.edits.size() >= kMostEdits) {
            layer = another_matrix();
        } else {
            layer.edits.push_back(
                {static_cast<std::uint32_t>(one->edge.to), static_cast<std::uint32_t>(one->edge.from)});
        }
    }
}

}  // namespace netglow
