#include "core/scene/canvas/scene_parts.h"

#include <algorithm>
#include <cmath>

#include "core/document/classes.h"
#include "core/scene/canvas/text_unit.h"

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
      focus(focus_of(network, moment_)),
      answer(layout_.look.answer && answers_with_a_class(document_)),
      large_network(std::ranges::any_of(network.layers(), [&](const Dense& layer) {
          return static_cast<std::size_t>(layer.weights.size()) > view.budget.one_by_one;
      })) {
    for (std::size_t layer = 0; layer <= network.depth(); ++layer) {
        scales.push_back(output_scale(network, trace, layer));
        largest.push_back(layer == 0                ? 0
                          : view.largest == nullptr ? network.layer(layer).weights.cwiseAbs().maxCoeff()
                                                    : view.largest->of(layer));
    }
}

bool SceneInput::large(std::size_t layer) const {
    constexpr std::size_t kMany = 1024;
    const auto edges = static_cast<std::size_t>(network.layer(layer).weights.size());
    return edges > (large_network ? std::min(kMany, view.budget.one_by_one) : view.budget.one_by_one);
}

float SceneInput::strip_share(std::size_t layer) const {
    constexpr float kClose = 3;  // points from neuron to neuron
    constexpr float kRoom = 6;
    const Column& column = layout.columns[layer];
    return column.neurons <= kFewNeurons ? 0
                                         : std::clamp((kRoom - column.pitch * view.zoom) / (kRoom - kClose), 0.F, 1.F);
}

IndexRange SceneInput::in_sight(std::size_t layer) const {
    constexpr std::size_t kFew = 256;
    const Column& column = layout.columns[layer];
    if (column.neurons <= kFew || !view.sight) {
        return {0, column.neurons};
    }
    constexpr float kBeside = 3;  // neurons beyond the border, whose labels may reach in
    const auto index_at = [&](float y) {
        const float index = (y - column.top) / column.pitch;
        return static_cast<std::size_t>(std::clamp(index, 0.F, static_cast<float>(column.neurons)));
    };
    return {index_at(view.sight->y - kBeside * column.pitch), index_at(view.sight->bottom() + kBeside * column.pitch)};
}

float SceneInput::unit(std::size_t layer) const {
    return layout.look.text_scale * text_unit(layout.radius(layer), view.zoom);
}

float SceneInput::edge_unit(std::size_t layer) const {
    if (large(layer)) {
        return layout.look.text_scale / std::max(view.zoom, 1.F);  // few numbers, that are as large at every zoom
    }
    // Numbers on edges grow slower than the picture, so that zooming makes room for them.
    return std::min(unit(layer - 1), unit(layer)) / std::clamp(view.zoom, 1.F, 2.5F);
}

bool SceneInput::texts(std::size_t layer) const {
    return has_texts(layout.columns[layer], view.zoom);
}

std::string SceneInput::id(const char* what, NeuronAt at) const {
    return std::string(what) + "/" + place_name(network, at);
}

float outline_scale(const SceneInput& input, std::size_t layer) {
    constexpr float kTiny = 7;
    const float radius = input.layout.radius(layer);
    if (radius >= kTiny) {
        return 1;
    }
    return std::min(radius * input.view.zoom / kTiny, 1.F) / std::max(input.view.zoom, 1e-3F);
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
