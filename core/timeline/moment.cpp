#include "core/timeline/moment.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"

namespace netglow {

namespace {

/// ⌊progress·terms⌋, where a progress that was computed as k/terms counts as k in spite of rounding. The last term
/// arrives with the end of its step and not before, so that a sum with all its terms is a known sum.
std::size_t arrived(double progress, std::size_t terms) {
    if (progress >= 1) return terms;
    const double whole = std::floor(progress * static_cast<double>(terms) + 1e-9);
    return std::min(static_cast<std::size_t>(std::max(whole, 0.0)), terms - 1);
}

}  // namespace

std::size_t Moment::terms_known(NeuronAt at, std::size_t terms) const {
    NETGLOW_ASSERT(at.layer >= 1);
    if (at.layer != step.layer) return at.layer < step.layer ? terms : 0;
    if (at.index < step.first) return terms;
    if (!step.concerns(at)) return 0;
    if (step.kind == StepKind::output) return terms;
    return std::min(step.term + arrived(progress, step.terms), terms);
}

bool Moment::sum_known(NeuronAt at) const {
    return terms_known(at, terms_in_layer) == terms_in_layer;
}

bool Moment::output_known(NeuronAt at) const {
    if (at.layer == 0) return true;
    if (at.layer != step.layer) return at.layer < step.layer;
    if (step.kind == StepKind::output) return at.index < step.first || (step.concerns(at) && progress >= 1);
    return !whole_layer && at.index < step.first;
}

bool Moment::summing(NeuronAt at) const {
    return step.kind == StepKind::sum && step.concerns(at) && progress > 0 && progress < 1;
}

bool Moment::activating(NeuronAt at) const {
    return step.kind == StepKind::output && step.concerns(at) && progress > 0 && progress < 1;
}

}  // namespace netglow
