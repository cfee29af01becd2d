#include "core/scene/canvas/edge_strength.h"

#include <algorithm>
#include <cmath>

#include "core/timeline/easing.h"

namespace netglow {

EdgeMeasure measure_of(const SceneInput& input) {
    if (input.view.edges != EdgeMeasure::automatic) {
        return input.view.edges;
    }
    return input.large_network ? EdgeMeasure::product : EdgeMeasure::weight;
}

float front_of(const SceneInput& input, std::size_t layer) {
    constexpr double kEntry = 0.2;  // of a step, in which a small layer goes over to its signals
    const Moment& moment = input.moment;
    if (moment.at_start || moment.at_end) {
        return moment.at_end ? 1 : 0;
    }
    const Step& step = moment.step;
    if (layer != step.layer) {
        return layer < step.layer ? 1 : 0;
    }
    const bool first = step.first == 0 && step.term == 0;
    if (step.kind == StepKind::output || !first) {
        return 1;
    }
    const bool wave = input.large(layer) && !input.focus.neuron;
    return static_cast<float>(ease_in_out(std::min(moment.progress / (wave ? 1.0 : kEntry), 1.0)));
}

double largest_product(const SceneInput& input, std::size_t layer) {
    const Vector& signals = input.trace.outputs(layer - 1);
    if (input.large(layer)) {
        return input.largest[layer] * signals.cwiseAbs().maxCoeff();
    }
    const Matrix& weights = input.network.layer(layer).weights;
    double largest = 0;
    for (Eigen::Index from = 0; from < signals.size(); ++from) {
        largest = std::max(largest, weights.col(from).cwiseAbs().maxCoeff() * std::abs(signals[from]));
    }
    return largest;
}

double strength_of(const SceneInput& input, EdgeAt edge) {
    const double weight = input.network.weight(edge);
    switch (measure_of(input)) {
        case EdgeMeasure::product:
            return front_of(input, edge.layer) < 0.5F ? weight : weight * input.trace.output(edge.sender());
        case EdgeMeasure::sign:
            return weight > 0 ? 1 : weight < 0 ? -1 : 0;
        default:
            return weight;
    }
}

double largest_strength(const SceneInput& input, std::size_t layer) {
    switch (measure_of(input)) {
        case EdgeMeasure::product:
            return front_of(input, layer) < 0.5F ? input.largest[layer] : largest_product(input, layer);
        case EdgeMeasure::sign:
            return 1;
        default:
            return input.largest[layer];
    }
}

}  // namespace netglow
