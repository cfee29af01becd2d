#include "core/scene/strip/strip_activation.h"

#include <algorithm>
#include <cmath>

#include "core/scene/canvas/activation_figure.h"
#include "core/scene/canvas/build_scene.h"
#include "core/scene/canvas/softmax_parts.h"

namespace netglow {
namespace {

constexpr float kLeastFigureWidth = 110;
constexpr float kLeastFigureHeight = 80;
constexpr float kWidestFigure = 2.1F;  ///< times its height
constexpr float kFigureText = 16;      ///< of its texts

ActivationPoint activation_point(const FormulaSource& source, NeuronAt at) {
    ActivationPoint point;
    const std::size_t terms = term_count(source.document.network, at.layer);
    const std::size_t known = source.moment.terms_known(at, terms);
    if (known == terms) {
        point.sum = source.trace.sum(at);
    } else if (known > 0) {
        point.sum = partial_sum(source.document.network, source.trace, at, known);
    }
    point.output = source.trace.output(at);
    if (source.moment.output_known(at)) {
        point.way = {0, 1, 1, 1};
    } else if (source.moment.activating(at)) {
        point.way = activation_way(source.moment.progress);
    }
    return point;
}

/// The neuron whose numbers stand at the axes.
std::optional<std::size_t> neuron_at_work(const FormulaSource& source, std::size_t layer, const Place& selected) {
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&selected); neuron != nullptr && neuron->layer == layer) {
        return neuron->index;
    }
    const Step& step = source.moment.step;
    return step.count == 1 && step.layer == layer ? std::optional(step.first) : std::nullopt;
}

}  // namespace

void append_strip_activation(const Rect& room, const FormulaSource& source, std::size_t layer, const Place& selected,
                             const Theme& theme, const TextMeasure& measure, std::vector<Shape>& shapes) {
    constexpr std::size_t kMostPoints = 32;
    if (room.width < kLeastFigureWidth || room.height < kLeastFigureHeight) return;
    const Rect rect{room.x, room.y, std::min(room.width, kWidestFigure * room.height), room.height};
    const Network& network = source.document.network;
    FigureLook look{.theme = theme,
                    .measure = measure,
                    .size = kFigureText,
                    .opacity = 1,
                    .line = 2.4F,
                    .decimals = source.decimals,
                    .ticks = true,
                    .id = "shares"};
    if (needs_whole_layer(network.layer(layer).activation.kind)) {
        ActivationWay way;
        if (source.moment.output_known({layer, 0})) {
            way = {0, 1, 1, 1};
        } else if (source.moment.activating({layer, 0})) {
            way = activation_way(source.moment.progress);
        }
        append_share_figure(rect, softmax_parts(source.document, source.trace, layer), way, look, shapes);
        return;
    }
    const std::optional<std::size_t> strong = neuron_at_work(source, layer, selected);
    const std::size_t count = network.neurons(layer);
    std::vector<ActivationPoint> points;
    double reach = 0;
    for (std::size_t index = 0; index < count; ++index) {
        if (count > kMostPoints && strong != index) continue;
        points.push_back(activation_point(source, {layer, index}));
        points.back().strong = strong == index || count == 1;
        if (points.back().strong) {
            look.id = "curve/" + place_name(network, {layer, index});
        } else if (strong) {
            points.back().way.across = 0;  // only the one at work is led to its axis
        }
        reach = std::max(reach, std::abs(source.trace.sum({layer, index})));
    }
    if (const std::optional<Curve> curve = curve_of(network.layer(layer).activation, curve_range(reach))) {
        append_curve_figure(rect, *curve, points, look, shapes);
    }
}

}  // namespace netglow
