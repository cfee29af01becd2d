// The pages of inputs and of the network as a whole, and which page is shown.
#include <algorithm>

#include "core/document/cases.h"
#include "core/document/classes.h"
#include "core/scene/canvas/focus.h"
#include "core/scene/canvas/largest.h"
#include "core/scene/layout/shortened.h"
#include "core/scene/page/page_parts.h"
#include "core/text/ascii_case.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

/// The most likely class, once the outputs are known, and whether it is the expected one.
void add_answer(PageWriter& writer, const FormulaSource& source, const PageView& view) {
    const Document& document = source.document;
    const std::size_t depth = document.network.depth();
    if (!answers_with_a_class(document)) {
        return;
    }
    const bool one_output = document.network.neurons(depth) == 1;
    writer.heading("ANSWER", one_output ? neuron_name(document, {depth, 0}) : std::string());
    const Theme& theme = writer.theme();
    constexpr float kHeight = 36;
    constexpr float kSize = 26;
    const Rect line = writer.take(kHeight);
    const float baseline = line.y + 26;
    if (!source.moment.output_known({depth, document.network.neurons(depth) - 1})) {
        writer.text({line.x + 4, baseline}, Anchor::start, Font::sans_semibold, kSize, theme.muted,
                    std::string(kUnknown), "answer/name");
        writer.text({line.right(), baseline}, Anchor::end, Font::sans, 12, theme.muted, "not known yet");
        writer.named("answer", line, std::string(kUnknown));
        return;
    }
    const Vector shares = class_shares(document, source.trace.outputs(depth));
    const std::size_t best = largest_of(shares);
    const double share = shares[static_cast<Eigen::Index>(best)];
    const std::string percent = percent_text(share);
    const float number = writer.measure().width(Font::mono_bold, 16, percent);
    const std::string name =
        shortened(class_name(document, best), Font::sans_semibold, kSize, line.width - number - 20, writer.measure());
    writer.text({line.x + 4, baseline}, Anchor::start, Font::sans_semibold, kSize, theme.ink, name, "answer/name");
    writer.text({line.right(), baseline}, Anchor::end, Font::mono_bold, 16, theme.ink, percent, "answer/share");
    const Rect bar = writer.take(10);
    const auto box = [&](float width, Color color) {
        writer.shape(Box{.rect = {bar.x + 4, bar.y, width, bar.height},
                         .corner = 5,
                         .fill = color,
                         .fill_right = color,
                         .stroke = {}});
    };
    const float whole = bar.width - 4;
    box(whole, theme.track);
    box(std::max(bar.height, whole * static_cast<float>(std::clamp(share, 0.0, 1.0))), theme.glow);
    std::string said = name + ", " + percent;
    if (view.target != nullptr) {
        if (const std::optional<std::size_t> expected = class_of_target(document, *view.target)) {
            const bool right = *expected == best;
            const std::string words = right ? "✓ as expected" : "✗ expected " + class_name(document, *expected);
            const Rect under = writer.take(26);
            writer.text(
                {under.x + 4, under.y + 19}, Anchor::start, Font::sans_semibold, 13, right ? theme.ink : theme.warning,
                shortened(words, Font::sans_semibold, 13, under.width - 8, writer.measure()), "answer/expected");
            said += ", " + words;
        }
    }
    writer.space(4);
    writer.named("answer", line, said);
}

/// Its outputs; of a larger one the largest, once all are known, and all of them where they are asked for.
void add_layer(PageWriter& writer, const FormulaSource& source, const PageView& view, std::size_t layer) {
    const Network& network = source.document.network;
    const std::size_t count = network.neurons(layer);
    const auto entry = [&](std::size_t index) {
        const NeuronAt at{layer, index};
        writer.entry(place_name(network, at), neuron_name(source.document, at),
                     number_if(source.moment.output_known(at), source, source.trace.output(at), OutputOf{at}));
    };
    writer.heading(ascii_upper(layer_name(source.document, layer)),
                   layer == 0 ? "value" : std::string(name_of(network.layer(layer).activation.kind)) + "(X)");
    const std::string list = "layer/" + std::to_string(layer);
    if (count <= kManyLines || view.shows_whole(list)) {
        writer.rows(count, entry);
        add_gallery_link(writer, source, layer);
        return;
    }
    const std::string all = std::to_string(count) + (layer == 0 ? " inputs" : " neurons");
    if (!source.moment.output_known({layer, count - 1})) {
        writer.note(all + "; their outputs are not known yet.");
        add_all(writer, list, count);
        add_gallery_link(writer, source, layer);
        return;
    }
    const std::vector<std::size_t> largest = largest_by_magnitude(source.trace.outputs(layer), kFewLines);
    writer.rows(largest.size(), [&](std::size_t line) { entry(largest[line]); });
    add_all(writer, list, count);
    add_gallery_link(writer, source, layer);
}

}  // namespace

Page input_page(const FormulaSource& of, NeuronAt neuron, const PageView& view, const TextMeasure& measure) {
    const FormulaSource source = with_small_values(of);
    PageWriter writer(source, view, measure);
    const std::optional<InputImage>& image = source.document.input_image;
    writer.title(neuron_name(source.document, neuron),
                 image ? "input, " + cell_place(neuron.index, image->width) : place_in_layer(source, neuron));
    writer.heading("INPUT");
    writer.entry("output", "value", number_of(source, source.trace.output(neuron), OutputOf{neuron}));
    writer.every_digit({{"I", source.trace.output(neuron)}});
    const Rect slider = writer.take(30);
    writer.slot("value", {slider.x + 4, slider.y + 3, slider.width - 4, 22});
    add_outgoing(writer, source, neuron, view);
    return writer.finish();
}

Page overview_page(const FormulaSource& source, const PageView& view, const TextMeasure& measure) {
    PageWriter writer(source, view, measure);
    writer.title("I → O", "from the inputs to the outputs");
    add_answer(writer, source, view);
    // What matters first: the outputs, then what they are made of.
    for (std::size_t layer = source.document.network.depth() + 1; layer-- > 0;) {
        add_layer(writer, source, view, layer);
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
    const bool of_layer = std::holds_alternative<std::monostate>(chosen) && view.layer;
    if (of_layer && *view.layer <= source.document.network.depth()) {
        return layer_page(source, *view.layer, view, measure);
    }
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
