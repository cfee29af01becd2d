#include "core/timeline/timeline.h"

#include <algorithm>
#include <array>

#include "core/base/assert.h"

namespace netglow {

namespace {

/// Seconds at speed 1 of one step of a sum and one of outputs, and the most that a layer may take. Outputs take long
/// enough to follow a point over the activation's curve.
struct Pace {
    double sum;
    double output;
    double longest;
};

Pace pace_of(Granularity granularity) {
    switch (granularity) {
        case Granularity::layer:
            return {3.2, 2.8, 6};
        case Granularity::neuron:
            return {1.8, 1.8, 60};
        case Granularity::term:
            return {1.4, 1.8, 120};
    }
    NETGLOW_ASSERT(false);
}

constexpr std::array kGranularityNames = {std::string_view("layer"), std::string_view("neuron"),
                                          std::string_view("term")};

}  // namespace

Timeline::Timeline(const Network& network, Granularity granularity) : granularity_(granularity) {
    layers_.reserve(network.depth());
    for (const Dense& layer : network.layers()) {
        LayerSpan span = make_span(layer);
        span.first_step = steps_;
        span.start = duration_;
        steps_ += span.steps;
        duration_ += offset_of(span, span.steps);
        layers_.push_back(span);
    }
}

Timeline::LayerSpan Timeline::make_span(const Dense& layer) const {
    LayerSpan span{};
    span.neurons = layer.neurons();
    span.terms = layer.fan_in() + (layer.bias ? 1 : 0);
    span.whole_layer = granularity_ == Granularity::layer || needs_whole_layer(layer.activation.kind);
    span.steps_in_sum = granularity_ == Granularity::term ? span.terms : 1;
    const std::size_t sum_steps = rounds(span) * span.steps_in_sum;
    const std::size_t output_steps = span.whole_layer ? 1 : rounds(span);
    span.steps = sum_steps + output_steps;

    const Pace pace = pace_of(granularity_);
    const double natural = static_cast<double>(sum_steps) * pace.sum + static_cast<double>(output_steps) * pace.output;
    const double scale = std::min(1.0, pace.longest / natural);
    span.term_seconds = pace.sum * scale;
    span.output_seconds = pace.output * scale;
    return span;
}

double Timeline::offset_of(const LayerSpan& span, std::size_t local_step) const {
    const double sum_seconds = span.term_seconds;
    if (span.whole_layer) {
        const double outputs = local_step == span.steps ? span.output_seconds : 0;
        return static_cast<double>(std::min(local_step, span.steps - 1)) * sum_seconds + outputs;
    }
    const std::size_t steps_a_neuron = span.steps_in_sum + 1;
    const double neuron_seconds = static_cast<double>(span.steps_in_sum) * sum_seconds + span.output_seconds;
    return static_cast<double>(local_step / steps_a_neuron) * neuron_seconds +
           static_cast<double>(local_step % steps_a_neuron) * sum_seconds;
}

std::size_t Timeline::step_count() const {
    return steps_;
}
double Timeline::duration() const {
    return duration_;
}

const Timeline::LayerSpan& Timeline::span(std::size_t layer) const {
    NETGLOW_ASSERT(layer >= 1 && layer <= layers_.size());
    return layers_[layer - 1];
}

const Timeline::LayerSpan& Timeline::span_of_step(std::size_t index) const {
    NETGLOW_ASSERT(index < steps_);
    const auto after = std::partition_point(layers_.begin(), layers_.end(),
                                            [index](const LayerSpan& span) { return span.first_step <= index; });
    return *std::prev(after);
}

Step Timeline::step(std::size_t index) const {
    const LayerSpan& span = span_of_step(index);
    const std::size_t local = index - span.first_step;
    Step step;
    step.layer = static_cast<std::size_t>(&span - layers_.data()) + 1;

    const std::size_t steps_a_round = span.steps_in_sum + (span.whole_layer ? 0 : 1);
    const bool layer_outputs = span.whole_layer && local + 1 == span.steps;
    const std::size_t in_round = local % steps_a_round;
    step.kind = layer_outputs || in_round == span.steps_in_sum ? StepKind::output : StepKind::sum;

    const bool all_neurons = layer_outputs || granularity_ == Granularity::layer;
    step.first = all_neurons ? 0 : local / steps_a_round;
    step.count = all_neurons ? span.neurons : 1;
    if (step.kind == StepKind::sum) {
        step.terms = span.terms / span.steps_in_sum;
        step.term = in_round * step.terms;
    }
    return step;
}

double Timeline::step_start(std::size_t index) const {
    const LayerSpan& span = span_of_step(index);
    return span.start + offset_of(span, index - span.first_step);
}

double Timeline::step_end(std::size_t index) const {
    NETGLOW_ASSERT(index < steps_);
    return index + 1 == steps_ ? duration_ : step_start(index + 1);
}

std::size_t Timeline::step_at(double seconds) const {
    if (!(seconds > 0)) return 0;
    const auto after = std::partition_point(layers_.begin(), layers_.end(),
                                            [seconds](const LayerSpan& span) { return span.start < seconds; });
    const LayerSpan& span = *std::prev(after);

    const double in_layer = seconds - span.start;
    double local = in_layer / span.term_seconds;
    if (!span.whole_layer) {
        const auto sums = static_cast<double>(span.steps_in_sum);
        const double neuron_seconds = sums * span.term_seconds + span.output_seconds;
        const auto neuron = static_cast<double>(
            static_cast<std::size_t>(std::clamp(in_layer / neuron_seconds, 0.0, static_cast<double>(span.neurons))));
        const double in_neuron = in_layer - neuron * neuron_seconds;
        local = neuron * (sums + 1) + std::clamp(in_neuron / span.term_seconds, 0.0, sums);
    }
    const double last = static_cast<double>(span.steps - 1);
    std::size_t index = span.first_step + static_cast<std::size_t>(std::clamp(local, 0.0, last));

    // Rounding may have put us a step beside the right one.
    while (index > 0 && step_start(index) >= seconds) --index;
    while (index + 1 < steps_ && step_start(index + 1) < seconds) ++index;
    return index;
}

Moment Timeline::at(double seconds) const {
    Moment moment;
    moment.step_index = step_at(seconds);
    moment.step = step(moment.step_index);
    moment.terms_in_layer = span(moment.step.layer).terms;
    moment.whole_layer = span(moment.step.layer).whole_layer;
    moment.at_start = !(seconds > 0);
    moment.at_end = seconds >= duration_;

    const double start = step_start(moment.step_index);
    const double end = step_end(moment.step_index);
    moment.step_seconds = end - start;
    if (seconds >= end) {
        moment.progress = 1;
    } else if (seconds > start) {
        moment.progress = (seconds - start) / (end - start);
    }
    return moment;
}

double Timeline::next_stop(double seconds) const {
    const std::size_t index = step_at(seconds);
    const double end = step_end(index);
    if (seconds < end || index + 1 == steps_) return end;
    return step_end(index + 1);
}

double Timeline::previous_stop(double seconds) const {
    return step_start(step_at(seconds));
}

std::size_t Timeline::first_step(std::size_t layer, std::size_t neuron) const {
    const LayerSpan& of = span(layer);
    if (granularity_ == Granularity::layer) return of.first_step;
    NETGLOW_ASSERT(neuron < of.neurons);
    return of.first_step + neuron * (of.steps_in_sum + (of.whole_layer ? 0 : 1));
}

std::size_t Timeline::last_step(std::size_t layer) const {
    return span(layer).first_step + span(layer).steps - 1;
}

double Timeline::sums_complete(std::size_t layer) const {
    return step_start(last_step(layer));
}
double Timeline::outputs_complete(std::size_t layer) const {
    return step_end(last_step(layer));
}

std::vector<Timeline::Segment> Timeline::segments(std::size_t layer, std::size_t most) const {
    const LayerSpan& of = span(layer);
    const double end = outputs_complete(layer);
    std::vector<Segment> pieces;
    if (granularity_ == Granularity::layer || of.neurons > most) {
        pieces.push_back({layer, StepKind::sum, std::nullopt, of.start, sums_complete(layer)});
        pieces.push_back({layer, StepKind::output, std::nullopt, sums_complete(layer), end});
        return pieces;
    }
    const std::size_t steps_a_neuron = of.steps_in_sum + (of.whole_layer ? 0 : 1);
    for (std::size_t neuron = 0; neuron < of.neurons; ++neuron) {
        const std::size_t first = first_step(layer, neuron);
        pieces.push_back({layer, StepKind::sum, neuron, step_start(first), step_end(first + steps_a_neuron - 1)});
    }
    if (of.whole_layer) pieces.push_back({layer, StepKind::output, std::nullopt, sums_complete(layer), end});
    return pieces;
}

std::string_view name_of(Granularity granularity) {
    return kGranularityNames.at(static_cast<std::size_t>(granularity));
}

std::optional<Granularity> granularity_named(std::string_view name) {
    for (const Granularity granularity : {Granularity::layer, Granularity::neuron, Granularity::term}) {
        if (name_of(granularity) == name) return granularity;
    }
    return std::nullopt;
}

}  // namespace netglow
