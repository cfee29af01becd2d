// The numbers of a forward pass, as text. Every number is the shortest that reads back to the same double.
#pragma once

#include <string>

#include "core/document/document.h"
#include "core/forward/forward.h"

namespace netglow {

/// For people: a table a layer, columns aligned at the decimal point.
std::string forward_table(const Document& document, const Trace& trace);
/// {"input": [...], "layers": [{"sum": [...], "output": [...]}, ...]}
std::string forward_json(const Trace& trace);
/// layer,neuron,sum,output: a line for each computed neuron, by the names of layers and neurons.
std::string forward_csv(const Document& document, const Trace& trace);

}  // namespace netglow
