#include "core/scene/canvas/pulses.h"

#include <algorithm>
#include <cmath>

#include "core/scene/canvas/bias_mark.h"
#include "core/scene/canvas/edge_ink.h"
#include "core/scene/canvas/largest.h"
#include "core/timeline/easing.h"

namespace netglow {

namespace {

constexpr double kFlight = 0.45;          ///< of a step's progress: how long a pulse is under way, where terms are many
constexpr std::size_t kMostPulses = 512;  ///< drawn at once
constexpr std::size_t kMostOfNeuron = 12;  ///< more would be dots without an order

/// From border to border.
struct Path {
    Point from;
    Point to;
};

Path path_of(const SceneInput& input, NeuronAt to, std::size_t term) {
    if (term == input.network.layer(to.layer).fan_in()) {
        return {bias_square(input, to).center(), bias_arrival(input, to)};
    }
    const Point sender = input.layout.at({to.layer - 1, term});
    const Point receiver = input.layout.at(to);
    const Point way = receiver - sender;
    const float length = std::hypot(way.x, way.y);
    return {sender + way * (input.layout.radius(to.layer - 1) / length),
            receiver - way * (input.layout.radius(to.layer) / length)};
}

/// An upper bound of |w·o| and |b| in the layer; cheap, and reached where the strongest edge meets the strongest
/// signal.
double largest_term(const SceneInput& input, std::size_t layer) {
    const Dense& dense = input.network.layer(layer);
    double largest = input.largest[layer] * input.trace.outputs(layer - 1).cwiseAbs().maxCoeff();
    if (dense.bias) {
        largest = std::max(largest, dense.bias->cwiseAbs().maxCoeff());
    }
    return largest;
}

float radius_of(const SceneInput& input, const Pulse& pulse, double largest) {
    const double share = largest > 0 ? std::min(std::abs(pulse.product) / largest, 1.0) : 0;
    const float unit = std::min(input.unit(pulse.to.layer - 1), input.unit(pulse.to.layer));
    if (!input.focus.term && has_many_edges(input, pulse.to.layer)) {
        return unit * (1 + 6 * static_cast<float>(share));  // of many those that bring little are small
    }
    const float least = input.focus.term ? 6.F : 4.F;  // a pulse that is alone may be larger
    // The edge of a bias is too short for a large one.
    const float most = pulse.term == input.network.layer(pulse.to.layer).fan_in() ? 0.7F : 1.F;
    return unit * most * (least + 5 * static_cast<float>(std::sqrt(share)));
}

void keep_strongest(std::vector<Pulse>& pulses) {
    if (pulses.size() <= kMostPulses) {
        return;
    }
    const auto stronger = [](const Pulse& a, const Pulse& b) { return std::abs(a.product) > std::abs(b.product); };
    std::nth_element(pulses.begin(), pulses.begin() + kMostPulses, pulses.end(), stronger);
    pulses.resize(kMostPulses);
}

/// The terms of a neuron's sum that have pulses, for the whole of the sum, so that none comes or goes on its way: the
/// largest products, and none that brings nothing.
std::vector<std::size_t> terms_with_pulses(const SceneInput& input, NeuronAt at) {
    Vector products(static_cast<Eigen::Index>(term_count(input.network, at.layer)));
    for (Eigen::Index term = 0; term < products.size(); ++term) {
        products[term] = term_value(input.network, input.trace, at, static_cast<std::size_t>(term));
    }
    std::vector<std::size_t> terms = largest_by_magnitude(products, kMostOfNeuron);
    std::erase_if(terms, [&](std::size_t term) { return products[static_cast<Eigen::Index>(term)] == 0; });
    return terms;
}

}  // namespace

std::optional<float> pulse_along(std::size_t term, std::size_t terms, double progress) {
    const auto count = static_cast<double>(terms);
    // Arrived by the same rounding that the moment counts with.
    if (static_cast<double>(term) + 1 <= std::floor(progress * count + 1e-9)) {
        return std::nullopt;
    }
    const double arrival = static_cast<double>(term + 1) / count;
    const double departure = std::max(arrival - std::max(kFlight, 1 / count), 0.0);
    if (progress <= departure || progress >= arrival) {
        return std::nullopt;
    }
    return static_cast<float>(ease_in_out((progress - departure) / (arrival - departure)));
}

std::vector<Pulse> pulses_of(const SceneInput& input) {
    const Step& step = input.moment.step;
    std::vector<Pulse> pulses;
    if (step.kind != StepKind::sum || input.moment.at_start || input.moment.at_end) {
        return pulses;
    }
    if (input.large(step.layer) && !input.focus.neuron) {
        return pulses;  // a wave goes through the bundle instead
    }
    const double largest = largest_term(input, step.layer);
    for (std::size_t index = step.first; index < step.first + step.count; ++index) {
        const NeuronAt to{step.layer, index};
        // A term that has a step of its own has a pulse, be it ever so small.
        const std::vector<std::size_t> terms = step.terms == 1 ? std::vector{step.term} : terms_with_pulses(input, to);
        for (const std::size_t term : terms) {
            if (term < step.term || term >= step.term + step.terms) {
                continue;
            }
            const std::optional<float> along = pulse_along(term - step.term, step.terms, input.moment.progress);
            const double product = term_value(input.network, input.trace, to, term);
            if (along && product != 0) {
                pulses.push_back({.to = to, .term = term, .along = *along, .center = {}, .product = product});
            }
        }
    }
    keep_strongest(pulses);
    for (Pulse& pulse : pulses) {
        const Path path = path_of(input, pulse.to, pulse.term);
        pulse.center = path.from + (path.to - path.from) * pulse.along;
        pulse.radius = radius_of(input, pulse, largest);
    }
    return pulses;
}

void add_pulses(const SceneInput& input, SceneParts& parts) {
    const std::vector<Pulse> pulses = pulses_of(input);
    for (const Pulse& pulse : pulses) {
        const Color color = input.sign_color(pulse.product);
        const Color halo = with_alpha(color, 0.18F);
        parts.pulses.emplace_back(
            Disc{.center = pulse.center, .radius = 1.6F * pulse.radius, .fill = halo, .stroke = {}});
        parts.pulses.emplace_back(Disc{.center = pulse.center, .radius = pulse.radius, .fill = color, .stroke = {}});
    }
    if (input.focus.term && pulses.size() == 1) {
        add_product_label(input, parts, pulses.front());
    }
}

}  // namespace netglow
