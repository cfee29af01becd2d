#include "core/scene/page/page_parts.h"

#include <algorithm>
#include <cmath>

#include "core/scene/canvas/build_scene.h"
#include "core/scene/canvas/largest.h"
#include "core/scene/layout/shortened.h"

namespace netglow {

FormulaSource with_small_values(FormulaSource source) {
    source.small = SmallValues::powers_of_ten;
    return source;
}

std::string place_in_layer(const FormulaSource& source, NeuronAt at) {
    return layer_name(source.document, at.layer) + " layer, neuron " + std::to_string(at.index + 1) + " of " +
           std::to_string(source.document.network.neurons(at.layer));
}

void add_outgoing(PageWriter& writer, const FormulaSource& source, NeuronAt neuron, const PageView& view) {
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
    if (receivers <= kManyLines || view.shows_whole("goes")) {
        writer.heading("GOES TO", "weight");
        writer.rows(receivers, entry);
        return;
    }
    writer.heading("GOES TO " + std::to_string(receivers) + ", MOST STRONGLY TO", "weight");
    const Vector weights = network.layer(neuron.layer + 1).weights.col(static_cast<Eigen::Index>(neuron.index));
    const std::vector<std::size_t> strongest = largest_by_magnitude(weights, kFewLines);
    writer.rows(strongest.size(), [&](std::size_t line) { entry(strongest[line]); });
    add_all(writer, "goes", receivers);
}

void add_signed_bar(PageWriter& writer, const Rect& row, const SignedBar& bar) {
    constexpr float kName = 56;
    const float baseline = PageWriter::baseline_of(row);
    const Color ink = bar.known ? writer.theme().ink : writer.theme().muted;
    writer.text({row.x + 2, baseline}, Anchor::start, Font::mono, 12, ink,
                shortened(bar.label, Font::mono, 12, kName - 6, writer.measure()));
    const float end = row.right() - std::max(52.F, writer.measure().width(Font::mono, 12, bar.number) + 10);
    writer.text({row.right(), baseline}, Anchor::end, Font::mono, 12, ink, bar.number, bar.id);
    if (!bar.known) {
        return;
    }
    const float room = end - (row.x + kName);
    const float width = std::max(1.F, room * static_cast<float>(std::abs(bar.part)));
    const Color fill = with_alpha(writer.sign_color(bar.part), bar.strength);
    writer.shape(Box{.rect = {row.x + kName, row.center().y - 7, width, 14},
                     .corner = 3,
                     .fill = fill,
                     .fill_right = fill,
                     .stroke = {}});
}

namespace {

void add_link(PageWriter& writer, const std::string& slot, const std::string& words) {
    if (const std::optional<Rect> row = writer.row(slot, words)) {
        const float width = std::min(writer.measure().width(Font::sans, 12, words) + 18, row->width);
        writer.slot(slot, {row->x - 4, row->y + 1, width, 24});
    }
}

}  // namespace

void add_all(PageWriter& writer, const std::string& list, std::size_t count) {
    add_link(writer, "all/" + list, "all " + std::to_string(count) + " …");
}

void add_gallery_link(PageWriter& writer, const FormulaSource& source, std::size_t layer) {
    if (source.document.input_image && layer >= 1) {
        add_link(writer, "gallery/" + std::to_string(layer),
                 layer == 1 ? "what each of them looks for …" : "which inputs speak for each of them …");
    }
}

}  // namespace netglow
