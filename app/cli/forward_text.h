// The numbers of a forward pass, as text. Every number is the shortest that reads back to the same double.
#pragma once

#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/forward/forward.h"

namespace netglow {

/// For people: a table a layer, columns aligned at the decimal point.
std::string forward_table(const Document& document, const Trace& trace);
/// {"input": [...], "layers": [{"sum": [...], "output": [...]}, ...]}
std::string forward_json(const Trace& trace);
/// layer,neuron,sum,output: a line for each computed neuron, by the names of layers and neurons.
std::string forward_csv(const Document& document, const Trace& trace);

/// As RFC 4180 has it: in quotes where a comma, a quote or a line break stands in it.
std::string csv_field(const std::string& text);
/// Of UTF-8.
std::size_t character_count(std::string_view text);

}  // namespace netglow
