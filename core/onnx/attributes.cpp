#include "core/onnx/attributes.h"

#include "core/base/error.h"

namespace netglow {

const onnx::AttributeProto* attribute(const Node& node, std::string_view name) {
    for (const onnx::AttributeProto& candidate : node.attribute()) {
        if (candidate.name() == name) {
            return &candidate;
        }
    }
    return nullptr;
}

double float_attribute(const Node& node, std::string_view name, double otherwise) {
    const onnx::AttributeProto* found = attribute(node, name);
    return found != nullptr ? static_cast<double>(found->f()) : otherwise;
}

std::int64_t int_attribute(const Node& node, std::string_view name, std::int64_t otherwise) {
    const onnx::AttributeProto* found = attribute(node, name);
    return found != nullptr ? found->i() : otherwise;
}

std::string text_attribute(const Node& node, std::string_view name, std::string_view otherwise) {
    const onnx::AttributeProto* found = attribute(node, name);
    return found != nullptr ? found->s() : std::string(otherwise);
}

std::optional<std::vector<std::int64_t>> ints_attribute(const Node& node, std::string_view name) {
    const onnx::AttributeProto* found = attribute(node, name);
    if (found == nullptr) {
        return std::nullopt;
    }
    return std::vector<std::int64_t>(found->ints().begin(), found->ints().end());
}

std::vector<double> floats_attribute(const Node& node, std::string_view name) {
    const onnx::AttributeProto* found = attribute(node, name);
    return found != nullptr ? std::vector<double>(found->floats().begin(), found->floats().end())
                            : std::vector<double>();
}

std::vector<std::string> texts_attribute(const Node& node, std::string_view name) {
    const onnx::AttributeProto* found = attribute(node, name);
    return found != nullptr ? std::vector<std::string>(found->strings().begin(), found->strings().end())
                            : std::vector<std::string>();
}

std::size_t axis_of(const Node& node, std::int64_t axis, std::size_t rank) {
    const auto count = static_cast<std::int64_t>(rank);
    if (axis < -count || axis >= count) {
        throw Error(title_of(node) + ": found the axis " + std::to_string(axis) + ", expected one of " +
                    std::to_string(rank) + " dimensions");
    }
    return static_cast<std::size_t>(axis < 0 ? axis + count : axis);
}

}  // namespace netglow
