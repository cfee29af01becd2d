// A point in time as the date and the clock of this machine's time zone.
#pragma once

#include <cstdint>
#include <ctime>

namespace netglow {

/// `seconds` since 1970.
std::tm local_time(std::int64_t seconds);

}  // namespace netglow
