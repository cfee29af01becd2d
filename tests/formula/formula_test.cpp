#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/formula/activation_formula.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

TEST(PlainText, WritesEveryKind) {
    EXPECT_EQ(to_text(number(-1.5, 3)), "−1.5");
    EXPECT_EQ(to_text(row({name("X"), sign("="), number(1, 3)})), "X = 1");
    EXPECT_EQ(to_text(fraction(number(1, 2), row({number(1, 2), sign("+"), name("e")}))), "1 / (1 + e)");
    EXPECT_EQ(to_text(power(name("e"), number(2, 2))), "e^2");
    EXPECT_EQ(to_text(matrix(2, {number(1, 2), number(2, 2), number(3, 2), number(4, 2)})), "[1 2; 3 4]");
    EXPECT_EQ(to_text(lines({name("a"), name("b")})), "a\nb");
    EXPECT_EQ(to_text(fence(name("x"))), "(x)");
}

TEST(PlainText, OfTheSigmoidIsTheArticles) {
    EXPECT_EQ(to_text(activation_formula(Activation::of(ActivationKind::sigmoid), number(1.16, 3))),
              "1 / (1 + e^(−1.16))");
    EXPECT_EQ(to_text(activation_formula(Activation::of(ActivationKind::sigmoid), number(-0.5, 3))), "1 / (1 + e^0.5)");
}

TEST(ActivationFormula, InPiecesWritesTheOneThatApplies) {
    const Activation leaky = Activation::of(ActivationKind::leaky_relu);
    EXPECT_EQ(to_text(activation_formula(leaky, number(2, 3), 2)), "2");
    EXPECT_EQ(to_text(activation_formula(leaky, number(-2, 3), -2)), "0.01·(−2)");
    EXPECT_EQ(to_text(activation_formula(leaky, name("X"))), "X if X ≥ 0; 0.01·X if X < 0");
}

TEST(ActivationFormula, SoftmaxNamesItsWholeLayer) {
    const Formula formula = softmax_formula(ActivationKind::softmax, number(1, 3), {number(1, 3), number(2, 3)});
    EXPECT_EQ(to_text(formula), "(e^1) / (e^1 + e^2)");
    const std::vector<Formula> many(5, number(1, 3));
    EXPECT_EQ(to_text(softmax_formula(ActivationKind::softmax, number(1, 3), many)), "(e^1) / (Σe^X)");
}

/// Reads a formula as arithmetic, independently of how it was made.
double value_of(const Formula& formula);

double value_of_row(const Formula& formula, std::size_t begin, std::size_t end) {
    for (const char* operators : {"+−", "·"}) {
        for (std::size_t i = end; i-- > begin;) {
            const Formula& part = formula.parts[i];
            if (part.kind != Formula::Kind::sign ||
                std::string_view(operators).find(part.text) == std::string_view::npos) {
                continue;
            }
            const double left = i == begin ? 0 : value_of_row(formula, begin, i);
            const double right = value_of_row(formula, i + 1, end);
            return part.text == "+" ? left + right : part.text == "−" ? left - right : left * right;
        }
    }
    const Formula& first = formula.parts[begin];
    if (end - begin == 1) {
        return value_of(first);
    }
    if (first.kind == Formula::Kind::word && first.text == "|") {
        return std::abs(value_of(formula.parts[begin + 1]));
    }
    const Formula& argument = formula.parts[begin + 1].parts[0];
    const std::string& called = first.text;
    if (called == "max" || called == "min") {
        const double a = value_of(argument.parts[0]);
        const double b = value_of_row(argument, 2, argument.parts.size());
        return called == "max" ? std::max(a, b) : std::min(a, b);
    }
    const double x = value_of(argument);
    return called == "ln" ? std::log(x) : called == "tanh" ? std::tanh(x) : called == "erf" ? std::erf(x) : NAN;
}

double value_of(const Formula& formula) {
    switch (formula.kind) {
        case Formula::Kind::number:
            return value_as_shown(formula.text);
        case Formula::Kind::name:
            return formula.text == "e" ? std::numbers::e : NAN;
        case Formula::Kind::fraction:
            return value_of(formula.parts[0]) / value_of(formula.parts[1]);
        case Formula::Kind::power:
            return std::pow(value_of(formula.parts[0]), value_of(formula.parts[1]));
        case Formula::Kind::fence:
            return value_of(formula.parts[0]);
        case Formula::Kind::row:
            return value_of_row(formula, 0, formula.parts.size());
        default:
            return NAN;
    }
}

class EveryActivation : public testing::TestWithParam<ActivationKind> {};

TEST_P(EveryActivation, ComputesWhatItsFormulaSays) {
    const Activation activation = Activation::of(GetParam());
    for (const double x : {-4.0, -2.5, -1.0, -0.25, 0.0, 0.5, 1.0, 2.25, 3.5, 7.0}) {
        double expected = 0;
        Formula formula;
        if (needs_whole_layer(activation.kind)) {
            Vector sums(3);
            sums << x, 0.5, -1;
            Vector outputs;
            activate(activation, sums, outputs);
            expected = outputs[0];
            formula = softmax_formula(activation.kind, number(x, 9), {number(x, 9), number(0.5, 9), number(-1, 9)});
        } else {
            expected = activate(activation, x);
            formula = activation_formula(activation, number(x, 9), x);
        }
        // The constants in the formulas have four decimals.
        EXPECT_NEAR(value_of(formula), expected, 5e-4 * std::max(1.0, std::abs(expected))) << to_text(formula);
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryActivation, testing::ValuesIn(kActivationKinds),
                         [](const auto& info) { return std::string(name_of(info.param)); });

TEST(ValueAsShown, ReadsWhatNumberTextWrites) {
    for (const double value : {0.0, 0.5, -0.761, 1234567.25, 1.25e-9, -3.5e12, 1e300}) {
        const std::string text = number_text(value, 5, SmallValues::powers_of_ten);
        EXPECT_EQ(value_as_shown(number_text(value_as_shown(text), 5, SmallValues::powers_of_ten)),
                  value_as_shown(text));
        EXPECT_NEAR(value_as_shown(text), value, 1e-4 * std::abs(value) + 1e-12);
    }
    EXPECT_TRUE(std::isinf(value_as_shown(number_text(INFINITY, 3))));
    EXPECT_TRUE(std::isnan(value_as_shown(number_text(NAN, 3))));
}

}  // namespace
}  // namespace netglow
