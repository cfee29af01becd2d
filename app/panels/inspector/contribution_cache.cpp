#include "app/panels/inspector/contribution_cache.h"

#include "core/forward/sensitivity.h"

namespace netglow {
namespace {

constexpr double kMostInAFrame = 5e6;    ///< products: a few milliseconds
constexpr std::size_t kMostKept = 1024;  ///< neurons

double products_up_to(const Network& network, std::size_t layer) {
    double products = 0;
    for (std::size_t each = 1; each <= layer; ++each) {
        products += static_cast<double>(network.layer(each).weights.size());
    }
    return products;
}

}  // namespace

void ContributionCache::begin_frame(const State& state) {
    const bool same = revision_ == state.inputs.revision && input_.size() == state.open.document.input.size() &&
                      input_ == state.open.document.input;
    if (!same || kept_.size() > kMostKept) {
        kept_.clear();
        revision_ = state.inputs.revision;
        input_ = state.open.document.input;
    }
    done_ = 0;
    waiting_ = false;
}

const Vector* ContributionCache::of(const State& state, NeuronAt neuron) {
    if (const auto found = kept_.find(neuron); found != kept_.end()) {
        return &found->second;
    }
    if (done_ > 0 && done_ >= kMostInAFrame) {
        waiting_ = true;
        return nullptr;
    }
    done_ += products_up_to(state.open.document.network, neuron.layer);
    return &kept_.emplace(neuron, input_contributions(state.open.document.network, state.open.trace, neuron))
                .first->second;
}

}  // namespace netglow
