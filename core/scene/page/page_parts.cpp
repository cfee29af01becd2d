#include "core/scene/page/page_parts.h"

#include "core/scene/canvas/build_scene.h"
#include "core/scene/canvas/largest.h"

namespace netglow {

FormulaSource with_small_values(FormulaSource source) {
    source.small = SmallValues::powers_of_ten;
    return source;
}

std::string place_in_layer(const FormulaSource& source, NeuronAt at) {
    return layer_name(source.document, at.layer) + " layer, neuron " + std::to_string(at.index + 1) + " of " +
           std::to_string(source.document.network.neurons(at.layer));
}

void add_outgoing(PageWriter& writer, const FormulaSource& source, NeuronAt neuron) {
    const Network& network = source.document.network;
    if (neuron.layer == network.depth()) {
        return;
    }
    const auto entry = [&](std::size_t to) {
        const EdgeAt edge{neuron.layer + 1, to, neuron.index};
        writer.entry("to/" + place_name(network, edge.receiver()), neuron_name(source.document, edge.receiver()),
                     number_of(source, network.weight(edge), WeightOf{edge}));
    };
    const std::size_t receivers = network.neurons(neuron.layer + 1);
    if (receivers <= kManyLines) {
        writer.heading("GOES TO", "weight");
        writer.rows(receivers, entry);
        return;
    }
    writer.heading("GOES TO " + std::to_string(receivers) + ", MOST STRONGLY TO", "weight");
    const Vector weights = network.layer(neuron.layer + 1).weights.col(static_cast<Eigen::Index>(neuron.index));
    const std::vector<std::size_t> strongest = largest_by_magnitude(weights, kFewLines);
    writer.rows(strongest.size(), [&](std::size_t line) { entry(strongest[line]); });
}

}  // namespace netglow
