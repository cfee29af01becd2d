// The value of a place on the canvas: an edge's weight, an input's value, a neuron's bias.
#pragma once

#include <optional>
#include <string_view>

#include "core/document/edit.h"
#include "core/scene/canvas/picking.h"

namespace netglow {

/// Nothing for the empty place, for one that the network does not have, and for a neuron whose layer has no biases.
std::optional<double> value_at(const Document& document, const Place& place);

/// The kind of that value, as a word: "weight", "value" (of an input), "bias".
std::string_view value_word(const Place& place);

/// The neuron whose bias the place would have, if its layer had biases.
std::optional<NeuronAt> without_bias(const Document& document, const Place& place);

/// The edit that changes it. Asserts that the place has a value.
Edit set_value(const Document& document, const Place& place, double value);

/// value + step, rounded to the decimals of the step: 0.3, not 0.30000000000000004.
double stepped(double value, double step);

/// The next (previous) place in reading order: the inputs, then for each neuron its incoming edges and itself. From the
/// empty place the first (last); wraps around at the ends.
Place next_place(const Network& network, const Place& place, bool forward);

/// The next (previous) place in that order that has a value of its own: a neuron of a layer without biases has none.
/// Nothing beyond the last (the first).
std::optional<Place> next_number(const Document& document, const Place& place, bool forward);

}  // namespace netglow
