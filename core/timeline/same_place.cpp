// Carries a place from one timeline to another: which neuron is at work, how many terms of its sum have arrived.
#include <algorithm>

#include "core/base/assert.h"
#include "core/timeline/timeline.h"

namespace netglow {

namespace {

/// A place without a timeline.
struct Place {
    std::size_t layer;
    StepKind kind;
    std::size_t neuron;    ///< the one at work; the first where all of the layer are
    std::size_t known;     ///< terms of its sum that have arrived
    double under_way = 0;  ///< 0 .. 1: of the next term, or of the output
};

double within(const Timeline& timeline, std::size_t step, double progress) {
    const double start = timeline.step_start(step);
    const double end = timeline.step_end(step);
    if (progress <= 0) return start;
    return progress >= 1 ? end : start + progress * (end - start);
}

double time_of_output(const Timeline& to, const Place& place) {
    if (to.outputs_together(place.layer)) {
        return within(to, to.last_step(place.layer), place.under_way);
    }
    const std::size_t sums = to.granularity() == Granularity::term ? to.terms(place.layer) : 1;
    return within(to, to.first_step(place.layer, place.neuron) + sums, place.under_way);
}

double time_of_sum(const Timeline& to, const Place& place) {
    const std::size_t first = to.first_step(place.layer, place.neuron);
    const std::size_t terms = to.terms(place.layer);
    if (to.granularity() == Granularity::term) {
        if (place.known < terms) return within(to, first + place.known, place.under_way);
        return to.step_end(first + terms - 1);
    }
    const auto all = static_cast<double>(terms);
    const double arrived = std::min(static_cast<double>(place.known) + place.under_way, all);
    const double seconds = within(to, first, arrived / all);
    const NeuronAt neuron{place.layer, place.neuron};
    if (to.at(seconds).terms_known(neuron, terms) <= place.known) return seconds;
    return within(to, first, static_cast<double>(place.known) / all);  // rounding let a term arrive
}

Place place_of(const Moment& moment, const Timeline& from, const Timeline& to) {
    const Step& step = moment.step;
    Place place{step.layer, step.kind, step.first, 0, moment.progress};
    const std::size_t terms = from.terms(step.layer);
    if (step.kind == StepKind::sum) {
        place.known = moment.terms_known({step.layer, step.first}, terms);
        const double arrived = static_cast<double>(step.term) + moment.progress * static_cast<double>(step.terms);
        place.under_way = std::clamp(arrived - static_cast<double>(place.known), 0.0, 1 - 1e-6);
        if (place.under_way < 1e-9) place.under_way = 0;  // rounding, not a term under way
        if (place.known == terms) {
            place.known = to.terms(step.layer);
            place.under_way = 0;
        }
    }
    return place;
}

double into_layers(const Timeline& to, Place place, bool all_neurons, std::size_t neurons) {
    // The layer's step knows of every neuron what it knows of the last.
    const bool last = all_neurons || place.neuron + 1 == neurons;
    if (!last) return place.layer == 1 ? 0 : to.outputs_complete(place.layer - 1);
    place.neuron = 0;
    return place.kind == StepKind::sum ? time_of_sum(to, place) : time_of_output(to, place);
}

double into_neurons(const Timeline& from, const Timeline& to, Place place, bool all_neurons, std::size_t neurons) {
    const std::size_t layer = place.layer;
    const bool from_layers = from.granularity() == Granularity::layer;
    if (place.kind == StepKind::sum) {
        const bool sums_done = all_neurons && place.known == to.terms(layer);
        if (sums_done && to.outputs_together(layer)) return to.sums_complete(layer);
        return time_of_sum(to, place);
    }
    if (all_neurons && place.under_way >= 1) return to.outputs_complete(layer);
    if (!to.outputs_together(layer)) {
        // A softmax that was edited away had all its sums: its outputs are now at the last neuron.
        if (all_neurons && !from_layers) place.neuron = neurons - 1;
        return time_of_output(to, place);
    }
    if (all_neurons || place.neuron + 1 == neurons) return time_of_output(to, place);
    place.kind = StepKind::sum;
    place.known = to.terms(layer);
    place.under_way = 0;
    return time_of_sum(to, place);
}

}  // namespace

double same_place(const Timeline& from, double seconds, const Timeline& to) {
    NETGLOW_ASSERT(from.depth() == to.depth());
    if (!(seconds > 0)) return 0;
    if (seconds >= from.duration()) return to.duration();
    if (from == to) return seconds;

    const Moment moment = from.at(seconds);
    const std::size_t neurons = to.neurons(moment.step.layer);
    NETGLOW_ASSERT(from.neurons(moment.step.layer) == neurons);
    const bool all_neurons = moment.step.count == neurons && neurons > 1;
    const Place place = place_of(moment, from, to);
    return to.granularity() == Granularity::layer ? into_layers(to, place, all_neurons, neurons)
                                                  : into_neurons(from, to, place, all_neurons, neurons);
}

}  // namespace netglow
