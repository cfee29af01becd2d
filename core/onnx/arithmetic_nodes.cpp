// Nodes of several inputs that act value by value: a signal with a constant, or functions of the same base.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/onnx/attributes.h"
#include "core/onnx/nodes.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

/// A constant's value for each feature of the signal.
Vector values_for(const Node& node, const Tensor& constant, const Signal& signal) {
    std::optional<Vector> values = for_features(constant, signal);
    if (!values || values->size() == 0) {
        throw Unfit(node, "its constant of the dimensions " + dims_text(constant.dims) +
                              " is no value for each neuron of " + dims_text(signal.dims));
    }
    return *std::move(values);
}

double one_value(const Node& node, const Vector& values, const char* what) {
    if (!is_uniform(values, values[0])) {
        throw Unfit(node, std::string("found several ") + what + ", expected one for the whole layer");
    }
    return values[0];
}

FunctionPtr reciprocal(const FunctionPtr& of, const Node& node) {
    return applied(
        of, [](double x) { return 1 / x; }, node);
}

/// max(x, c) is relu(x − c) + c, also where c differs from neuron to neuron.
FunctionPtr bounded(const Node& node, const FunctionPtr& f, const Vector& c) {
    const bool above = node.op_type() == "Max";
    if (is_uniform(c, c[0])) {
        if (!std::isfinite(c[0])) {
            throw Unfit(node, "its bound is not finite");
        }
        return held_within(f, above ? Bounds{c[0], kInfinity} : Bounds{-kInfinity, c[0]}, node);
    }
    const Bounds at_zero = above ? Bounds{0, kInfinity} : Bounds{-kInfinity, 0};
    return affine(held_within(affine(f, uniform(1), -c), at_zero, node), uniform(1), c);
}

FunctionPtr with_constant(const Node& node, const FunctionPtr& f, const Vector& c, bool signal_first) {
    const std::string& op = node.op_type();
    if (op == "Add" || op == "Sum" || op == "Mean") {
        return affine(f, uniform(1), c);
    }
    if (op == "Sub") {
        return signal_first ? affine(f, uniform(1), -c) : affine(f, uniform(-1), c);
    }
    if (op == "Mul") {
        return affine(f, c, uniform(0));
    }
    if (op == "Div") {
        return signal_first ? affine(f, c.cwiseInverse(), uniform(0)) : affine(reciprocal(f, node), c, uniform(0));
    }
    if (op == "Max" || op == "Min") {
        return bounded(node, f, c);
    }
    if (op == "PRelu" && signal_first) {
        return activated(f, {ActivationKind::leaky_relu, one_value(node, c, "slopes")}, node);
    }
    if (op == "Pow") {
        const double given = one_value(node, c, signal_first ? "exponents" : "bases");
        if (signal_first && given == 1) {
            return f;
        }
        return applied(
            f, [given, signal_first](double x) { return signal_first ? std::pow(x, given) : std::pow(given, x); },
            node);
    }
    throw Unfit(node, "found other inputs than Netglow follows");
}

FunctionPtr of_two(const Node& node, const FunctionPtr& a, const FunctionPtr& b) {
    const std::string& op = node.op_type();
    const auto with = [&](std::function<double(const double*)> compute) {
        return combined({a, b}, std::move(compute), node);
    };
    if (op == "Add" || op == "Sum" || op == "Mean") {
        return sum_of(a, b, node);
    }
    if (op == "Sub") {
        return sum_of(a, affine(b, uniform(-1), uniform(0)), node);
    }
    if (op == "Mul") {
        return with([](const double* x) { return x[0] * x[1]; });
    }
    if (op == "Div") {
        return with([](const double* x) { return x[0] / x[1]; });
    }
    if (op == "Max") {
        return with([](const double* x) { return std::max(x[0], x[1]); });
    }
    if (op == "Min") {
        return with([](const double* x) { return std::min(x[0], x[1]); });
    }
    if (op == "Pow") {
        return with([](const double* x) { return std::pow(x[0], x[1]); });
    }
    throw Unfit(node, "found two signals, expected one and a constant");
}

void require_alike(const Node& node, const Signal& a, const Signal& b) {
    if (a.dims != b.dims || a.batch != b.batch) {
        throw Unfit(node, "found signals of the dimensions " + dims_text(a.dims) + " and " + dims_text(b.dims));
    }
}

/// What a node makes of its inputs from the left on: Sum and Max take any number.
struct SoFar {
    std::optional<Signal> signal;
    std::optional<Tensor> constant;  ///< where no signal has come yet
};

void take(Import& import, const Node& node, int index, SoFar& so_far) {
    if (Signal* next = import.signal(node, index)) {
        import.require_current(node, *next);
        if (so_far.signal) {
            require_alike(node, *so_far.signal, *next);
            so_far.signal->function = of_two(node, so_far.signal->function, next->function);
            return;
        }
        so_far.signal = *next;
        if (so_far.constant) {
            const Vector values = values_for(node, *so_far.constant, *next);
            so_far.signal->function = with_constant(node, next->function, values, false);
        }
        return;
    }
    const Tensor& constant = import.constant_of(node, index, "other input");
    if (so_far.signal) {
        const Vector values = values_for(node, constant, *so_far.signal);
        so_far.signal->function = with_constant(node, so_far.signal->function, values, true);
        return;
    }
    if (so_far.constant) {
        throw Unfit(node, "found several constants, expected one");
    }
    so_far.constant = constant;
}

/// x >= c as the step of x − c; of two signals, of their difference.
struct Compared {
    Signal like;
    FunctionPtr difference;  ///< left − right
};

Compared compared(Import& import, const Node& node) {
    Signal* left = import.signal(node, 0);
    Signal* right = import.signal(node, 1);
    if (left == nullptr && right == nullptr) {
        throw Unfit(node, "neither of its inputs comes from the model's input");
    }
    const Signal& like = left != nullptr ? *left : *right;
    import.require_current(node, like);
    if (left != nullptr && right != nullptr) {
        import.require_current(node, *right);
        require_alike(node, *left, *right);
        return {like, sum_of(left->function, affine(right->function, uniform(-1), uniform(0)), node)};
    }
    const Vector bound = values_for(node, import.constant_of(node, left != nullptr ? 1 : 0, "bound"), like);
    return {like,
            left != nullptr ? affine(like.function, uniform(1), -bound) : affine(like.function, uniform(-1), bound)};
}

}  // namespace

void read_arithmetic(Import& import, const Node& node) {
    SoFar so_far;
    int count = 0;
    for (int index = 0; index < node.input_size(); ++index) {
        if (import.has_input(node, index)) {
            take(import, node, index, so_far);
            ++count;
        }
    }
    if (!so_far.signal) {
        throw Unfit(node, "none of its inputs comes from the model's input");
    }
    if (node.op_type() == "Mean") {
        const double share = 1.0 / count;
        so_far.signal->function = affine(so_far.signal->function, uniform(share), uniform(0));
    }
    import.put(node, *std::move(so_far.signal));
}

void read_comparison(Import& import, const Node& node) {
    Compared sides = compared(import, node);
    const std::string& op = node.op_type();
    if (op == "Less" || op == "LessOrEqual") {
        sides.difference = affine(sides.difference, uniform(-1), uniform(0));
    }
    if (op == "Greater" || op == "Less") {
        import.notes_on_steps.add(op, "shown as a step, which is 1 at the bound itself, where " + op + " is 0");
    }
    sides.like.function = activated(sides.difference, Activation::of(ActivationKind::step), node);
    sides.like.is_truth = true;
    import.put(node, std::move(sides.like));
}

void read_not(Import& import, const Node& node) {
    Signal truth = import.signal_of(node);
    if (!truth.is_truth) {
        throw Unfit(node, "its input is no comparison");
    }
    truth.function = affine(truth.function, uniform(-1), uniform(1));
    import.put(node, std::move(truth));
}

/// condition ? a : b, each a signal or a constant.
void read_where(Import& import, const Node& node) {
    Signal condition = import.signal_of(node);
    std::vector<FunctionPtr> from = {condition.function};
    for (const int index : {1, 2}) {
        if (Signal* branch = import.signal(node, index)) {
            import.require_current(node, *branch);
            require_alike(node, condition, *branch);
            from.push_back(branch->function);
            continue;
        }
        const Vector values = values_for(node, import.constant_of(node, index, "value"), condition);
        const double value = one_value(node, values, "values");
        from.push_back(applied(
            condition.function, [value](double) { return value; }, node));
    }
    condition.function = combined(
        std::move(from), [](const double* x) { return x[0] != 0 ? x[1] : x[2]; }, node);
    condition.is_truth = false;
    import.put(node, std::move(condition));
}

}  // namespace netglow
