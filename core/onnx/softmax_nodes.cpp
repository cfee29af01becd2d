// Softmax and its logarithm, as operators and written out by exponentials.
#include <algorithm>
#include <cmath>

#include "core/onnx/attributes.h"
#include "core/onnx/constants.h"
#include "core/onnx/nodes.h"
#include "core/onnx/shapes.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

void finish(Import& import, const Node& node, Signal sums, ActivationKind kind) {
    sums.is_relative = false;
    import.settle(node, sums);
    import.chain.finish_whole_layer(kind, title_of(node));
    import.put(node, sums, base_function());
}

/// What a node makes that reduces all features of each sample to one value. Nothing where it reduces others, or no
/// feature.
std::optional<Signal> reduced_layer(Import& import, const Node& node, const Signal& from) {
    const Tensor* given = import.optional_constant(node, 1, "axes");
    const auto in_attribute = ints_attribute(node, "axes");
    if (!in_attribute && given == nullptr) {
        return std::nullopt;
    }
    std::vector<bool> reduced(from.dims.size(), false);
    for (const std::int64_t axis : in_attribute ? *in_attribute : whole_numbers(node, *given)) {
        reduced[axis_of(node, axis, from.dims.size())] = true;
    }
    const bool keep = int_attribute(node, "keepdims", 1) != 0;
    bool several = false;
    Signal value{base_function(), from.stage, {}, std::nullopt};
    for (std::size_t axis = 0; axis < from.dims.size(); ++axis) {
        if (reduced[axis] == from.is_batch(axis) && from.dims[axis] != 1) {
            return std::nullopt;
        }
        several = several || (reduced[axis] && from.dims[axis] != 1);
        if (reduced[axis] && !keep) {
            continue;
        }
        if (from.is_batch(axis)) {
            value.batch = value.dims.size();
        }
        value.dims.push_back(reduced[axis] ? 1 : from.dims[axis]);
    }
    return several ? std::optional(value) : std::nullopt;
}

/// Whether each sample meets its own value, as NumPy broadcasts it.
bool meets(const Signal& value, const Signal& signal) {
    for (std::size_t back = 1; back <= value.dims.size(); ++back) {
        const std::size_t axis = value.dims.size() - back;
        const bool batch = value.is_batch(axis);
        if (batch != (back <= signal.dims.size() && signal.is_batch(signal.dims.size() - back)) ||
            (!batch && value.dims[axis] != 1)) {
            return false;
        }
    }
    return value.batch.has_value() == signal.batch.has_value() && value.dims.size() <= signal.dims.size();
}

/// The value again, in other dimensions: JAX stops gradients at it, and puts it beside each feature.
std::optional<Reduction> passed_on(Import& import, const Node& node, const Reduction& from) {
    const std::string& op = node.op_type();
    Reduction result = from;
    if (op == "Reshape" || op == "Unsqueeze" || op == "Squeeze") {
        result.value = with_shape_changed(node, from.value, import.optional_constant(node, 1, "shape"));
        return result;
    }
    if (op == "Expand" && meets(from.value, from.of)) {
        const Dims wanted = whole_numbers(node, import.constant_of(node, 1, "shape"));
        bool fits = wanted.size() <= from.of.dims.size();
        for (std::size_t back = 1; fits && back <= wanted.size(); ++back) {
            const std::int64_t dim = wanted[wanted.size() - back];
            fits = dim == 1 || dim == from.of.dims[from.of.dims.size() - back];
        }
        return fits ? std::optional(result) : std::nullopt;
    }
    return op == "Identity" ? std::optional(result) : std::nullopt;
}

bool read_reduction(Import& import, const Node& node) {
    const std::string& op = node.op_type();
    const Signal* from = import.signal(node, 0);
    const std::optional<Signal> value = from != nullptr ? reduced_layer(import, node, *from) : std::nullopt;
    if (!value) {
        return false;
    }
    import.require_current(node, *from);
    if (op == "ReduceSum" && from->function->is_exponential) {
        import.put_reduction(node, {Reduction::Kind::sum, *from, *value});
    } else if (op == "ReduceMax" && !from->is_relative) {
        import.put_reduction(node, {Reduction::Kind::largest, *from, *value});
    } else if (op == "ReduceLogSumExp") {
        import.put_reduction(node, {Reduction::Kind::log_of_sum_of_exponentials, *from, *value});
    } else {
        return false;
    }
    return true;
}

/// A signal less, or divided by, what was made of the same signal.
bool read_against_reduction(Import& import, const Node& node) {
    const Signal* signal = import.signal(node, 0);
    const Reduction* reduction = import.reduction(node, 1);
    if (signal == nullptr || reduction == nullptr) {
        return false;
    }
    import.require_current(node, *signal);
    const bool same = reduction->of.function == signal->function && reduction->of.stage == signal->stage &&
                      reduction->of.dims == signal->dims && meets(reduction->value, *signal) &&
                      reduction->of.is_relative == signal->is_relative;
    const Reduction::Kind kind = reduction->kind;
    if (same && node.op_type() == "Div" && kind == Reduction::Kind::sum) {
        Signal exponents = *signal;
        exponents.function = signal->function->from[0];
        finish(import, node, std::move(exponents), ActivationKind::softmax);
        return true;
    }
    if (same && node.op_type() == "Sub" && kind == Reduction::Kind::largest) {
        Signal relative = *signal;
        relative.is_relative = true;
        import.put(node, std::move(relative));
        return true;
    }
    if (same && node.op_type() == "Sub" && kind == Reduction::Kind::log_of_sum_of_exponentials) {
        finish(import, node, *signal, ActivationKind::log_softmax);
        return true;
    }
    return false;
}

}  // namespace

void read_softmax(Import& import, const Node& node) {
    Signal& from = import.signal_of(node);
    const std::size_t rank = from.dims.size();
    const std::size_t axis = axis_of(node, int_attribute(node, "axis", import.opset() < 13 ? 1 : -1), rank);
    bool whole = from.all_along(axis);
    if (import.opset() < 13) {  // over all dimensions from the axis on
        whole = true;
        for (std::size_t other = 0; other < rank; ++other) {
            whole = whole && (other < axis ? from.is_batch(other) || from.dims[other] == 1 : !from.is_batch(other));
        }
    }
    if (!whole) {
        throw Unfit(node, "it runs over a part of " + dims_text(from.dims) + "; Netglow shows one over a whole layer");
    }
    import.settle(node, from);
    const bool log = node.op_type() == "LogSoftmax";
    import.chain.finish_whole_layer(log ? ActivationKind::log_softmax : ActivationKind::softmax, title_of(node));
    import.put(node, from, base_function());
}

void read_log(Import& import, const Node& node) {
    const Signal from = import.signal_of(node);
    const bool is_base = from.function->kind == Function::Kind::base;
    if (is_base && import.chain.take_logarithm()) {
        import.put(node, from, base_function());
        return;
    }
    import.put(node, from, applied(from.function, [](double x) { return std::log(x);
}, node));
}  // namespace netglow

bool read_softmax_part(Import& import, const Node& node) {
    if (!has_usual_domain(node)) {
        return false;
    }
    const std::string& op = node.op_type();
    if ((op == "Sub" || op == "Div") && read_against_reduction(import, node)) {
        return true;
    }
    if (const Reduction* sum = import.reduction(node, 0); sum != nullptr && op == "Log") {
        if (sum->kind == Reduction::Kind::sum) {
            Signal exponents = sum->of;
            exponents.function = sum->of.function->from[0];
            import.put_reduction(node, {Reduction::Kind::log_of_sum_of_exponentials, std::move(exponents), sum->value});
            return true;
        }
    }
    if (const Reduction* made = import.reduction(node, 0)) {
        if (std::optional<Reduction> same = passed_on(import, node, *made)) {
            import.put_reduction(node, *std::move(same));
            return true;
        }
    }
    for (int index = 0; index < node.input_size(); ++index) {
        if (import.reduction(node, index) != nullptr) {
            throw Unfit(node, "it takes one value that is made of a whole layer; Netglow shows that in a softmax only");
        }
    }
    const bool relative = import.signal(node, 0) != nullptr && import.signal(node, 0)->is_relative;
    if (relative && (op == "Sub" || op == "Div")) {
        throw Unfit(node, "its input is less a value of the whole layer, and no softmax is made of it");
    }
    return op.starts_with("Reduce") && read_reduction(import, node);
}

}  // namespace netglow
