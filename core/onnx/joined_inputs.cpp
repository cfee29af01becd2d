#include "core/onnx/joined_inputs.h"

#include <algorithm>
#include <unordered_map>

#include "core/network/network.h"
#include "core/onnx/attributes.h"
#include "core/onnx/import.h"

namespace netglow {
namespace {

/// Inputs of the graph that nothing else takes, by the values that a Concat may take of them: their own, or a Cast's.
using Rows = std::unordered_map<std::string, const onnx::ValueInfoProto*>;

/// 0 where it is no row of a known number of values.
std::int64_t width_of(const onnx::ValueInfoProto& input) {
    const onnx::TypeProto_Tensor& type = input.type().tensor_type();
    if (type.elem_type() == onnx::TensorProto::STRING || type.shape().dim_size() != 2) {
        return 0;
    }
    const std::int64_t width = type.shape().dim(1).dim_value();
    return width > static_cast<std::int64_t>(Limits::neurons_in_a_layer) ? 0 : width;
}

Rows rows_of(const onnx::GraphProto& graph) {
    std::unordered_map<std::string, int> uses;
    for (const Node& node : graph.node()) {
        for (const std::string& input : node.input()) {
            ++uses[input];
        }
    }
    for (const onnx::ValueInfoProto& output : graph.output()) {
        ++uses[output.name()];
    }
    Rows rows;
    for (const onnx::ValueInfoProto& input : graph.input()) {
        if (uses[input.name()] == 1 && width_of(input) > 0) {
            rows.emplace(input.name(), &input);
        }
    }
    for (const onnx::TensorProto& tensor : graph.initializer()) {
        rows.erase(tensor.name());
    }
    for (const Node& node : graph.node()) {
        const bool cast = node.op_type() == "Cast" && node.input_size() == 1 && node.output_size() == 1;
        const auto from = cast ? rows.find(node.input(0)) : rows.end();
        if (from != rows.end() && uses[node.output(0)] == 1 &&
            int_attribute(node, "to", 0) != onnx::TensorProto::STRING) {
            const onnx::ValueInfoProto* input = from->second;
            rows.emplace(node.output(0), input);
        }
    }
    return rows;
}

bool joins(const Node& node, const Rows& rows) {
    const bool vectorizer = node.op_type() == "FeatureVectorizer" && node.domain() == "ai.onnx.ml";
    const std::int64_t axis = int_attribute(node, "axis", 1);
    const bool concat = node.op_type() == "Concat" && has_usual_domain(node) && (axis == 1 || axis == -1);
    return (vectorizer || concat) && node.input_size() > 1 && node.output_size() == 1 &&
           std::all_of(node.input().begin(), node.input().end(),
                       [&](const std::string& name) { return rows.contains(name); });
}

/// Those of one value by their own names, others with the place of each.
JoinedInputs joined_by(const Node& node, const Rows& rows) {
    constexpr std::size_t kMostNamed = 8;
    JoinedInputs joined{node.output(0), {}, "the inputs "};
    for (int index = 0; index < node.input_size(); ++index) {
        const onnx::ValueInfoProto& input = *rows.at(node.input(index));
        const std::string& name = input.name();
        const std::int64_t width = width_of(input);
        for (std::int64_t place = 1; place <= width && joined.names.size() <= Limits::neurons_in_a_layer; ++place) {
            joined.names.push_back(width == 1 ? name : name + " " + std::to_string(place));
        }
        if (static_cast<std::size_t>(index) < kMostNamed) {
            joined.note += (index == 0 ? "'" : ", '") + name + "'";
        }
    }
    joined.note += (static_cast<std::size_t>(node.input_size()) > kMostNamed ? " and others" : "");
    joined.note += " are shown as one, in the order in which " + title_of(node) + " joins them";
    return joined;
}

}  // namespace

std::optional<JoinedInputs> join_inputs(onnx::GraphProto& graph) {
    if (graph.input_size() < 2) {
        return std::nullopt;
    }
    const Rows rows = rows_of(graph);
    const auto node =
        std::find_if(graph.node().begin(), graph.node().end(), [&](const Node& each) { return joins(each, rows); });
    if (node == graph.node().end()) {
        return std::nullopt;
    }
    JoinedInputs joined = joined_by(*node, rows);
    std::int64_t width = 0;
    for (const std::string& name : node->input()) {
        width += width_of(*rows.at(name));
    }
    // The first of them is as wide as all, and called like what the node made.
    onnx::ValueInfoProto whole = *rows.at(node->input(0));
    whole.set_name(joined.value);
    whole.mutable_type()->mutable_tensor_type()->mutable_shape()->mutable_dim(1)->set_dim_value(width);
    graph.mutable_node()->erase(node);
    *graph.add_input() = std::move(whole);
    return joined;
}

}  // namespace netglow
