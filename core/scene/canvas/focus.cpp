#include "core/scene/canvas/focus.h"

#include <algorithm>

#include "core/timeline/easing.h"

namespace netglow {

namespace {

constexpr double kGlide = 0.2;  ///< of a step's progress

float glide(double progress) {
    return static_cast<float>(ease_in_out(std::clamp(progress, 0.0, 1.0)));
}

float rest_of(const Network& network, const Moment& moment) {
    if (moment.at_start || moment.at_end) {
        return 1;
    }
    const Step& step = moment.step;
    float rest = moment.step_index == 0 ? 1 - glide(moment.progress / kGlide) : 0;
    const bool last = step.layer == network.depth() && step.kind == StepKind::output &&
                      step.first + step.count == network.neurons(step.layer);
    if (last) {
        rest = std::max(rest, glide((moment.progress - 1 + kGlide) / kGlide));
    }
    return rest;
}

}  // namespace

Focus focus_of(const Network& network, const Moment& moment) {
    Focus focus;
    focus.rest = rest_of(network, moment);
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
