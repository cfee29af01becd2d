#include "core/text/number_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace netglow {
namespace {

struct Shown {
    double value;
    int decimals;
    const char* text;
};

class NumberText : public testing::TestWithParam<Shown> {};

TEST_P(NumberText, IsWhatAClassReads) {
    EXPECT_EQ(number_text(GetParam().value, GetParam().decimals), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(PlainNumbers, NumberText,
                         testing::Values(Shown{0.9, 3, "0.9"}, Shown{1.16, 3, "1.16"},
                                         Shown{0.7613327148429104, 3, "0.761"},
                                         Shown{0.7613327148429104, 9, "0.761332715"},
                                         Shown{0.7613327148429104, 2, "0.76"}, Shown{3, 3, "3"}, Shown{100, 3, "100"},
                                         Shown{1200, 2, "1200"}, Shown{0.1 + 0.2, 9, "0.3"},
                                         Shown{123456.789, 2, "123456.79"}));

INSTANTIATE_TEST_SUITE_P(ZeroHasNoSign, NumberText, testing::Values(Shown{0.0, 3, "0"}, Shown{-0.0, 3, "0"}));

INSTANTIATE_TEST_SUITE_P(MinusIsU2212, NumberText,
                         testing::Values(Shown{-0.5, 3, "\u22120.5"}, Shown{-12, 3, "\u221212"},
                                         Shown{-2e-9, 3, "\u22120.000"}));

INSTANTIATE_TEST_SUITE_P(TrailingZerosSayThatItIsRounded, NumberText,
                         testing::Values(Shown{0.650219, 3, "0.650"}, Shown{0.99995, 3, "1.000"},
                                         Shown{0.0000454, 3, "0.000"}, Shown{-0.0000454, 3, "\u22120.000"},
                                         Shown{0.65, 3, "0.65"}, Shown{1, 3, "1"}, Shown{0.0004, 3, "0.000"},
                                         Shown{0.0049, 2, "0.00"}, Shown{100.0004, 3, "100.000"},
                                         Shown{-12.8999999, 2, "\u221212.90"}));

// 0.9 · 0.9 + 0.3 · 0.1 + 0.4 · 0.8 is a few units in the last place above 1.16: a sum of doubles, and no other number.
INSTANTIATE_TEST_SUITE_P(WhatDoublesAddIsNoRounding, NumberText,
                         testing::Values(Shown{1.1600000000000001, 3, "1.16"}, Shown{0.42000000000000004, 3, "0.42"},
                                         Shown{0.65 * (1 + 9e-13), 3, "0.65"}, Shown{0.65 * (1 + 2e-12), 3, "0.650"},
                                         Shown{5.551115123125783e-17, 3, "0.000"}));

// 0.0015 is stored a little above, 1.005 a little below the half; all of them go up, as on paper
// (docs/decisions/half-up.md).
INSTANTIATE_TEST_SUITE_P(RoundedOnceFromTheFullValue, NumberText,
                         testing::Values(Shown{1.005, 2, "1.01"}, Shown{0.0015, 3, "0.002"}, Shown{0.125, 2, "0.13"},
                                         Shown{0.375, 2, "0.38"}, Shown{0.74949999, 3, "0.749"},
                                         Shown{0.9999, 3, "1.000"}, Shown{0.9994999999, 3, "0.999"},
                                         Shown{-0.9996, 3, "\u22121.000"}));

INSTANTIATE_TEST_SUITE_P(TooLargeToCount, NumberText,
                         testing::Values(Shown{999999, 3, "999999"}, Shown{1e6, 3, "1·10⁶"},
                                         Shown{1234567, 3, "1.23·10⁶"}, Shown{-1.5e20, 3, "\u22121.5·10²⁰"},
                                         Shown{1.5e6, 3, "1.5·10⁶"}, Shown{999999.9999, 3, "1.00·10⁶"},
                                         Shown{std::numeric_limits<double>::max(), 3, "1.80·10³⁰⁸"},
                                         Shown{12345678, 2, "1.2·10⁷"}));

TEST(NumberText, OnAPageOfItsOwnWhatIsTooSmallIsAPowerOfTen) {
    const auto text = [](double value, int decimals) {
        return number_text(value, decimals, SmallValues::powers_of_ten);
    };
    EXPECT_EQ(text(1.2e-7, 3), "1.2·10⁻⁷");
    EXPECT_EQ(text(0.0004, 3), "4·10⁻⁴");
    EXPECT_EQ(text(0.0006, 3), "0.001");
    EXPECT_EQ(text(0.0049, 2), "4.9·10⁻³");
    EXPECT_EQ(text(1.23456e-12, 9), "1.23456·10⁻¹²");
    EXPECT_EQ(text(-1.25678e-5, 3), "\u22121.26·10⁻⁵");
    EXPECT_EQ(text(5e-324, 3), "4.94·10⁻³²⁴");
    EXPECT_EQ(text(9.996e-8, 3), "1.00·10⁻⁷");
    EXPECT_EQ(text(0.650219, 3), "0.650");
    EXPECT_EQ(text(0, 3), "0");
}

INSTANTIATE_TEST_SUITE_P(BeyondNumbers, NumberText,
                         testing::Values(Shown{std::numeric_limits<double>::infinity(), 3, "∞"},
                                         Shown{-std::numeric_limits<double>::infinity(), 3, "\u2212∞"},
                                         Shown{std::numeric_limits<double>::quiet_NaN(), 3, "NaN"}));

TEST(NumberText, NeverSays0ForWhatIsNotZero) {
    for (int decimals = kFewestDecimals; decimals <= kMostDecimals; ++decimals) {
        for (double value = 1; value > 0; value /= 3) {
            EXPECT_NE(number_text(value, decimals), "0") << value;
            EXPECT_NE(value_as_shown(number_text(value, decimals, SmallValues::powers_of_ten)), 0) << value;
        }
    }
}

TEST(NumberText, IsReadBackAsWhatItShows) {
    EXPECT_EQ(value_as_shown("0.650"), 0.65);
    EXPECT_EQ(value_as_shown("\u22120.000"), 0);
    EXPECT_FALSE(std::signbit(value_as_shown("\u22120.000")));
    EXPECT_EQ(value_as_shown("1.00·10⁶"), 1e6);
}

TEST(EveryDigit, IsWhatRoundingLeavesOut) {
    EXPECT_EQ(every_digit(0.6502185485738271), "0.650218548573827");
    EXPECT_EQ(every_digit(-0.0000454), "\u22120.0000454");
    EXPECT_EQ(every_digit(1.1600000000000001), "1.16");
    EXPECT_EQ(every_digit(0.1 + 0.2), "0.3");
    EXPECT_EQ(every_digit(1234567.891), "1234567.891");
    EXPECT_EQ(every_digit(123456789012345.6), "123456789012346");
    EXPECT_EQ(every_digit(4.53978687024344e-12), "4.53978687024344·10⁻¹²");
    EXPECT_EQ(every_digit(0), "0");
    EXPECT_EQ(every_digit(-std::numeric_limits<double>::infinity()), "\u2212∞");
}

TEST(NumberText, HalfWayIsWhereAPersonSeesIt) {
    EXPECT_EQ(number_text(0.15 * 0.05, 3), "0.008");  // the double is just below 0.0075
    EXPECT_EQ(number_text(14.625, 2), "14.63");
    EXPECT_EQ(number_text(-13.8125, 3), "\u221213.813");
    EXPECT_EQ(number_text(0.475, 2), "0.48");
    EXPECT_EQ(number_text(1.6875, 3), "1.688");
    EXPECT_EQ(number_text(0.9995, 3), "1.000");
    EXPECT_EQ(number_text(99.995, 2), "100.00");
    EXPECT_EQ(number_text(0.47499999, 2), "0.47");
}

TEST(NumberText, ScientificIsShort) {
    EXPECT_EQ(scientific_text(1000000, 2), "1·10⁶");
    EXPECT_EQ(scientific_text(-123456.789, 1), "\u22121.2·10⁵");
    EXPECT_EQ(value_as_shown(scientific_text(123456.789, 2)), 123000);
    EXPECT_EQ(scientific_text(0, 2), "0");
}

TEST(WidthBeforePoint, CountsCodePoints) {
    EXPECT_EQ(width_before_point("0.761"), 1U);
    EXPECT_EQ(width_before_point("\u221212.5"), 3U);
    EXPECT_EQ(width_before_point("100"), 3U);
    EXPECT_EQ(width_before_point("○"), 1U);
    EXPECT_EQ(width_before_point(""), 0U);
}

}  // namespace
}  // namespace netglow
