// What the columns of a data file are: inputs, expected outputs, a label, a name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/document/document.h"

namespace netglow {

/// What a network calls its inputs and outputs.
struct NetworkEnds {
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    bool inputs_named = true;  ///< else they are i1, i2, ...: no column can be called otherwise than they are
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

/// Which columns are meant, as a person has said it.
struct ColumnChoice {
    std::vector<std::size_t> inputs;  ///< of each input, its column
    std::optional<std::size_t> label;
};

/// What must be asked of a table whose columns are not called like the inputs.
struct ColumnsQuestion {
    std::string why;
    bool header = false;
    std::vector<std::string> columns;                ///< their names, or their first values where there is no header
    std::vector<std::string> first_row;              ///< what stands in them
    std::vector<std::optional<std::size_t>> inputs;  ///< of each input, the column that may be meant
    std::optional<std::size_t> label;
    NetworkEnds ends;
};

/// Thrown for such a table; a ColumnChoice answers it.
class ColumnsAsked : public Error {
public:
    ColumnsAsked(const std::string& message, ColumnsQuestion asked) : Error(message), question(std::move(asked)) {}
    ColumnsQuestion question;
};

/// Whether these are names of columns: none of them is a number, or one is called `name`, `label`, `target`, `class`,
/// `digit` or `y`.
bool is_header(const std::vector<std::string_view>& fields);

/// From the fields of the first line and, behind a header, of the second one (empty where there is none). A header
/// names inputs and outputs as the network does (data_names.h), or by place (`i1`, `o1`), in any order. Names of inputs
/// that none of the columns has are never guessed by place: ColumnsAsked is thrown. Only where the network's inputs
/// have no names, its columns are taken in order: those that are called none of the words above nor `id`, `index`, if
/// there are as many as inputs, or one more, which is a label. Without a header the inputs come first (behind a name,
/// if the first field is no number), then nothing, a label, or every expected output. Throws Error: "found ...,
/// expected ...".
DataColumns data_columns(const std::vector<std::string_view>& fields, const std::vector<std::string_view>& second,
                         const NetworkEnds& ends, const std::optional<ColumnChoice>& choice = {});

/// The output that a label means; nothing where it means none.
std::optional<std::size_t> labelled_output(std::string_view label, const NetworkEnds& ends);

}  // namespace netglow
