// The number that a place on the canvas stands for: an edge's weight, an input's value, a neuron's bias.
#pragma once

#include <optional>
#include <string_view>

#include "core/document/edit.h"
#include "core/scene/canvas/picking.h"

namespace netglow {

/// Nothing for no place, and for one that the network does not have.
std::optional<double> value_at(const Document& document, const Place& place);

/// What that number is: "weight", "value" of an input, "bias".
std::string_view value_word(const Place& place);

/// The edit that gives it another value; a layer without biases gets them, the others 0. Asserts that there is a value.
Edit set_value(const Document& document, const Place& place, double value);

/// value + step, on the grid of the steps' decimals: 0.3, not 0.30000000000000004.
double stepped(double value, double step);

/// The place behind (before) it in reading order: inputs, then of each neuron the edges into it and itself. From
/// nothing the first (last); from the last the first.
Place next_place(const Network& network, const Place& place, bool forward);

}  // namespace netglow
