// Timeline: the forward pass cut into steps at a granularity, and the moment that a time shows.
//
// A timeline knows shapes only, never values. It never lists its steps: a step is found by arithmetic, O(log layers).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/network/network.h"
#include "core/timeline/moment.h"

namespace netglow {

class Timeline {
public:
    /// Steps of `network` at `granularity`:
    ///   layer   for each layer: all sums, then all outputs
    ///   neuron  for each neuron: its sum, then its output
    ///   term    for each neuron: each term of its sum in order (the bias, where there is one, last), then its output
    /// Where an activation needs the whole layer (softmax), the layer's outputs are one step after its last sum.
    Timeline(const Network& network, Granularity granularity);

    Granularity granularity() const { return granularity_; }
    std::size_t step_count() const;
    double duration() const;  ///< seconds at speed 1

    Step step(std::size_t index) const;          ///< index < step_count()
    double step_start(std::size_t index) const;  ///< seconds
    double step_end(std::size_t index) const;    ///< == step_start(index + 1), bit for bit

    /// The step that `seconds` shows: the last one that begins before it, so a time at which a step ends shows that
    /// step complete. 0 at the start. Times outside are clamped.
    std::size_t step_at(double seconds) const;

    /// The moment at `seconds`, clamped to 0 .. duration(). A pure function.
    Moment at(double seconds) const;

    /// The next or previous time at which a step ends (or the start). At the end next_stop returns duration(), at the
    /// start previous_stop returns 0. In the middle of a step: its end; its start.
    double next_stop(double seconds) const;
    double previous_stop(double seconds) const;

    /// The earliest time at which all sums (or outputs) of `layer` are known.
    double sums_complete(std::size_t layer) const;
    double outputs_complete(std::size_t layer) const;

    /// A labelled piece of the scrub bar.
    struct Segment {
        std::size_t layer;
        StepKind kind;                      ///< sum or output; at neuron and term granularity a neuron's piece says sum
        std::optional<std::size_t> neuron;  ///< the neuron whose piece it is; nothing for the whole layer
        double start;                       ///< seconds
        double end;
    };
    /// The pieces to draw for `layer`: at layer granularity sums and outputs; else one per neuron (and one for the
    /// outputs of a softmax). Layers of more than `most` neurons have one piece for their sums and one for their
    /// outputs.
    std::vector<Segment> segments(std::size_t layer, std::size_t most = 16) const;
    std::size_t depth() const { return layers_.size(); }

    std::size_t neurons(std::size_t layer) const { return span(layer).neurons; }
    std::size_t terms(std::size_t layer) const { return span(layer).terms; }  ///< of each sum of the layer
    bool outputs_together(std::size_t layer) const { return span(layer).whole_layer; }

    /// The step that begins the sum of `neuron`; at layer granularity that of the whole layer.
    std::size_t first_step(std::size_t layer, std::size_t neuron = 0) const;
    /// The step that ends `layer`; always one of outputs.
    std::size_t last_step(std::size_t layer) const;

    /// Equal timelines show the same moment at every time.
    bool operator==(const Timeline&) const = default;

private:
    /// A layer's steps begin at `first_step` and `start`; inside all neurons take the same steps and times.
    struct LayerSpan {
        std::size_t neurons;
        std::size_t terms;
        bool whole_layer;  ///< outputs appear together
        std::size_t first_step;
        std::size_t steps;
        double start;
        double term_seconds;       ///< one step of a sum
        double output_seconds;     ///< one step of outputs
        std::size_t steps_in_sum;  ///< steps of one sum: 1, or the terms
        bool operator==(const LayerSpan&) const = default;
    };
    const LayerSpan& span(std::size_t layer) const;  ///< 1 .. depth(); asserts
    const LayerSpan& span_of_step(std::size_t index) const;
    LayerSpan make_span(const Dense& layer) const;
    /// How many times a layer forms sums, one after the other: once for all neurons together, or once a neuron.
    std::size_t rounds(const LayerSpan& span) const { return granularity_ == Granularity::layer ? 1 : span.neurons; }
    double offset_of(const LayerSpan& span, std::size_t local_step) const;  ///< seconds after span.start

    Granularity granularity_;
    std::vector<LayerSpan> layers_;
    std::size_t steps_ = 0;
    double duration_ = 0;
};

/// The time of `to` that knows as much as it can without knowing more than `from` at `seconds` did. A step under way
/// stays as far along as it was, where both timelines have it; a completed step that both have stays complete. The
/// timelines may be of one network at two granularities, or of one network before and after an edit that leaves its
/// layers and neurons.
double same_place(const Timeline& from, double seconds, const Timeline& to);

std::string_view name_of(Granularity granularity);
std::optional<Granularity> granularity_named(std::string_view name);

}  // namespace netglow
