#include "core/scene/canvas/edge_strength.h"

#include <algorithm>
#include <cmath>

#include "core/timeline/easing.h"

namespace netglow {

EdgeMeasure measure_of(const SceneInput& input) {
    if (input.view.edges != EdgeMeasure::automatic) {
        return input.view.edges;
    }
    const auto many = [](const Dense& layer) { return layer.weights.size() > kFewEdgesMeasured; };
    return std::ranges::any_of(input.network.layers(), many) ? EdgeMeasure::product : EdgeMeasure::weight;
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

LayerStrength::LayerStrength(const SceneInput& input, std::size_t layer)
    : largest(input.largest[layer]), front(front_of(input, layer)), weights_(input.network.layer(layer).weights) {
    const EdgeMeasure measure = measure_of(input);
    signs = measure == EdgeMeasure::sign;
    if (measure != EdgeMeasure::product) {
        return;
    }
    signals = &input.trace.outputs(layer - 1);
    largest_product = netglow::largest_product(input, layer);
    if (largest_product == 0) {
        front = 0;  // no signal at all: the weights are there nevertheless
    }
}

float LayerStrength::share(std::size_t to, std::size_t from) const {
    constexpr float kOfSigns = 0.3F;
    if (signs) {
        return kOfSigns;
    }
    const double weight = weights_(static_cast<Eigen::Index>(to), static_cast<Eigen::Index>(from));
    const auto part = [](double value, double most) {
        return static_cast<float>(most > 0 ? std::min(std::abs(value) / most, 1.0) : 0.0);
    };
    const float by_weight = part(weight, largest);
    if (signals == nullptr || front <= 0) {
        return by_weight;
    }
    const float by_product = part(weight * (*signals)[static_cast<Eigen::Index>(from)], largest_product);
    return by_weight + (by_product - by_weight) * front;
}

}  // namespace netglow
