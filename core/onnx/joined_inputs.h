// Inputs that a model joins before anything else: one for each column of a table, as pipelines of scikit-learn and
// Keras have them.
#pragma once

#include <onnx/onnx_pb.h>

#include <optional>
#include <string>
#include <vector>

namespace netglow {

struct JoinedInputs {
    std::string value;               ///< the one input that takes their place
    std::vector<std::string> names;  ///< of its values, in order
    std::string note;
};

/// Where a Concat along the last dimension, or a FeatureVectorizer, takes inputs of the graph alone, each a row of
/// values, which nothing else takes: its output becomes an input of the graph, and the node goes. Nothing where there
/// is no such node.
std::optional<JoinedInputs> join_inputs(onnx::GraphProto& graph);

}  // namespace netglow
