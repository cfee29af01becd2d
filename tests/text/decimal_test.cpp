#include "core/text/decimal.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace netglow::test {
namespace {

constexpr double kLeast = std::numeric_limits<double>::denorm_min();
constexpr double kLargest = std::numeric_limits<double>::max();

TEST(Decimal, IsWrittenShort) {
    EXPECT_EQ(decimal_text(0.1), "0.1");
    EXPECT_EQ(decimal_text(-0.0), "-0");
    EXPECT_EQ(decimal_text(1e-7), "1e-07");
    EXPECT_EQ(decimal_text(kLargest), "1.7976931348623157e+308");
    EXPECT_EQ(decimal_text(kLeast), "5e-324");
    std::string list = "[";
    append_decimal(list, 0.5);
    EXPECT_EQ(list, "[0.5");
}

TEST(Decimal, IsWrittenInAFormat) {
    EXPECT_EQ(decimal_text(1e-7, std::chars_format::fixed), "0.0000001");
    EXPECT_EQ(decimal_text(kLargest, std::chars_format::fixed).size(), 309U);
    EXPECT_EQ(decimal_text(2.0 / 3, std::chars_format::fixed, 3), "0.667");
    EXPECT_EQ(decimal_text(2.0 / 3, std::chars_format::scientific, 1), "6.7e-01");
    EXPECT_EQ(decimal_text(2.0 / 3, std::chars_format::general, 6), "0.666667");
}

/// Both ways to read.
class DecimalReading : public testing::TestWithParam<DecimalRead (*)(std::string_view)> {
protected:
    static DecimalRead read(std::string_view text) { return GetParam()(text); }
};
INSTANTIATE_TEST_SUITE_P(Ways, DecimalReading, testing::Values(&read_decimal, &read_decimal_by_strtod),
                         [](const auto& way) { return std::string(way.index == 0 ? "Usual" : "ByStrtod"); });

TEST_P(DecimalReading, TakesTheNumberAtTheFront) {
    struct Case {
        std::string_view text;
        double value;
        std::size_t length;
    };
    for (const Case& expected : {Case{"0.5", 0.5, 3},
                                 {"-1e3", -1000, 4},
                                 {"1E+2x", 100, 4},
                                 {".5", 0.5, 2},
                                 {"5.", 5, 2},
                                 {"-0", 0, 2},
                                 {"1e", 1, 1},
                                 {"1e+", 1, 1},
                                 {"0x1p3", 0, 1},
                                 {"1.5.2", 1.5, 3},
                                 {"12 ", 12, 2},
                                 {"2,5", 2, 1}}) {
        const DecimalRead found = read(expected.text);
        EXPECT_EQ(found.value, expected.value) << expected.text;
        EXPECT_EQ(found.length, expected.length) << expected.text;
        EXPECT_TRUE(found.in_range) << expected.text;
    }
    EXPECT_TRUE(std::signbit(read("-0").value));
}

TEST_P(DecimalReading, FindsNoNumberInWhatIsNone) {
    for (const std::string_view text :
         {"", "-", ".", "-.", "e5", ".e5", "+1", " 1", "inf", "-inf", "nan", "infinity", "x"}) {
        EXPECT_EQ(read(text).length, 0U) << text;
    }
}

TEST_P(DecimalReading, TellsWhatADoubleCannotHold) {
    for (const std::string_view text : {"1e400", "-1e400", "1e-400"}) {
        const DecimalRead found = read(text);
        EXPECT_FALSE(found.in_range) << text;
        EXPECT_EQ(found.value, 0) << text;
        EXPECT_EQ(found.length, text.size()) << text;
    }
    EXPECT_EQ(read("5e-324").value, kLeast);
    EXPECT_EQ(read("2.2250738585072011e-308").value, 0x0.fffffffffffffp-1022) << "below the least normal one";
    EXPECT_EQ(read("0e-999").value, 0);
    EXPECT_TRUE(read("0e-999").in_range);
}

TEST_P(DecimalReading, ReadsBackWhatWasWritten) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 10'000; ++i) {
        const double value = std::bit_cast<double>(random());
        if (!std::isfinite(value)) continue;
        const std::string text = decimal_text(value);
        const DecimalRead found = read(text);
        ASSERT_EQ(std::bit_cast<std::uint64_t>(found.value), std::bit_cast<std::uint64_t>(value)) << text;
        ASSERT_EQ(found.length, text.size()) << text;
    }
}

}  // namespace
}  // namespace netglow::test
