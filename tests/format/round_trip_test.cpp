#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include "core/format/netglow_file.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

using testing::HasSubstr;

bool same_bits(double a, double b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

bool same_bits(const Matrix& a, const Matrix& b) {
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           std::memcmp(a.data(), b.data(), sizeof(double) * static_cast<std::size_t>(a.size())) == 0;
}

/// A network of `inputs` to 4 numbers, no two alike, and every kind of number among them.
Document document_with(const std::vector<double>& numbers) {
    Dense layer;
    layer.activation = Activation::of(ActivationKind::tanh);
    layer.weights = Eigen::Map<const Matrix>(numbers.data(), 1, static_cast<Eigen::Index>(numbers.size()));
    Vector input = Vector::Zero(layer.weights.cols());
    return {"numbers", Network({layer}), input, {}, {}, {}, {}, {}};
}

Document everything() {
    Dense hidden{"the \"first\"\n",
                 {ActivationKind::leaky_relu, 0.2},
                 Matrix{{1, -2}, {0.1, 3e-7}, {5, 6}},
                 Vector{{0.1, -0.0, 3}},
                 {"α", "b\\", "c"}};
    Dense output{"", Activation::of(ActivationKind::softmax), Matrix{{1, 2, 3}, {4, 5, 6}}, std::nullopt, {}};
    return {"All of it",
            Network({hidden, output}),
            Vector{{0.25, -1}},
            {"x", "y"},
            {{"one", Vector{{1, 2}}, Vector{{0, 1}}}, {"", Vector{{3, 4}}, std::nullopt}},
            {{"author", "{\"name\": \"A\", \"since\": [1, 2.50, 1e-3, true, null, {}, []]}"}},
            {{{"note", "\"of hidden\""}}, {}},
            {{}, {{"seen", "12345678901234567890123"}}}};
}

void expect_equal(const Document& a, const Document& b) {
    EXPECT_EQ(a.name, b.name);
    EXPECT_TRUE(same_bits(a.input, b.input));
    EXPECT_EQ(a.input_names, b.input_names);
    EXPECT_EQ(a.extras, b.extras);
    EXPECT_EQ(a.layer_extras, b.layer_extras);
    EXPECT_EQ(a.case_extras, b.case_extras);
    ASSERT_EQ(a.network.depth(), b.network.depth());
    for (std::size_t k = 1; k <= a.network.depth(); ++k) {
        const Dense& left = a.network.layer(k);
        const Dense& right = b.network.layer(k);
        EXPECT_EQ(left.name, right.name);
        EXPECT_EQ(left.activation, right.activation);
        EXPECT_EQ(left.names, right.names);
        EXPECT_TRUE(same_bits(left.weights, right.weights));
        ASSERT_EQ(left.bias.has_value(), right.bias.has_value());
        EXPECT_TRUE(!left.bias || same_bits(*left.bias, *right.bias));
    }
    ASSERT_EQ(a.cases.size(), b.cases.size());
    for (std::size_t index = 0; index < a.cases.size(); ++index) {
        EXPECT_EQ(a.cases[index].name, b.cases[index].name);
        EXPECT_EQ(a.cases[index].input, b.cases[index].input);
        EXPECT_EQ(a.cases[index].target, b.cases[index].target);
    }
}

TEST(RoundTrip, KeepsEveryPartOfADocument) {
    const Document document = everything();
    expect_equal(parse_netglow(to_netglow(document), "test"), document);
}

TEST(RoundTrip, WritesTheSameTextAgain) {
    const std::string text = to_netglow(everything());
    EXPECT_EQ(to_netglow(parse_netglow(text, "test")), text);
}

TEST(RoundTrip, KeepsNumbersBitForBit) {
    using Limit = std::numeric_limits<double>;
    std::vector<double> numbers = {0.0,
                                   -0.0,
                                   0.1,
                                   0.1 + 0.2,
                                   1e308,
                                   -1e308,
                                   Limit::max(),
                                   Limit::lowest(),
                                   Limit::min(),
                                   Limit::denorm_min(),
                                   -Limit::denorm_min(),
                                   2.2250738585072011e-308,
                                   1e22,
                                   1e23,
                                   9007199254740993.0,
                                   18446744073709551616.0,
                                   -9223372036854775808.0,
                                   1.0 / 3,
                                   1e-7};
    std::mt19937_64 random(7);
    while (numbers.size() < 5000) {
        const std::uint64_t bits = random();
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        if (std::isfinite(value)) {
            numbers.push_back(value);
        }
    }
    const Document document = document_with(numbers);
    const Document read = parse_netglow(to_netglow(document), "test");
    for (std::size_t index = 0; index < numbers.size(); ++index) {
        const double value = read.network.weight({1, 0, index});
        EXPECT_TRUE(same_bits(value, numbers[index])) << shortest(numbers[index]) << " became " << shortest(value);
    }
}

TEST(RoundTrip, NumbersAreTheShortestThatReadBack) {
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(1), "1");
    EXPECT_EQ(shortest(-0.0), "-0.0");
    EXPECT_EQ(shortest(1e-7), "1e-07");
    EXPECT_EQ(shortest(0.7263033450139793), "0.7263033450139793");
    EXPECT_EQ(shortest(5e-324), "5e-324");
}

TEST(Writing, GivesEveryRowOfAMatrixALine) {
    EXPECT_THAT(to_netglow(everything()), HasSubstr("      \"weights\": [\n"
                                                    "        [1, -2],\n"
                                                    "        [0.1, 3e-07],\n"
                                                    "        [5, 6]\n"
                                                    "      ],\n"));
}

std::string file_with(const std::string& keys) {
    return R"({"format": "netglow-network", "version": 1, )" + keys + "}";
}

TEST(Reading, InputsThatAFileDoesNotGiveAreZeros) {
    const Document document =
        parse_netglow(file_with(R"("layers": [{"activation": "relu", "weights": [[1, 2, 3]]}])"), "test");
    EXPECT_EQ(document.input, Vector::Zero(3));
    EXPECT_FALSE(document.network.layer(1).bias);
}

TEST(Reading, ActivationsHaveTheirUsualAlphaWhereAFileGivesNone) {
    const Document document = parse_netglow(file_with(R"("layers": [{"activation": "elu", "weights": [[1]]},
            {"activation": "leaky_relu", "weights": [[1]]}, {"activation": "elu", "alpha": 2.5, "weights": [[1]]}])"),
                                            "test");
    EXPECT_EQ(document.network.layer(1).activation.alpha, 1);
    EXPECT_EQ(document.network.layer(2).activation.alpha, 0.01);
    EXPECT_EQ(document.network.layer(3).activation.alpha, 2.5);
}

TEST(Reading, KnowsEveryActivationByItsName) {
    for (const ActivationKind kind : kActivationKinds) {
        const std::string layer =
            R"("layers": [{"activation": ")" + std::string(name_of(kind)) + R"(", "weights": [[1]]}])";
        EXPECT_EQ(parse_netglow(file_with(layer), "test").network.layer(1).activation, Activation::of(kind));
    }
}

TEST(Reading, TakesKeysInAnyOrder) {
    const Document document = parse_netglow(
        R"({"layers": [{"weights": [[1, 2]], "activation": "step"}], "input": [3, 4], "version": 1, "format": "netglow-network"})",
        "test");
    EXPECT_EQ(document.input, (Vector{{3, 4}}));
}

TEST(Reading, TakesAByteOrderMark) {
    const std::string text = "\xEF\xBB\xBF" + file_with(R"("layers": [{"activation": "step", "weights": [[1]]}])");
    EXPECT_EQ(parse_netglow(text, "test").network.inputs(), 1U);
}

TEST(Reading, TakesMinusZeroByItsSign) {
    const Document document =
        parse_netglow(file_with(R"("input": [-0], "layers": [{"activation": "step", "weights": [[1]]}])"), "test");
    EXPECT_TRUE(std::signbit(document.input[0]));
}

TEST(Reading, KeepsNestingOfSixtyFour) {
    const std::string deep = std::string(63, '[') + std::string(63, ']');  // and the file's own object
    const Document document = parse_netglow(
        file_with(R"("extra": )" + deep + R"(, "layers": [{"activation": "step", "weights": [[1]]}])"), "test");
    EXPECT_EQ(document.extras, (Extras{{"extra", deep}}));
}

}  // namespace
}  // namespace netglow
