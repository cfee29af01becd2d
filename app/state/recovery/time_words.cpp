#include "app/state/recovery/time_words.h"

#include <array>
#include <ctime>

#include "app/platform/local_time.h"

namespace netglow {
namespace {

/// Midnights between two dates; clocks that are changed do not matter, because both are taken at noon of no zone.
std::int64_t days_between(std::tm from, std::tm to) {
    for (std::tm* date : {&from, &to}) {
        date->tm_hour = 12;
        date->tm_min = date->tm_sec = 0;
    }
    constexpr std::int64_t kDay = 86'400;
    return (static_cast<std::int64_t>(::timegm(&to)) - static_cast<std::int64_t>(::timegm(&from))) / kDay;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string time_in_words(std::int64_t then, std::int64_t now) {
    constexpr std::array kDays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    constexpr std::array kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};
    const std::tm date = local_time(then);
    const std::tm today = local_time(now);
    const std::string clock = two_digits(date.tm_hour) + ":" + two_digits(date.tm_min);
    const std::int64_t days = days_between(date, today);
    if (days == 0) {
        return "today " + clock;
    }
    if (days == 1) {
        return "yesterday " + clock;
    }
    if (days > 1 && days < 7) {
        return kDays.at(static_cast<std::size_t>(date.tm_wday)) + (" " + clock);
    }
    const std::string day = std::to_string(date.tm_mday) + " " + kMonths.at(static_cast<std::size_t>(date.tm_mon));
    return day + (date.tm_year == today.tm_year ? "" : " " + std::to_string(date.tm_year + 1900)) + " " + clock;
}

}  // namespace netglow
