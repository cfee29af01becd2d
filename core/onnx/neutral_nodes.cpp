// Nodes that change nothing of a signal, or only its shape; where they would change more, they are refused.
#include <algorithm>
#include <limits>

#include "core/onnx/attributes.h"
#include "core/onnx/constants.h"
#include "core/onnx/nodes.h"
#include "core/onnx/shapes.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

/// Whole numbers that older versions of an operator have as an attribute, newer ones as an input.
std::optional<Dims> numbers_of(Import& import, const Node& node, const char* name, int index) {
    if (std::optional<Dims> in_attribute = ints_attribute(node, name)) {
        return in_attribute;
    }
    const Tensor* given = import.optional_constant(node, index, name);
    return given != nullptr ? std::optional(whole_numbers(node, *given)) : std::nullopt;
}

bool are_all(const Dims& numbers, std::int64_t value) {
    return std::all_of(numbers.begin(), numbers.end(), [value](std::int64_t number) { return number == value; });
}

}  // namespace

void read_identity(Import& import, const Node& node) {
    import.put(node, import.signal_of(node));
}

void read_dropout(Import& import, const Node& node) {
    const Tensor* training = import.optional_constant(node, 2, "training mode");
    const bool mask_used = node.output_size() > 1 && import.is_used(node.output(1));
    if ((training != nullptr && single_value(*training).value_or(0) != 0) || mask_used) {
        throw Unfit(node, "it is in training mode; export the model for inference");
    }
    read_identity(import, node);
    import.notes.add("Dropout", "ignored");
}

void read_cast(Import& import, const Node& node) {
    const Signal& from = import.signal_of(node);
    if (!from.is_truth && node.op_type() == "Cast") {
        switch (int_attribute(node, "to", 0)) {
            case onnx::TensorProto::FLOAT:
            case onnx::TensorProto::DOUBLE:
                break;
            case onnx::TensorProto::FLOAT16:
            case onnx::TensorProto::BFLOAT16:
                import.notes.add("Cast to 16 bits", "ignored: Netglow computes in double");
                break;
            default:
                throw Unfit(node, "it makes other than floating-point numbers of the signal");
        }
    }
    import.put(node, from);
}

/// From the first to the last along every axis.
void read_slice(Import& import, const Node& node) {
    const Signal& from = import.signal_of(node);
    const std::optional<Dims> starts = numbers_of(import, node, "starts", 1);
    const std::optional<Dims> ends = numbers_of(import, node, "ends", 2);
    const std::optional<Dims> axes = numbers_of(import, node, "axes", 3);
    const std::optional<Dims> steps = numbers_of(import, node, "steps", 4);
    bool whole = starts && ends && starts->size() == ends->size() && (!axes || axes->size() == starts->size()) &&
                 (!steps || are_all(*steps, 1));
    for (std::size_t i = 0; whole && i < starts->size(); ++i) {
        const std::size_t axis = axis_of(node, axes ? (*axes)[i] : static_cast<std::int64_t>(i), from.dims.size());
        const std::int64_t dim = from.dims[axis];
        const std::int64_t all = dim >= 0 ? dim : std::numeric_limits<std::int32_t>::max();
        whole = ((*starts)[i] == 0 || (dim >= 0 && (*starts)[i] == -dim)) && (*ends)[i] >= all;
    }
    if (!whole) {
        throw Unfit(node, "it takes a part of the values");
    }
    import.put(node, from);
}

/// The only value along an axis, or all of them in order.
void read_gather(Import& import, const Node& node) {
    Signal result = import.signal_of(node);
    const Tensor& given = import.constant_of(node, 1, "places");
    const std::size_t axis = axis_of(node, int_attribute(node, "axis", 0), result.dims.size());
    const std::int64_t dim = result.is_batch(axis) ? kOpenDim : result.dims[axis];
    const Dims places = whole_numbers(node, given);
    bool whole = given.rank() <= 1 && static_cast<std::int64_t>(places.size()) == dim;
    for (std::size_t i = 0; whole && i < places.size(); ++i) {
        whole = axis_of(node, places[i], places.size()) == i;
    }
    if (!whole) {
        throw Unfit(node, "it takes a part of the values, or changes their order");
    }
    if (given.rank() == 0) {
        result.dims.erase(result.dims.begin() + static_cast<std::ptrdiff_t>(axis));
        if (result.batch && *result.batch > axis) {
            --*result.batch;
        }
    }
    import.put(node, std::move(result));
}

void read_pad(Import& import, const Node& node) {
    const Signal& from = import.signal_of(node);
    std::optional<Dims> pads = numbers_of(import, node, "pads", 1);
    if (!pads) {
        pads = ints_attribute(node, "paddings");
    }
    if (!pads || !are_all(*pads, 0)) {
        throw Unfit(node, "it adds values at the borders");
    }
    import.put(node, from);
}

void read_tile(Import& import, const Node& node) {
    const Signal& from = import.signal_of(node);
    const std::optional<Dims> numbers = numbers_of(import, node, "shape", 1);
    const bool tile = node.op_type() == "Tile";
    bool same = numbers && (tile ? numbers->size() == from.dims.size() : numbers->size() <= from.dims.size());
    for (std::size_t back = 1; same && back <= numbers->size(); ++back) {
        const std::int64_t number = (*numbers)[numbers->size() - back];
        same = number == 1 || (!tile && number == from.dims[from.dims.size() - back]);
    }
    if (!same) {
        throw Unfit(node, "it repeats the values");
    }
    import.put(node, from);
}

/// The sum, mean or largest of one value is that value.
void read_reduce(Import& import, const Node& node) {
    Signal result = import.signal_of(node);
    const std::optional<Dims> axes = numbers_of(import, node, "axes", 1);
    std::vector<bool> away(result.dims.size(), !axes || axes->empty());
    for (const std::int64_t axis : axes.value_or(Dims{})) {
        away[axis_of(node, axis, away.size())] = true;
    }
    const bool nothing = (!axes || axes->empty()) && int_attribute(node, "noop_with_empty_axes", 0) != 0;
    const bool keep = int_attribute(node, "keepdims", 1) != 0;
    Dims dims;
    std::optional<std::size_t> batch;
    for (std::size_t axis = 0; axis < result.dims.size(); ++axis) {
        if (away[axis] && !nothing) {
            if (result.is_batch(axis) || result.dims[axis] != 1) {
                throw Unfit(node, "it makes one value of several");
            }
            if (!keep) {
                continue;
            }
        }
        if (result.is_batch(axis)) {
            batch = dims.size();
        }
        dims.push_back(result.dims[axis]);
    }
    result.dims = std::move(dims);
    result.batch = batch;
    import.put(node, std::move(result));
}

void read_shape_change(Import& import, const Node& node) {
    const Signal& from = import.signal_of(node);
    import.put(node, with_shape_changed(node, from, import.optional_constant(node, 1, "shape")));
}

void read_shape(Import& import, const Node& node) {
    const Signal& from = import.signal_of(node);
    import.put_constant(node, Tensor{{static_cast<std::int64_t>(from.dims.size())},
                                     { from.dims.begin(),
                                       from.dims.end() }});
}

}  // namespace netglow
