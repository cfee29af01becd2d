// Formats ratios as lines of a table and as JSON.
#pragma once

#include <string>
#include <vector>

#include "bench/ratio.h"

namespace netglow {

/// The head of the table, and the row of a ratio: two lines each, the second describes what was measured.
std::string table_head();
std::string table_row(const RatioResult& result);

/// One object, name to measured ratio; null if it could not be measured. If a name was measured more than once, the
/// last result counts.
std::string ratios_json(const std::vector<RatioResult>& results);

}  // namespace netglow
