// Formats a past time in words.
#pragma once

#include <cstdint>
#include <string>

namespace netglow {

/// Both in seconds since 1970, shown in local time: "today 14:02", "yesterday 14:02", "Monday 14:02" of the last six
/// days, "3 March 14:02" of this year, else "3 March 2025 14:02". A future time is shown with its date.
std::string time_in_words(std::int64_t then, std::int64_t now);

}  // namespace netglow
