#include "core/scene/canvas/build_scene.h"

#include <algorithm>
#include <iterator>

#include "core/base/assert.h"
#include "core/scene/canvas/answer_bars.h"
#include "core/scene/canvas/changes.h"
#include "core/scene/canvas/scene_parts.h"
#include "core/scene/canvas/targets.h"

namespace netglow {

Scene build_scene(const Document& document, const Trace& trace, const Moment& moment, const Layout& layout,
                  const SceneView& view, const TextMeasure& measure) {
    NETGLOW_ASSERT(layout.columns.size() == document.network.depth() + 1);
    const SceneInput input(document, trace, moment, layout, view, measure);
    Scene scene;
    scene.background = input.theme.canvas;
    SceneParts parts{.space = LabelSpace(layout.canvas),
                     .lines = {},
                     .pills = {},
                     .pulses = {},
                     .planes = {},
                     .discs = {},
                     .labels = {},
                     .cards = {},
                     .covered = {}};
    add_neuron_strips(input, scene, parts);
    add_neurons(input, parts);
    if (view.legend) {
        add_legend(input, scene, parts);
    }
    add_headings(input, parts);
    add_biases(input, parts);
    add_answer_bars(input, parts);
    add_neuron_labels(input, parts);
    add_bias_labels(input, parts);
    add_activation_cards(input, parts);
    add_changes(input, parts);
    add_targets(input, parts);
    add_edges(input, scene, parts);
    add_weight_labels(input, parts);
    add_pulses(input, parts);
    fade_under_cards(input, parts);
    scene.upper_from = parts.lines.size() + parts.pills.size() + parts.pulses.size();
    scene.upper_rasters = std::move(parts.planes);
    for (std::vector<Shape>* layer :
         {&parts.lines, &parts.pills, &parts.pulses, &parts.discs, &parts.labels, &parts.cards}) {
        std::move(layer->begin(), layer->end(), std::back_inserter(scene.shapes));
    }
    return scene;
}

std::string place_name(const Network& network, NeuronAt at) {
    const std::string number = std::to_string(at.index + 1);
    if (at.layer == 0) {
        return "i" + number;
    }
    if (at.layer == network.depth()) {
        return "o" + number;
    }
    return network.depth() > 2 ? "h" + std::to_string(at.layer) + "." + number : "h" + number;
}

double output_scale(const Network& network, const Trace& trace, std::size_t layer) {
    const double largest = trace.outputs(layer).cwiseAbs().maxCoeff();
    if (layer == 0) {
        return std::max(largest, 1.0);  // inputs usually lie within 0 .. 1
    }
    if (const std::optional<OutputRange> range = output_range(network.layer(layer).activation.kind)) {
        return std::max(-range->low, range->high);
    }
    return largest > 0 ? largest : 1;
}

}  // namespace netglow
