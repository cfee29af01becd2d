// The pages of inputs and of the network as a whole, and which page is shown.
#include "core/scene/canvas/focus.h"
#include "core/scene/canvas/largest.h"
#include "core/scene/page/page_parts.h"
#include "core/text/ascii_case.h"

namespace netglow {

namespace {

constexpr std::size_t kOfEach = 6;  ///< large layer: the outputs must not lie screens below

/// Its outputs; of a large one the largest, once all are known.
void add_layer(PageWriter& writer, const FormulaSource& source, std::size_t layer) {
    const Network& network = source.document.network;
    const std::size_t count = network.neurons(layer);
    const auto entry = [&](std::size_t index) {
        const NeuronAt at{layer, index};
        writer.entry(place_name(network, at), neuron_name(source.document, at),
                     number_if(source.moment.output_known(at), source, source.trace.output(at), OutputOf{at}));
    };
    writer.heading(ascii_upper(layer_name(source.document, layer)),
                   layer == 0 ? "value" : std::string(name_of(network.layer(layer).activation.kind)) + "(X)");
    if (count <= kManyLines) {
        writer.rows(count, entry);
        return;
    }
    const std::string all = std::to_string(count) + (layer == 0 ? " inputs" : " neurons");
    if (!source.moment.output_known({layer, count - 1})) {
        writer.note(all + "; their outputs are not known yet.");
        return;
    }
    writer.note(all + ", the " + std::to_string(kOfEach) + " largest:");
    const std::vector<std::size_t> largest = largest_by_magnitude(source.trace.outputs(layer), kOfEach);
    writer.rows(largest.size(), [&](std::size_t line) { entry(largest[line]); });
}

}  // namespace

Page input_page(const FormulaSource& of, NeuronAt neuron, const PageView& view, const TextMeasure& measure) {
    const FormulaSource source = with_small_values(of);
    PageWriter writer(source, view, measure);
    writer.title(neuron_name(source.document, neuron), place_in_layer(source, neuron));
    writer.heading("INPUT");
    writer.entry("output", "value", number_of(source, source.trace.output(neuron), OutputOf{neuron}));
    writer.every_digit({{"I", source.trace.output(neuron)}});
    const Rect slider = writer.take(30);
    writer.slot("value", {slider.x + 4, slider.y + 3, slider.width - 4, 22});
    add_outgoing(writer, source, neuron);
    return writer.finish();
}

Page overview_page(const FormulaSource& source, const PageView& view, const TextMeasure& measure) {
    PageWriter writer(source, view, measure);
    writer.title("I → O", "from the inputs to the outputs");
    for (std::size_t layer = 0; layer <= source.document.network.depth(); ++layer) {
        add_layer(writer, source, layer);
    }
    writer.space(20);
    writer.note("Click a neuron or an edge to see how its number is computed.");
    return writer.finish();
}

Place page_subject(const FormulaSource& source, const Place& chosen) {
    if (!std::holds_alternative<std::monostate>(chosen)) {
        return chosen;
    }
    const std::optional<NeuronAt> neuron = focus_of(source.document.network, source.moment).neuron;
    return neuron ? Place(*neuron) : Place{};
}

Page page_of(const FormulaSource& source, const Place& chosen, const PageView& view, const TextMeasure& measure) {
    const Place subject = page_subject(source, chosen);
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&subject)) {
        return edge_page(source, *edge, view, measure);
    }
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&subject)) {
        return neuron->layer == 0 ? input_page(source, *neuron, view, measure)
                                  : neuron_page(source, *neuron, view, measure);
    }
    return overview_page(source, view, measure);
}

}  // namespace netglow
