// The page of a layer.
#include "core/scene/layout/shortened.h"
#include "core/scene/page/input_picture.h"
#include "core/scene/page/page_parts.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

constexpr std::size_t kAcross = 3;  ///< tiles of a gallery

/// What one neuron looks for, with its name and its output below; lit while the pointer is on the neuron.
void add_tile(PageWriter& writer, const FormulaSource& source, const PageView& view, NeuronAt neuron,
              const Rect& rect) {
    const Theme& theme = writer.theme();
    const std::string name = place_name(source.document.network, neuron);
    PagePicture picture = looks_for(source, neuron, view);
    picture.name += "/" + name;
    picture.rect = picture_rect(*source.document.input_image, {rect.x, rect.y + 3, rect.width, rect.height - 24});
    if (view.hovered == Place(neuron)) {
        const Rect& frame = picture.rect;
        writer.shape(Box{.rect = {frame.x - 1, frame.y - 1, frame.width + 2, frame.height + 2},
                         .corner = 0,
                         .fill = with_alpha(theme.selected, 0),
                         .fill_right = with_alpha(theme.selected, 0),
                         .stroke = theme.selected,
                         .stroke_width = 3});
    }
    draw_signed_picture(writer, std::move(picture), view.hovered);
    const std::string number = source.moment.output_known(neuron)
                                   ? number_text(source.trace.output(neuron), source.decimals)
                                   : std::string(kUnknown);
    const float room = rect.width - writer.measure().width(Font::mono, 11, number) - 6;
    const float baseline = rect.bottom() - 7;
    writer.text({rect.x, baseline}, Anchor::start, Font::mono, 11, theme.ink,
                shortened(neuron_name(source.document, neuron), Font::mono, 11, room, writer.measure()));
    writer.text({rect.right(), baseline}, Anchor::end, Font::mono, 11, theme.muted, number, "gallery/" + name);
    writer.named("gallery/" + name, rect, number);
}

void add_gallery(PageWriter& writer, const FormulaSource& source, const PageView& view, std::size_t layer) {
    constexpr float kGap = 12;
    const std::size_t count = source.document.network.neurons(layer);
    const float width = (writer.right() - writer.left() - kGap * (kAcross - 1)) / kAcross;
    const float picture = picture_rect(*source.document.input_image, {0, 0, width, 1.5F * width}).height;
    const float height = picture + 24;
    writer.blocks((count + kAcross - 1) / kAcross, height + 6, [&](std::size_t line) {
        const Rect row = writer.take(height + 6);
        for (std::size_t place = 0; place < kAcross && line * kAcross + place < count; ++place) {
            const float x = row.x + (width + kGap) * static_cast<float>(place);
            add_tile(writer, source, view, {layer, line * kAcross + place}, {x, row.y, width, height});
        }
    });
}

}  // namespace

Page layer_page(const FormulaSource& source, std::size_t layer, const PageView& view, const TextMeasure& measure) {
    const Network& network = source.document.network;
    PageWriter writer(source, view, measure);
    const std::size_t count = network.neurons(layer);
    const std::string unit = layer == 0 ? " input" : " neuron";
    writer.title(layer_name(source.document, layer), std::to_string(count) + unit + (count == 1 ? "" : "s"));
    if (source.document.input_image && layer >= 1) {
        writer.heading(layer == 1 ? "WHAT EACH LOOKS FOR: ITS WEIGHTS" : "WHICH INPUTS SPEAK FOR EACH, AND AGAINST",
                       layer == 1 ? "output" : "");
        add_gallery(writer, source, view, layer);
        return writer.finish();
    }
    writer.heading("OUTPUTS",
                   layer == 0 ? "value" : std::string(name_of(network.layer(layer).activation.kind)) + "(X)");
    writer.rows(count, [&](std::size_t index) {
        const NeuronAt at{layer, index};
        writer.entry(place_name(network, at), neuron_name(source.document, at),
                     number_if(source.moment.output_known(at), source, source.trace.output(at), OutputOf{at}));
    });
    return writer.finish();
}

}  // namespace netglow
