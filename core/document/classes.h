// Classes: networks whose outputs say how likely each of several classes is.
#pragma once

#include <optional>
#include <string>

#include "core/document/document.h"

namespace netglow {

/// Whether the outputs are an answer: the network ends in softmax (or its logarithm) of at least two neurons, or in one
/// neuron between 0 and 1 where the file's cases say that it means yes or no (the targets, of
/// many cases the first 1,000, are all 0 or 1).
bool answers_with_a_class(const Document& document);

/// The part of each class, 0 .. 1, together 1: one for each output; of a single output for "no" (1 − O) and "yes" (O).
/// Asserts that the network answers with a class.
Vector class_shares(const Document& document, const Vector& outputs);

/// The output's name; of a single output "0" and "1".
std::string class_name(const Document& document, std::size_t index);

/// The class that a target means; nothing where it names none, or has not the size of the outputs.
std::optional<std::size_t> class_of_target(const Document& document, const Vector& target);

/// "98.7 %", to a tenth; "100 %" and "0 %" only where they are exact, "100.0 %" and "0.0 %" where they are rounded.
std::string percent_text(double share);

}  // namespace netglow
