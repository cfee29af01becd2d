#include "core/scene/strip/strip_lights.h"

#include <algorithm>

#include "core/forward/forward.h"
#include "core/scene/page/formula_shapes.h"

namespace netglow {

StripLights strip_lights(const Network& network, const Moment& moment, std::size_t layer) {
    StripLights lights{.layer = layer, .step = moment.step, .term = {}};
    if (moment.at_start || moment.at_end || moment.step.layer != layer) {
        return lights;
    }
    lights.summing = moment.step.kind == StepKind::sum;
    lights.activating = !lights.summing;
    if (lights.summing) {
        const std::size_t count = term_count(network, layer);
        const std::size_t known = moment.terms_known({layer, moment.step.first}, count);
        lights.summed = known == count;
        if (!lights.summed) {
            lights.term = moment.progress >= 1 ? (known == 0 ? 0 : known - 1) : std::min(known, count - 1);
        }
    }
    return lights;
}

Landing landing_of(const Moment& moment, std::size_t layer) {
    constexpr double kFade = 0.4;  // of the next step
    const Step& step = moment.step;
    if (moment.at_start || moment.at_end || step.layer != layer) {
        return {};
    }
    if (moment.progress >= 1) {
        return {step.kind, step.first, step.count, 1};
    }
    const auto left = static_cast<float>(std::max(1 - moment.progress / kFade, 0.0));
    if (step.kind == StepKind::output) {
        return moment.whole_layer ? Landing{} : Landing{StepKind::sum, step.first, step.count, left};
    }
    if (step.term > 0) {
        return {StepKind::sum, step.first, step.count, left};
    }
    if (step.first > 0) {
        return {moment.whole_layer ? StepKind::sum : StepKind::output, step.first - 1, 1, left};
    }
    return {};
}

Glow glow_of(const Meaning& meaning, const StripLights& lights, const Network& network) {
    const std::size_t senders = network.layer(lights.layer).fan_in();
    if (const WeightOf* weight = std::get_if<WeightOf>(&meaning)) {
        if (!lights.summing || !lights.concerns(weight->edge.receiver())) {
            return Glow::none;
        }
        return weight->edge.from == lights.term ? Glow::entry : Glow::row;
    }
    if (const BiasOf* bias = std::get_if<BiasOf>(&meaning)) {
        if (!lights.summing || !lights.concerns(bias->neuron)) {
            return Glow::none;
        }
        return lights.summed ? Glow::row : lights.term == senders ? Glow::entry : Glow::none;
    }
    if (const OutputOf* output = std::get_if<OutputOf>(&meaning)) {
        if (output->neuron.layer + 1 == lights.layer) {
            if (lights.summed) {
                return Glow::row;
            }
            return lights.summing && lights.term == output->neuron.index ? Glow::entry : Glow::none;
        }
        return lights.activating && lights.concerns(output->neuron) ? Glow::row : Glow::none;
    }
    const NeuronAt* neuron = nullptr;
    if (const SumOf* sum = std::get_if<SumOf>(&meaning)) {
        neuron = &sum->neuron;
    } else if (const TotalOf* total = std::get_if<TotalOf>(&meaning)) {
        neuron = &total->neuron;
    }
    return neuron != nullptr && (lights.summing || lights.activating) && lights.concerns(*neuron) ? Glow::row
                                                                                                  : Glow::none;
}

CrossOf chosen_in(const Place& chosen, std::size_t layer) {
    CrossOf cross;
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&chosen); edge != nullptr && edge->layer == layer) {
        cross.row = edge->to;
        cross.column = edge->from;
    } else if (const NeuronAt* neuron = std::get_if<NeuronAt>(&chosen); neuron != nullptr) {
        cross.row = neuron->layer == layer ? std::optional(neuron->index) : std::nullopt;
        cross.column = neuron->layer + 1 == layer ? std::optional(neuron->index) : std::nullopt;
    }
    return cross;
}

bool in_cross_of(const Place& chosen, const Meaning& meaning, const Network& network, std::size_t layer) {
    const auto [row, column] = chosen_in(chosen, layer);
    const Place place = place_of(meaning, network);
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place); edge != nullptr && edge->layer == layer) {
        return row == edge->to || column == edge->from;
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    if (neuron == nullptr) {
        return false;
    }
    // A neuron's sum takes all of the signals beside its row; one sender's column has one of them.
    const bool signal = neuron->layer + 1 == layer && (column ? column == neuron->index : row.has_value());
    return signal || (neuron->layer == layer && row == neuron->index);
}

}  // namespace netglow
