// What the columns of a data file are: inputs, expected outputs, a label, a name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace netglow {

/// What a network calls its inputs and outputs.
struct NetworkEnds {
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
};
NetworkEnds ends_of(const Document& document);

struct DataColumns {
    bool header = false;               ///< the first line names the columns
    std::size_t width = 0;             ///< columns
    std::vector<std::size_t> inputs;   ///< of each input, its column
    std::vector<std::size_t> targets;  ///< of each output, the column of its expected value; empty: none
    std::optional<std::size_t> label;  ///< tells the expected output by its name or its number from 0
    bool label_meant = false;          ///< named so in the header, not inferred: every value in it must be a label
    std::optional<std::size_t> name;   ///< of the row
    std::vector<std::string> ignored;  ///< the names of the others
};

/// From the fields of the first line. It is a header where none of them is a number, or one is called `name`, `label`,
/// `target`, `class`, `digit` or `y`. A header names inputs and outputs as the network does, or by place (`i1`, `o1`),
/// in any order; where it names no input, they are its first columns that are not called one of these. Without a header
/// the inputs come first (behind a name, if the first field is no number), then nothing, a label, or every expected
/// output. Throws Error: "found ..., expected ...".
DataColumns data_columns(const std::vector<std::string_view>& fields, const NetworkEnds& ends);

/// The output that a label means; nothing where it means none.
std::optional<std::size_t> labelled_output(std::string_view label, const NetworkEnds& ends);

}  // namespace netglow
