// BatchNormalization and Concat.
#include <array>

#include "core/onnx/attributes.h"
#include "core/onnx/nodes.h"
#include "core/onnx/unfit.h"

namespace netglow {

void read_batch_normalization(Import& import, const Node& node) {
    const Signal& from = import.signal_of(node);
    if (int_attribute(node, "training_mode", 0) != 0) {
        throw Unfit(node, "it is in training mode; export the model for inference");
    }
    const std::array<std::string, 4> parts = {"scale", "bias", "mean", "variance"};
    std::vector<Vector> values;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const Tensor& tensor = import.constant_of(node, static_cast<int>(part) + 1, parts[part].c_str());
        const std::optional<Vector> each = for_channels(tensor, from);
        if (!each) {
            throw Unfit(node, "its " + parts[part] + " of " + std::to_string(tensor.values.size()) +
                                  " values does not fit the signal " + dims_text(from.dims));
        }
        // Of a signal of an unknown number of channels, the scale says how many there are.
        if (each->size() == 0 || (part > 0 && each->size() != values[0].size())) {
            throw Error(title_of(node) + ": found a " + parts[part] + " of " + std::to_string(each->size()) +
                        " values and a scale of " + std::to_string(part > 0 ? values[0].size() : each->size()) +
                        ", expected one for each channel");
        }
        values.push_back(*each);
    }
    const double epsilon = float_attribute(node, "epsilon", 1e-5);
    const Vector scale = values[0].array() / (values[3].array() + epsilon).sqrt();
    const Vector shift = values[1] - scale.cwiseProduct(values[2]);
    Signal result = from;
    if (result.dims[1] == kUnknownDim) {
        result.dims[1] = scale.size();
    }
    result.function = affine(from.function, scale, shift);
    import.put(node, std::move(result));
    import.notes.add("BatchNormalization", "folded into the weights beside it");
}

void read_concat(Import& import, const Node& node) {
    const Signal first = import.signal_of(node);
    const std::size_t axis = axis_of(node, int_attribute(node, "axis", import.opset() < 4 ? 1 : 0), first.dims.size());
    if (node.input_size() == 1) {
        import.put(node, first, first.function);
        return;
    }
    std::vector<Recognised> parts;
    for (int index = 0; index < node.input_size(); ++index) {
        const Signal& part = import.signal_of(node, index);
        std::optional<Recognised> recognised = recognise(part.function);
        const bool fits = part.dims == first.dims && part.batch == first.batch && part.all_along(axis) && recognised &&
                          (parts.empty() || recognised->activation == parts.front().activation);
        const std::size_t features = import.chain.features();
        if (!fits || features == 0 || features * static_cast<std::size_t>(node.input_size()) > Chain::kMostStacked ||
            import.is_head()) {
            throw Unfit(node, "it joins several signals; Netglow shows layers that follow each other");
        }
        parts.push_back(*std::move(recognised));
    }
    import.chain.stack(parts, title_of(node));
    Signal result = first;
    result.dims[axis] = static_cast<std::int64_t>(import.chain.features());
    result.function = base_function();
    import.put(node, std::move(result));
    import.notes.add("Concat", "shown as one layer: each of the values that it joins is a neuron");
}

}  // namespace netglow
