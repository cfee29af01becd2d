#include "app/file_chooser/folder_text.h"

#include <array>
#include <cstdio>
#include <ctime>

#include "app/platform/local_time.h"

namespace netglow {
namespace {

bool same_day(const std::tm& a, const std::tm& b) {
    return a.tm_year == b.tm_year && a.tm_yday == b.tm_yday;
}

/// The day before; noon, so that a day of 23 or 25 hours does not matter.
std::tm day_before(std::tm day) {
    --day.tm_mday;
    day.tm_hour = 12;
    day.tm_isdst = -1;
    return local_time(std::mktime(&day));
}

}  // namespace

std::string size_text(std::uintmax_t bytes) {
    constexpr std::array kUnits = {"kB", "MB", "GB", "TB"};
    if (bytes < 1000) {
        return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
    }
    double value = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < kUnits.size(); ++unit) {
        value /= 1000;
    }
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), value < 9.95 ? "%.1f %s" : "%.0f %s", value, kUnits[unit]);
    return text.data();
}

std::string date_text(std::int64_t modified, std::int64_t now) {
    const std::tm then = local_time(modified);
    const std::tm today = local_time(now);
    std::array<char, 64> text{};
    if (same_day(then, today)) {
        std::snprintf(text.data(), text.size(), "Today %d:%02d", then.tm_hour, then.tm_min);
    } else if (same_day(then, day_before(today))) {
        std::snprintf(text.data(), text.size(), "Yesterday %d:%02d", then.tm_hour, then.tm_min);
    } else {
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", then.tm_year + 1900, then.tm_mon + 1, then.tm_mday);
    }
    return text.data();
}

}  // namespace netglow
