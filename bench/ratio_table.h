// How ratios are told: as lines of a table, and as JSON.
#pragma once

#include <string>
#include <vector>

#include "bench/ratio.h"

namespace netglow {

/// The head of the table, and one ratio of it: two lines each, the second says what was measured.
std::string table_head();
std::string table_row(const RatioResult& result);

/// One object, name to measured ratio; null where it could not be measured. Of a name that was measured more than once
/// the last counts.
std::string ratios_json(const std::vector<RatioResult>& results);

}  // namespace netglow
