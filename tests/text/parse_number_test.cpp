#include <gtest/gtest.h>

#include <cmath>

#include "core/text/number_text.h"

namespace netglow {
namespace {

struct Typed {
    const char* text;
    double value;
};

class ParseNumber : public testing::TestWithParam<Typed> {};

TEST_P(ParseNumber, ReadsWhatAPersonTypes) {
    const std::optional<double> read = parse_number(GetParam().text);
    ASSERT_TRUE(read) << GetParam().text;
    EXPECT_EQ(*read, GetParam().value) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(All, ParseNumber,
                         testing::Values(Typed{"0.5", 0.5}, Typed{"0,5", 0.5}, Typed{"\u22121", -1},
                                         Typed{"-1e3", -1000}, Typed{"  7\t", 7}, Typed{"\u00A02\u202F", 2},
                                         Typed{"+3", 3}, Typed{".5", 0.5}, Typed{"5.", 5}, Typed{"1E-2", 0.01},
                                         Typed{"1.2·10⁻⁷", 1.2e-7}, Typed{"\u22121.5·10²⁰", -1.5e20},
                                         Typed{"1e-400", 0}, Typed{"0e999", 0}, Typed{"5e-324", 5e-324},
                                         Typed{"1.7976931348623157e308", 1.7976931348623157e308}));

class ParseNumberRefuses : public testing::TestWithParam<const char*> {};

TEST_P(ParseNumberRefuses, Nonsense) {
    EXPECT_FALSE(parse_number(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(All, ParseNumberRefuses,
                         testing::Values("", " ", "-", "+", "abc", "1 2", "1,000.5", "1.2.3", "--1", "+-1", "1e", "e5",
                                         "nan", "inf", "Infinity", "0x10", "1e400", "-1e400", "1e99999999999999999999",
                                         "1·", "·", "0.5x", "\u2212"));

TEST(ParseNumber, ReadsBackWhatIsShown) {
    for (const double value : {0.5, -0.25, 1.5e-12, -2e12, 0.0, 123.0}) {
        EXPECT_EQ(parse_number(number_text(value, 9, SmallValues::powers_of_ten)), value);
    }
}

class TypedNumber : public testing::TestWithParam<Typed> {};

TEST_P(TypedNumber, Computes) {
    const std::optional<double> read = parse_typed_number(GetParam().text);
    ASSERT_TRUE(read) << GetParam().text;
    EXPECT_DOUBLE_EQ(*read, GetParam().value) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    All, TypedNumber,
    testing::Values(Typed{"1/3", 1.0 / 3}, Typed{"0.5*2", 1}, Typed{"0,5 · 3", 1.5}, Typed{"\u22121/4", -0.25},
                    Typed{"1+2*3", 7}, Typed{"(1 + 2)*3", 9}, Typed{"2-3-4", -5}, Typed{"8/2/2", 2},
                    Typed{"1e-3*2", 0.002}, Typed{"-(1+1)", -2}, Typed{"3\u22121", 2}, Typed{"7:2", 3.5},
                    Typed{"0.25", 0.25}, Typed{"sqrt(2)", 1.4142135623730951}, Typed{"√2/2", 0.70710678118654757},
                    Typed{"2^3", 8}, Typed{"2**3", 8}, Typed{"2^3^2", 512}, Typed{"-2^2", -4}, Typed{"2^-1", 0.5},
                    Typed{"(-8)^3", -512}, Typed{"e", 2.718281828459045}, Typed{"pi", 3.141592653589793},
                    Typed{"2*Pi", 6.283185307179586}, Typed{"π", 3.141592653589793}, Typed{"e^2", 7.3890560989306504},
                    Typed{"sqrt(2)*1e-3", 0.0014142135623730952}, Typed{"1E3/3", 1000.0 / 3}));

class TypedNonsense : public testing::TestWithParam<const char*> {};

TEST_P(TypedNonsense, IsRefused) {
    EXPECT_FALSE(parse_typed_number(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    All, TypedNonsense,
    testing::Values("", "1/", "/2", "1/0", "0/0", "(1", "1)", "1***2", "()", "2^", "^2", "sqrt", "sqrt()", "sqrt(2",
                    "sqrt(-1)", "0^-1", "(-8)^0.5", "pie", "epi", "10^400", "1e308*10", "2e", "1/(1-1)", "1 2", "1 2*3",
                    "abc", "2*x", "1e308*10",
                    "((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))"));

struct Wrong {
    const char* text;
    const char* word;
};

class TypedWrong : public testing::TestWithParam<Wrong> {};

TEST_P(TypedWrong, IsNamedInAWord) {
    EXPECT_EQ(read_typed_number(GetParam().text).wrong, GetParam().word) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(All, TypedWrong,
                         testing::Values(Wrong{"abc", "not a number"}, Wrong{"1 2", "not a number"},
                                         Wrong{"1/0", "division by 0"}, Wrong{"0^-1", "division by 0"},
                                         Wrong{"1e400", "too large"}, Wrong{"10^400", "too large"},
                                         Wrong{"sqrt(-1)", "root of a negative"}, Wrong{"1/", "not finished"},
                                         Wrong{"(1", "not finished"}, Wrong{"1e", "not finished"},
                                         Wrong{"", "type a number"}, Wrong{"7", ""}));

}  // namespace
}  // namespace netglow
