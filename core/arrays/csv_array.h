// An array from the text of a CSV file.
#pragma once

#include <string_view>

#include "core/arrays/array.h"

namespace netglow {

/// Separated by commas, semicolons (the decimal point may then be a comma), tabs or spaces; one row per line. A matrix
/// if `matrix`, else a list, in a row or in a column. Lines that begin with # are left out, and so are the numbers of
/// rows and columns around a table of pandas. Throws Error that names `source`, line and column.
Array csv_numbers(std::string_view text, const std::string& source, bool matrix);

/// One text per line, quoted where necessary.
Array csv_texts(std::string_view text, const std::string& source);

}  // namespace netglow
