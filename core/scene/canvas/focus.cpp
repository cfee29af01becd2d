#include "core/scene/canvas/focus.h"

#include <algorithm>

#include "core/timeline/easing.h"

namespace netglow {

namespace {

constexpr double kGlide = 0.2;  ///< of a step's progress

float glide(double progress) {
    return static_cast<float>(ease_in_out(std::clamp(progress, 0.0, 1.0)));
}

/// 0 until the last step is nearly over, then smoothly 1.
float over_of(const Network& network, const Moment& moment) {
    if (moment.at_start || moment.at_end) {
        return moment.at_end ? 1.F : 0.F;
    }
    const Step& step = moment.step;
    const bool last = step.layer == network.depth() && step.kind == StepKind::output &&
                      step.first + step.count == network.neurons(step.layer);
    return last ? glide((moment.progress - 1 + kGlide) / kGlide) : 0;
}

float rest_of(const Moment& moment, float over) {
    if (moment.at_start) {
        return 1;
    }
    return std::max(moment.step_index == 0 ? 1 - glide(moment.progress / kGlide) : 0, over);
}

}  // namespace

Focus focus_of(const Network& network, const Moment& moment) {
    Focus focus;
    focus.answer = over_of(network, moment);
    focus.rest = rest_of(moment, focus.answer);
    const Step& step = moment.step;
    if (step.kind == StepKind::output) {
        focus.leaving = glide(moment.progress);
    } else if (step.term == 0) {
        focus.entry = glide(moment.progress / kGlide);
    }
    if (!moment.at_start && !moment.at_end && step.count == 1) {
        focus.neuron = NeuronAt{step.layer, step.first};
        if (step.kind == StepKind::sum && step.terms == 1) {
            focus.term = step.term;
        }
    }
    return focus;
}

}  // namespace netglow
