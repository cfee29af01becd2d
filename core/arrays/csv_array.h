// An array from the text of a CSV file.
#pragma once

#include <string_view>

#include "core/arrays/array.h"

namespace netglow {

/// Separated by commas, semicolons (the decimal point may then be a comma) or tabs; a row a line. A matrix where asked
/// for, else a list, in a row or in a column. Throws Error that names `source`, line and column.
Array csv_numbers(std::string_view text, const std::string& source, bool matrix);

/// A text a line, in quotes where it has to be.
Array csv_texts(std::string_view text, const std::string& source);

}  // namespace netglow
