#include "core/onnx/elementwise.h"

#include <cmath>
#include <limits>
#include <map>

#include "core/onnx/attributes.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

struct FunctionCall {
    const Node& node;
    const FunctionPtr& from;
    const std::function<const Tensor*(int)>& constant;

    double attribute_or(const char* name, double otherwise) const { return float_attribute(node, name, otherwise); }
    /// The one value of a constant input.
    double value(int index, const std::string& what) const {
        const Tensor* tensor = constant(index);
        const std::optional<double> one = tensor == nullptr ? std::nullopt : single_value(*tensor);
        if (!one) {
            throw Unfit(node, "its " + what + " is not one constant for the whole layer");
        }
        return *one;
    }
    bool has_input(int index) const { return index < node.input_size() && !node.input(index).empty(); }
    FunctionPtr with(ActivationKind kind) const { return activated(from, Activation::of(kind), node); }
};

FunctionPtr scaled(const FunctionPtr& of, double scale, double shift = 0) {
    return affine(of, uniform(scale), uniform(shift));
}

FunctionPtr clip(const FunctionCall& call) {
    // Without bounds, those of a float: nothing is cut.
    constexpr auto kLargest = static_cast<double>(std::numeric_limits<float>::max());
    const auto bound = [&](int index, const char* name, double otherwise) {
        const auto* in_attribute = attribute(call.node, name);
        return in_attribute != nullptr ? static_cast<double>(in_attribute->f())
               : call.has_input(index) ? call.value(index, "bound")
                                       : otherwise;
    };
    const double low = bound(1, "min", -kInfinity);
    const double high = bound(2, "max", kInfinity);
    if (!(low < high)) {
        throw Unfit(call.node, "found bounds that leave nothing between them");
    }
    const Bounds bounds = {low <= -kLargest ? -kInfinity : low, high >= kLargest ? kInfinity : high};
    const bool any = std::isfinite(bounds.low) || std::isfinite(bounds.high);
    return any ? held_within(call.from, bounds, call.node) : call.from;
}

/// Celu is α·elu(x/α).
FunctionPtr celu(const FunctionCall& call) {
    const double alpha = call.attribute_or("alpha", 1);
    if (alpha == 0) {
        throw Unfit(call.node, "found an alpha of 0");
    }
    return scaled(activated(scaled(call.from, 1 / alpha), {ActivationKind::elu, 1}, call.node), alpha);
}

FunctionPtr selu(const FunctionCall& call) {
    constexpr double kAlpha = 1.67326319217681884765625;
    constexpr double kGamma = 1.05070102214813232421875;
    const double alpha = call.attribute_or("alpha", kAlpha);
    const double gamma = call.attribute_or("gamma", kGamma);
    const bool usual = std::abs(alpha - kAlpha) < 1e-6 && std::abs(gamma - kGamma) < 1e-6;
    return usual ? call.with(ActivationKind::selu)
                 : scaled(activated(call.from, {ActivationKind::elu, alpha}, call.node), gamma);
}

/// max(0, min(1, αx + β)); Netglow's own has α = 1/6 and β = 1/2.
FunctionPtr hard_sigmoid(const FunctionCall& call) {
    const double alpha = call.attribute_or("alpha", 0.2);
    const double beta = call.attribute_or("beta", 0.5);
    const bool usual = std::abs(alpha - 1.0 / 6) < 1e-7 && beta == 0.5;
    const FunctionPtr inner = usual ? call.from : scaled(call.from, 6 * alpha, 6 * (beta - 0.5));
    return activated(inner, Activation::of(ActivationKind::hard_sigmoid), call.node);
}

FunctionPtr gelu(const FunctionCall& call) {
    const bool by_tanh = text_attribute(call.node, "approximate", "none") == "tanh";
    return call.with(by_tanh ? ActivationKind::gelu_tanh : ActivationKind::gelu);
}

/// x·σ(αx) is silu(αx)/α.
FunctionPtr swish(const FunctionCall& call) {
    const double alpha = call.attribute_or("alpha", 1);
    if (alpha == 0) {
        throw Unfit(call.node, "found an alpha of 0");
    }
    return scaled(activated(scaled(call.from, alpha), Activation::of(ActivationKind::silu), call.node), 1 / alpha);
}

/// 1 above 0, -1 below: as a step it has 1 at 0 itself.
FunctionPtr sign(const FunctionCall& call) {
    return scaled(call.with(ActivationKind::step), 2, -1);
}

using Make = std::function<FunctionPtr(const FunctionCall&)>;

const std::map<std::string, Make, std::less<>>& functions() {
    const auto plain = [](ActivationKind kind) { return [kind](const FunctionCall& call) { return call.with(kind); }; };
    const auto unary = [](double (*f)(double)) {
        return [f](const FunctionCall& call) { return applied(call.from, f, call.node); };
    };
    static const std::map<std::string, Make, std::less<>> table = {
        {"Relu",
         [](const FunctionCall& call) {
             return held_within(call.from, {0, kInfinity}, call.node);
         }},
        {"Sigmoid", plain(ActivationKind::sigmoid)},
        {"Tanh", plain(ActivationKind::tanh)},
        {"Softplus", plain(ActivationKind::softplus)},
        {"Softsign", plain(ActivationKind::softsign)},
        {"LeakyRelu",
         [](const FunctionCall& call) {
             return activated(call.from, {ActivationKind::leaky_relu, call.attribute_or("alpha", 0.01)}, call.node);
         }},
        {"Elu",
         [](const FunctionCall& call) {
             return activated(call.from, {ActivationKind::elu, call.attribute_or("alpha", 1)}, call.node);
         }},
        {"Celu", celu},
        {"Selu", selu},
        {"HardSigmoid", hard_sigmoid},
        {"Gelu", gelu},
        {"Clip", clip},
        {"Swish", swish},
        {"Sign", sign},
        {"Neg", [](const FunctionCall& call) { return scaled(call.from, -1); }},
        {"Erf", unary([](double x) { return std::erf(x); })},
        {"Exp", [](const FunctionCall& call) { return exponential(call.from, call.node); }},
        {"Sqrt", unary([](double x) { return std::sqrt(x); })},
        {"Abs", unary([](double x) { return std::abs(x); })},
        {"Reciprocal", unary([](double x) { return 1 / x; })},
    };
    return table;
}

}  // namespace

bool is_elementwise(const std::string& op) {
    return functions().contains(op);
}

FunctionPtr elementwise_function(const Node& node, const FunctionPtr& from,
                                 const std::function<const Tensor*(int index)>& constant) {
    return functions().at(node.op_type())({node, from, constant});
}

}  // namespace netglow
