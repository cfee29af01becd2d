// The page of an edge.
#include <cmath>

#include "core/forward/sensitivity.h"
#include "core/scene/page/page_parts.h"

namespace netglow {

Page edge_page(const FormulaSource& of, EdgeAt edge, const PageView& view, const TextMeasure& measure) {
    const FormulaSource source = with_small_values(of);
    const Network& network = source.document.network;
    const Moment& moment = source.moment;
    const NeuronAt sender = edge.sender();
    const NeuronAt receiver = edge.receiver();
    const std::size_t count = term_count(network, edge.layer);
    const bool arrived = moment.terms_known(receiver, count) > edge.from;
    PageWriter writer(source, view, measure);
    writer.title(neuron_name(source.document, sender) + " → " + neuron_name(source.document, receiver), "edge");

    writer.heading("WHAT IT ADDS");
    writer.formula("term", term_line(source, receiver, edge.from));
    writer.entry("weight", "weight w", number_of(source, network.weight(edge), WeightOf{edge}));
    const Rect slider = writer.take(30);
    writer.slot("weight", {slider.x + 4, slider.y + 3, slider.width - 4, 22});
    writer.entry("signal", "signal " + neuron_name(source.document, sender),
                 number_if(moment.output_known(sender), source, source.trace.output(sender), OutputOf{sender}));
    const double product = term_value(network, source.trace, receiver, edge.from);
    writer.entry("product", "product w · signal", number_if(arrived, source, product, TermOf{receiver, edge.from}));
    const bool sum_known = moment.sum_known(receiver);
    const double sum = source.trace.sum(receiver);
    writer.entry("sum", "weighted sum X of " + neuron_name(source.document, receiver),
                 number_if(sum_known, source, sum, SumOf{receiver}));
    if (sum_known && sum != 0) {
        writer.entry("share", "its share of the sum", row({number(100 * product / sum, 1), word(" %")}));
    }

    writer.heading("HOW THE OUTPUTS REACT", "∂O/∂w");
    bool outputs_known = true;
    for (std::size_t index = 0; index < network.neurons(network.depth()); ++index) {
        outputs_known = outputs_known && moment.output_known({network.depth(), index});
    }
    if (!outputs_known) {
        writer.note("The outputs react once they are known.");
        return writer.finish();
    }
    const Vector slopes = output_slopes(network, source.trace, edge);
    for (Eigen::Index index = 0; index < slopes.size(); ++index) {
        const NeuronAt output{network.depth(), static_cast<std::size_t>(index)};
        writer.entry("slope/" + place_name(network, output), neuron_name(source.document, output),
                     number_of(source, slopes[index]));
    }
    return writer.finish();
}

}  // namespace netglow
