#include "core/timeline/stride.h"

namespace netglow {

namespace {

/// The steps of the same sum that come before `index` and after it; none of an output.
struct Siblings {
    std::size_t before = 0;
    std::size_t after = 0;
};

Siblings siblings_of(const Timeline& timeline, std::size_t index) {
    const Step step = timeline.step(index);
    if (step.kind == StepKind::output) return {};
    return {step.term / step.terms, (timeline.terms(step.layer) - step.term) / step.terms - 1};
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
    if (stride == Stride::neuron) {
        index += siblings_of(timeline, index).after;
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
    if (stride == Stride::neuron) {
        index -= siblings_of(timeline, index).before;
    }
    return timeline.step_start(index);
}

}  // namespace netglow
