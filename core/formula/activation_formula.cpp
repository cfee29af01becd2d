#include "core/formula/activation_formula.h"

#include "core/base/assert.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr int kConstantDecimals = 4;  ///< of 1.0507, 0.7979

Formula constant(double value) {
    return number(value, kConstantDecimals);
}

/// Signs and digits of x itself: "−1.16" becomes 1.16 where a formula negates it.
Formula negated(const Formula& x) {
    constexpr std::string_view kMinus = "−";
    if (x.kind == Formula::Kind::number && x.text.starts_with(kMinus)) {
        Formula positive = x;
        positive.text.erase(0, kMinus.size());
        return positive;
    }
    return row({sign("−"), x});
}

Formula e_to(Formula exponent) {
    return power(name("e"), std::move(exponent));
}

Formula function(std::string_view called, Formula argument) {
    return row({name(called), fence(std::move(argument))});
}

Formula times(Formula a, Formula b) {
    return row({std::move(a), sign("·"), std::move(b)});
}

/// A function in two pieces, cut at 0: the one that applies, or both.
Formula pieces(const Formula& x, Formula from_zero, Formula below_zero, std::optional<double> value) {
    if (value) {
        return *value >= 0 ? from_zero : below_zero;
    }
    return cases({std::move(from_zero), row({word("if "), x, sign("≥"), digits("0")}), std::move(below_zero),
                  row({word("if "), x, sign("<"), digits("0")})});
}

Formula exponential_piece(const Formula& x) {
    return fence(row({e_to(x), sign("−"), digits("1")}));
}

Formula gelu_tanh(const Formula& x) {
    const Formula cube = power(fenced_if_negative(x), digits("3"));
    const Formula inner = times(constant(0.7978845608), fence(row({x, sign("+"), times(digits("0.044715"), cube)})));
    return times(fraction(x, digits("2")), fence(row({digits("1"), sign("+"), function("tanh", inner)})));
}

}  // namespace

std::string_view symbol_of(ActivationKind kind) {
    switch (kind) {
        case ActivationKind::identity:
            return "id";
        case ActivationKind::sigmoid:
            return "σ";
        case ActivationKind::relu:
            return "ReLU";
        case ActivationKind::relu6:
            return "ReLU6";
        case ActivationKind::leaky_relu:
            return "LeakyReLU";
        case ActivationKind::elu:
            return "ELU";
        case ActivationKind::selu:
            return "SELU";
        case ActivationKind::gelu:
        case ActivationKind::gelu_tanh:
            return "GELU";
        case ActivationKind::silu:
            return "SiLU";
        default:
            return name_of(kind);
    }
}

Formula activation_formula(const Activation& activation, const Formula& x, std::optional<double> value) {
    const Formula one = digits("1");
    const Formula zero = digits("0");
    switch (activation.kind) {
        case ActivationKind::identity:
            return x;
        case ActivationKind::sigmoid:
            return fraction(one, row({one, sign("+"), e_to(negated(x))}));
        case ActivationKind::tanh:
            return fraction(row({e_to(x), sign("−"), e_to(negated(x))}), row({e_to(x), sign("+"), e_to(negated(x))}));
        case ActivationKind::relu:
            return function("max", row({zero, word(", "), x}));
        case ActivationKind::relu6:
            return function("min", row({digits("6"), word(", "), function("max", row({zero, word(", "), x}))}));
        case ActivationKind::leaky_relu:
            return pieces(x, x, times(constant(activation.alpha), fenced_if_negative(x)), value);
        case ActivationKind::elu:
            return pieces(x, x, times(constant(activation.alpha), exponential_piece(x)), value);
        case ActivationKind::selu:
            return pieces(x, times(constant(1.0507009873554805), x),
                          times(constant(1.0507009873554805 * 1.6732632423543772), exponential_piece(x)), value);
        case ActivationKind::gelu:
            return times(fraction(x, digits("2")),
                         fence(row({one, sign("+"), function("erf", fraction(x, constant(1.4142135623730951)))})));
        case ActivationKind::gelu_tanh:
            return gelu_tanh(x);
        case ActivationKind::silu:
            return fraction(x, row({one, sign("+"), e_to(negated(x))}));
        case ActivationKind::softplus:
            return function("ln", row({one, sign("+"), e_to(x)}));
        case ActivationKind::softsign:
            return fraction(x, row({one, sign("+"), word("|"), x, word("|")}));
        case ActivationKind::hard_sigmoid: {
            const Formula line = row({fraction(x, digits("6")), sign("+"), digits("0.5")});
            return function("min", row({one, word(", "), function("max", row({zero, word(", "), line}))}));
        }
        case ActivationKind::step:
            return pieces(x, one, zero, value);
        case ActivationKind::softmax:
        case ActivationKind::log_softmax:
            break;
    }
    return softmax_formula(activation.kind, x, {});
}

Formula softmax_formula(ActivationKind kind, const Formula& x, const std::vector<Formula>& sums) {
    constexpr std::size_t kMostWritten = 4;
    NETGLOW_ASSERT(needs_whole_layer(kind));
    std::vector<Formula> below;
    if (sums.empty() || sums.size() > kMostWritten) {
        below = {name("Σ"), e_to(name("X"))};
    } else {
        for (const Formula& sum : sums) {
            if (!below.empty()) {
                below.push_back(sign("+"));
            }
            below.push_back(e_to(sum));
        }
    }
    const Formula share = fraction(e_to(x), row(std::move(below)));
    return kind == ActivationKind::softmax ? share : function("ln", share);
}

}  // namespace netglow
