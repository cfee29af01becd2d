// Graph: the nodes of an ONNX model that an output needs, each after those whose results it takes.
#pragma once

#include <onnx/onnx_pb.h>

#include <map>
#include <string>
#include <vector>

namespace netglow {

using Node = onnx::NodeProto;

/// "Conv at node 'conv1'"; without a name the output stands for it.
std::string title_of(const Node& node);

/// What comes into the model from outside: its inputs that are no initializers.
std::vector<const onnx::ValueInfoProto*> true_inputs(const onnx::GraphProto& graph);

struct Plan {
    std::vector<const Node*> nodes;                ///< in order
    std::map<std::string, int, std::less<>> uses;  ///< of every value, by these nodes and by the output
};

/// Throws Error for a value that no node produces, one that two nodes produce, and cycles.
Plan plan_for(const onnx::GraphProto& graph, const std::string& output);

}  // namespace netglow
