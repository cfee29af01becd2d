#include "app/state/recovery/time_words.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <string>

namespace netglow {
namespace {

/// In the zone of Berlin, by its rule rather than by its name, which a machine may lack.
class TimeInWords : public testing::Test {
protected:
    TimeInWords() {
        if (const char* zone = std::getenv("TZ"); zone != nullptr) {
            before_ = zone;
        }
        ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
        ::tzset();
    }
    ~TimeInWords() override {
        before_.empty() ? ::unsetenv("TZ") : ::setenv("TZ", before_.c_str(), 1);
        ::tzset();
    }

private:
    std::string before_;
};

// Seconds since 1970, from `date -u -d ... +%s`.
constexpr std::int64_t kThursdayNoon = 1'795'694'400;  // 2026-11-26 12:00 UTC, 13:00 in Berlin
constexpr std::int64_t kHour = 3600;

TEST_F(TimeInWords, IsLocal) {
    EXPECT_EQ(time_in_words(kThursdayNoon, kThursdayNoon + kHour), "today 13:00");
}

TEST_F(TimeInWords, TodayBeginsAtMidnight) {
    const std::int64_t midnight = kThursdayNoon - 13 * kHour;
    EXPECT_EQ(time_in_words(midnight, kThursdayNoon), "today 00:00");
    EXPECT_EQ(time_in_words(midnight - 60, kThursdayNoon), "yesterday 23:59");
    EXPECT_EQ(time_in_words(midnight - 25 * kHour, kThursdayNoon), "Tuesday 23:00");
}

TEST_F(TimeInWords, TheLastDaysHaveTheirNames) {
    EXPECT_EQ(time_in_words(kThursdayNoon - 6 * 24 * kHour, kThursdayNoon), "Friday 13:00");
    EXPECT_EQ(time_in_words(kThursdayNoon - 7 * 24 * kHour, kThursdayNoon), "19 November 13:00");
}

TEST_F(TimeInWords, SummerTimeIsTheTimeOfItsDay) {
    EXPECT_EQ(time_in_words(1'785'585'600, kThursdayNoon), "1 August 14:00");  // 2026-08-01 12:00 UTC
}

TEST_F(TimeInWords, TheDayThatTheClocksChangeIsStillOneDay) {
    // Sunday, 2026-10-25, has 25 hours; Saturday 23:30 in Berlin is 21:30 UTC.
    EXPECT_EQ(time_in_words(1'792'877'400, 1'792'877'400 + 25 * kHour), "yesterday 23:30");
}

TEST_F(TimeInWords, AnotherYearIsTold) {
    EXPECT_EQ(time_in_words(1'741'006'800, kThursdayNoon), "3 March 2025 14:00");  // 2025-03-03 13:00 UTC
}

TEST_F(TimeInWords, ATimeToComeIsADate) {
    EXPECT_EQ(time_in_words(kThursdayNoon + 48 * kHour, kThursdayNoon), "28 November 13:00");
}

}  // namespace
}  // namespace netglow
