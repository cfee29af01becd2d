// Formats the numbers of a forward pass. Tables round as the window does; in JSON and CSV every
// number is the shortest text that parses to the same double.
#pragma once

#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/forward/forward.h"

namespace netglow {

/// As number_text() has it, with the minus sign that programs read.
std::string table_number(double value, int decimals);

/// For reading: one table per layer, columns aligned at the decimal point, numbers by number_text().
std::string forward_table(const Document& document, const Trace& trace, int decimals);
/// {"input": [...], "layers": [{"sum": [...], "output": [...]}, ...]}
std::string forward_json(const Trace& trace);
/// layer,neuron,sum,output: a line for each computed neuron, by the names of layers and neurons.
std::string forward_csv(const Document& document, const Trace& trace);

/// Escapes a field by RFC 4180: quoted if it contains a comma, a quote or a line break.
std::string csv_field(const std::string& text);
/// The number of code points in UTF-8 text.
std::size_t character_count(std::string_view text);

}  // namespace netglow
