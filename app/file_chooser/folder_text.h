// Formats file sizes and dates for reading.
#pragma once

#include <cstdint>
#include <string>

namespace netglow {

/// "840 bytes", "1.2 kB", "3.4 MB"
std::string size_text(std::uintmax_t bytes);
/// "Today 14:05", "Yesterday 9:12", "2026-03-08", in local time; both are seconds since 1970.
std::string date_text(std::int64_t modified, std::int64_t now);

}  // namespace netglow
