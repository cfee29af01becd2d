#include "core/timeline/stride.h"

namespace netglow {

namespace {

/// Whether a neuron's sum or output is complete with the step.
bool ends_a_neuron(const Timeline& timeline, std::size_t index) {
    const Step step = timeline.step(index);
    return step.kind == StepKind::output || step.term + step.terms == timeline.terms(step.layer);
}

}  // namespace

double next_stop(const Timeline& timeline, double seconds, Stride stride) {
    const std::size_t last = timeline.step_count() - 1;
    if (stride == Stride::layer) {
        for (std::size_t layer = 1; layer <= timeline.depth(); ++layer) {
            for (const double stop : {timeline.sums_complete(layer), timeline.outputs_complete(layer)}) {
                if (stop > seconds) {
                    return stop;
                }
            }
        }
        return timeline.duration();
    }
    std::size_t index = timeline.step_at(seconds);
    if (seconds >= timeline.step_end(index) && index < last) {
        ++index;
    }
    while (stride == Stride::neuron && index < last && !ends_a_neuron(timeline, index)) {
        ++index;
    }
    return timeline.step_end(index);
}

double previous_stop(const Timeline& timeline, double seconds, Stride stride) {
    if (stride == Stride::layer) {
        double before = 0;
        for (std::size_t layer = 1; layer <= timeline.depth(); ++layer) {
            for (const double stop : {timeline.sums_complete(layer), timeline.outputs_complete(layer)}) {
                before = stop < seconds ? stop : before;
            }
        }
        return before;
    }
    std::size_t index = timeline.step_at(seconds);
    while (stride == Stride::neuron && index > 0 && !ends_a_neuron(timeline, index - 1)) {
        --index;
    }
    return timeline.step_start(index);
}

}  // namespace netglow
