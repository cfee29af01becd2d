#include "core/scene/page/contributions.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"

namespace netglow {

namespace {

/// Counted in parts of the largest, so that the total of huge ones does not overflow.
void set_shares(std::vector<Contribution>& list) {
    double largest = 0;
    for (const Contribution& each : list) largest = std::max(largest, std::abs(each.value));
    if (largest == 0 || !std::isfinite(largest)) return;
    double total = 0;
    for (Contribution& each : list) {
        each.share = std::abs(each.value) / largest;
        total += each.share;
    }
    for (Contribution& each : list) each.share /= total;
}

}  // namespace

std::vector<Contribution> contributions(const Network& network, const Trace& trace, NeuronAt neuron,
                                        std::size_t known_terms, ContributionOrder order) {
    NETGLOW_ASSERT(neuron.layer >= 1 && network.contains(neuron));
    NETGLOW_ASSERT(known_terms <= term_count(network, neuron.layer));
    const std::size_t fan_in = network.layer(neuron.layer).fan_in();
    std::vector<Contribution> list;
    list.reserve(known_terms);
    for (std::size_t term = 0; term < known_terms; ++term) {
        Contribution each{.term = term, .from = {}, .value = term_value(network, trace, neuron, term)};
        if (term < fan_in) each.from = NeuronAt{neuron.layer - 1, term};
        list.push_back(each);
    }
    set_shares(list);
    if (order == ContributionOrder::by_magnitude) {
        std::ranges::stable_sort(list, std::ranges::greater(),
                                 [](const Contribution& each) { return std::abs(each.value); });
    }
    return list;
}

}  // namespace netglow
