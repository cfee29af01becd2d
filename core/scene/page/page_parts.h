// Parts that pages have in common.
#pragma once

#include "core/scene/page/page_writer.h"

namespace netglow {

constexpr std::size_t kManyLines = 100;  ///< a list with more lines shows only the largest:
constexpr std::size_t kFewLines = 16;    ///< this many

/// The source as the page of one neuron or edge writes it: 4.5·10⁻⁵ where elsewhere is 0.000.
FormulaSource with_small_values(FormulaSource source);

/// "hidden layer, neuron 12 of 128".
std::string place_in_layer(const FormulaSource& source, NeuronAt at);

/// The weights with which the neuron's output goes to the next layer; of a large one the strongest.
void add_outgoing(PageWriter& writer, const FormulaSource& source, NeuronAt neuron);

}  // namespace netglow
