#include "app/panels/inspector_panel.h"

#include "app/panels/inspector_sheet.h"
#include "app/ui/draw.h"
#include "core/scene/build_scene.h"

namespace netglow {
namespace {

std::string id_of(const Panel& panel, NeuronAt at) { return place_name(panel.state.document.network, at); }

std::string place_in_layer(const Panel& panel, NeuronAt at) {
    const State& state = panel.state;
    return layer_name(state.document, at.layer) + " layer, neuron " + std::to_string(at.index + 1) + " of " +
           std::to_string(state.document.network.neurons(at.layer));
}

Color product_color(const Panel& panel, double value) {
    return value < 0 ? panel.ui.theme.negative : panel.ui.theme.positive;
}

/// One line for each term of the sum; those that have arrived show their product.
void terms(Panel& panel, InspectorSheet& sheet, NeuronAt neuron) {
    const State& state = panel.state;
    const Network& network = state.document.network;
    const std::size_t count = term_count(network, neuron.layer);
    const std::size_t arrived = panel.moment.terms_known(neuron, count);
    const bool by_term = panel.moment.step.terms == 1 && panel.moment.summing(neuron);
    for (std::size_t term = 0; term < count; ++term) {
        if (!sheet.visible(InspectorSheet::kRow)) {
            sheet.skip(InspectorSheet::kRow);
            continue;
        }
        const bool is_bias = term == network.layer(neuron.layer).fan_in();
        const double value = term_value(network, state.trace, neuron, term);
        InspectorSheet::Product line;
        const NeuronAt sender{neuron.layer - 1, term};
        const std::string id = is_bias ? "bias" : id_of(panel, sender);
        line.id = id;
        line.sender = is_bias ? "bias" : panel.name(sender);
        line.known = term < arrived;
        line.lit = by_term && panel.moment.step.term == term;
        line.color = product_color(panel, value);
        line.result = sheet.number(value, line.known);
        if (!is_bias) {
            const double weight = network.weight({neuron.layer, neuron.index, term});
            const double signal = state.trace.output(sender);
            line.factors = sheet.number(weight) + " · " + sheet.number(signal, panel.moment.output_known(sender));
        }
        sheet.product(line);
    }
    sheet.rule();
    const bool any = arrived > 0;
    sheet.entry("sum", panel.moment.sum_known(neuron) ? "weighted sum X" : "sum so far",
                sheet.number(any ? partial_sum(network, state.trace, neuron, arrived) : 0, any), any);
}

void outgoing(Panel& panel, InspectorSheet& sheet, NeuronAt neuron) {
    const Network& network = panel.state.document.network;
    if (neuron.layer == network.depth()) {
        return;
    }
    sheet.heading("GOES TO", "weight");
    for (std::size_t to = 0; to < network.neurons(neuron.layer + 1); ++to) {
        if (!sheet.visible(InspectorSheet::kRow)) {
            sheet.skip(InspectorSheet::kRow);
            continue;
        }
        const NeuronAt receiver{neuron.layer + 1, to};
        sheet.entry("to/" + id_of(panel, receiver), panel.name(receiver),
                    sheet.number(network.weight({receiver.layer, to, neuron.index})));
    }
}

void neuron_page(Panel& panel, InspectorSheet& sheet, NeuronAt neuron) {
    const State& state = panel.state;
    sheet.title(panel.name(neuron), place_in_layer(panel, neuron));
    if (neuron.layer == 0) {
        sheet.heading("INPUT");
        sheet.entry("output", "value", sheet.number(state.trace.output(neuron)));
    } else {
        sheet.heading("WEIGHTED SUM", "weight · signal, product");
        terms(panel, sheet, neuron);
        const bool known = panel.moment.output_known(neuron);
        sheet.heading("OUTPUT", name_of(state.document.network.layer(neuron.layer).activation.kind));
        sheet.entry("output", "output O = f(X)", sheet.number(state.trace.output(neuron), known), known);
    }
    outgoing(panel, sheet, neuron);
}

void edge_page(Panel& panel, InspectorSheet& sheet, EdgeAt edge) {
    const State& state = panel.state;
    const Network& network = state.document.network;
    const bool signal_known = panel.moment.output_known(edge.sender());
    const bool arrived =
        panel.moment.terms_known(edge.receiver(), term_count(network, edge.layer)) > edge.from;
    sheet.title(panel.name(edge.sender()) + " → " + panel.name(edge.receiver()), "edge");
    sheet.heading("WHAT IT ADDS");
    sheet.entry("weight", "weight w", sheet.number(network.weight(edge)));
    sheet.entry("signal", "signal " + panel.name(edge.sender()),
                sheet.number(state.trace.output(edge.sender()), signal_known), signal_known);
    sheet.rule();
    sheet.entry("product", "product w · signal",
                sheet.number(term_value(network, state.trace, edge.receiver(), edge.from), arrived), arrived);
    const bool sum_known = panel.moment.sum_known(edge.receiver());
    const bool output_known = panel.moment.output_known(edge.receiver());
    sheet.heading("RECEIVED BY " + panel.name(edge.receiver()));
    sheet.entry("sum", "weighted sum X", sheet.number(state.trace.sum(edge.receiver()), sum_known), sum_known);
    sheet.entry("output", "output O = f(X)", sheet.number(state.trace.output(edge.receiver()), output_known), output_known);
}

/// Nothing is chosen: the whole network's numbers, layer by layer.
void overview(Panel& panel, InspectorSheet& sheet) {
    const State& state = panel.state;
    const Network& network = state.document.network;
    sheet.title("I → O", "from the inputs to the outputs");
    for (std::size_t layer = 0; layer <= network.depth(); ++layer) {
        std::string heading = layer_name(state.document, layer);
        for (char& letter : heading) {
            letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
        sheet.heading(heading, layer == 0 ? "value" : std::string(name_of(network.layer(layer).activation.kind)) + "(X)");
        for (std::size_t index = 0; index < network.neurons(layer); ++index) {
            if (!sheet.visible(InspectorSheet::kRow)) {
                sheet.skip(InspectorSheet::kRow);
                continue;
            }
            const NeuronAt at{layer, index};
            const bool known = panel.moment.output_known(at);
            sheet.entry(id_of(panel, at), panel.name(at), sheet.number(state.trace.output(at), known), known);
        }
    }
    sheet.skip(20);
    sheet.note("Click a neuron or an edge to see how its number comes about.");
}

}  // namespace

void inspector_panel(Panel& panel, const Rect& rect) {
    Flow flow(panel.ui, "##inspector", rect);
    draw_line({rect.x, rect.y}, {rect.x, rect.bottom()}, panel.ui.theme.line);
    InspectorSheet sheet(panel, flow);
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&panel.state.selected)) {
        neuron_page(panel, sheet, *neuron);
    } else if (const EdgeAt* edge = std::get_if<EdgeAt>(&panel.state.selected)) {
        edge_page(panel, sheet, *edge);
    } else {
        overview(panel, sheet);
    }
    flow.space(16);
}

}  // namespace netglow
