// Graph: the nodes of an ONNX model that an output needs, each after those whose results it takes.
#pragma once

#include <onnx/onnx_pb.h>

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace netglow {

using Node = onnx::NodeProto;

/// "Conv at node 'conv1'"; without a name the output stands for it.
std::string title_of(const Node& node);

/// Who makes each value of a graph, which must outlive it. Made in a time that grows with the graph alone.
class GraphIndex {
public:
    /// Throws Error for a value that two nodes make.
    explicit GraphIndex(const onnx::GraphProto& graph);

    const onnx::GraphProto& graph() const { return graph_; }
    const Node* maker_of(const std::string& value) const;
    const onnx::TensorProto* initializer(const std::string& value) const;
    /// What comes into the model from outside: its inputs that are no initializers.
    const std::vector<const onnx::ValueInfoProto*>& inputs() const { return inputs_; }
    bool is_input(const std::string& value) const { return names_of_inputs_.contains(value); }

private:
    const onnx::GraphProto& graph_;
    std::unordered_map<std::string_view, const Node*> makers_;
    std::unordered_map<std::string_view, const onnx::TensorProto*> initializers_;
    std::vector<const onnx::ValueInfoProto*> inputs_;
    std::unordered_map<std::string_view, const onnx::ValueInfoProto*> names_of_inputs_;
};

struct Plan {
    std::vector<const Node*> nodes;                ///< in order
    std::map<std::string, int, std::less<>> uses;  ///< of every value, by these nodes and by the output
};

/// Throws Error for a value that no node produces, and cycles.
Plan plan_for(const GraphIndex& graph, const std::string& output);

}  // namespace netglow
