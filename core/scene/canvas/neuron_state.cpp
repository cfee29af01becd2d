#include "core/scene/canvas/neuron_state.h"

#include "core/scene/canvas/activation_way.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

NeuronPhase phase_of(const Moment& moment, NeuronAt at, const NeuronState& state) {
    if (moment.output_known(at)) {
        return NeuronPhase::known;
    }
    if (moment.activating(at)) {
        return NeuronPhase::activating;
    }
    if (moment.sum_known(at)) {
        return NeuronPhase::summed;
    }
    return state.terms_known > 0 || moment.summing(at) ? NeuronPhase::summing : NeuronPhase::waiting;
}

float sum_fraction(const Moment& moment, NeuronAt at, const NeuronState& state) {
    if (state.phase != NeuronPhase::summing) {
        return state.phase == NeuronPhase::waiting ? 0.F : 1.F;
    }
    double arrived = static_cast<double>(state.terms_known);
    if (moment.step.kind == StepKind::sum && moment.step.concerns(at)) {
        arrived = static_cast<double>(moment.step.term) + moment.progress * static_cast<double>(moment.step.terms);
    }
    return static_cast<float>(arrived / static_cast<double>(state.terms));
}

}  // namespace

NeuronState neuron_state(const SceneInput& input, NeuronAt at) {
    const double output = input.trace.output(at);
    const double scale = input.scales[at.layer];
    NeuronState state;
    state.fill = input.theme.field;
    if (at.layer == 0) {
        state.phase = NeuronPhase::known;
        state.fill = output_fill(input.theme, output, scale);
        return state;
    }
    state.terms = term_count(input.network, at.layer);
    state.terms_known = input.moment.terms_known(at, state.terms);
    state.phase = phase_of(input.moment, at, state);
    state.sum_fraction = sum_fraction(input.moment, at, state);
    if (state.phase == NeuronPhase::known) {
        state.output_share = 1;
        state.fill = output_fill(input.theme, output, scale);
    } else if (state.phase == NeuronPhase::activating) {
        state.output_share = activation_way(input.moment.progress).fill;
        state.fill = mix(input.theme.field, output_fill(input.theme, output, scale), state.output_share);
    }
    return state;
}

std::string number_shown(const SceneInput& input, NeuronAt at, const NeuronState& state) {
    const int decimals = input.view.decimals;
    switch (state.phase) {
        case NeuronPhase::known:
            return number_text(input.trace.output(at), decimals);
        case NeuronPhase::summed:
        case NeuronPhase::activating:
            return number_text(input.trace.sum(at), decimals);
        case NeuronPhase::summing:
            if (state.terms_known > 0) {
                return number_text(partial_sum(input.network, input.trace, at, state.terms_known), decimals);
            }
            break;
        case NeuronPhase::waiting:
            break;
    }
    return std::string(kUnknown);
}

}  // namespace netglow
