// What the form for the columns of a table still lacks, and how its columns are shown.
#pragma once

#include <string>
#include <vector>

#include "app/state/inputs/input_actions.h"
#include "core/format/data_columns.h"

namespace netglow {

/// "No column is chosen for sepal_length"; empty where the table can be loaded.
std::string problem_of(const ColumnsForm& form);

/// The columns with what stands in them first: "Id (1)".
std::vector<std::string> column_labels(const ColumnsForm& form);

/// From the first input's column on, one after the other as far as they go; from the first column where none is chosen.
ColumnsForm in_order(ColumnsForm form);

}  // namespace netglow
