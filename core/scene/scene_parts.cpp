#include "core/scene/scene_parts.h"

#include <algorithm>

#include "core/scene/text_unit.h"

namespace netglow {

SceneInput::SceneInput(const Document& document_, const Trace& trace_, const Moment& moment_, const Layout& layout_,
                       const SceneView& view_, const TextMeasure& measure_)
    : document(document_),
      network(document_.network),
      trace(trace_),
      moment(moment_),
      layout(layout_),
      view(view_),
      measure(measure_),
      theme(netglow::theme(view_.theme)),
      focus(focus_of(network, moment_)) {
    for (std::size_t layer = 0; layer <= network.depth(); ++layer) {
        scales.push_back(output_scale(network, trace, layer));
        largest.push_back(layer == 0 ? 0 : network.layer(layer).weights.cwiseAbs().maxCoeff());
    }
}

float SceneInput::unit(std::size_t layer) const {
    return layout.look.text_scale * text_unit(layout.radius(layer), view.zoom);
}

float SceneInput::edge_unit(std::size_t layer) const {
    // Numbers on edges grow slower than the picture, so that zooming makes room for them.
    return std::min(unit(layer - 1), unit(layer)) / std::clamp(view.zoom, 1.F, 2.5F);
}

bool SceneInput::texts(std::size_t layer) const {
    return has_texts(layout.columns[layer], view.zoom);
}

std::string SceneInput::id(const char* what, NeuronAt at) const {
    return std::string(what) + "/" + place_name(network, at);
}

Box pill_behind(const Rect& rect, float margin, const Theme& theme) {
    const Color fill = with_alpha(theme.canvas, 0.92F);
    return {.rect = {rect.x - margin, rect.y - margin, rect.width + 2 * margin, rect.height + 2 * margin},
            .corner = std::min(5.F, rect.height / 3),
            .fill = fill,
            .fill_right = fill,
            .stroke = {},
            .stroke_width = 0};
}

}  // namespace netglow
