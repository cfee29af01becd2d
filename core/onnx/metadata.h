// Names and the input, stored in a model's metadata.
#pragma once

#include <onnx/onnx_pb.h>

#include "core/document/document.h"

namespace netglow {

/// Of each thing the last entry that fits the network; what fits none is left alone. It is put into the document once,
/// however many entries there are.
struct Metadata {
    std::optional<std::string> name;
    std::optional<Vector> input;
    std::vector<std::string> input_names;
    std::vector<std::string> layer_names;           ///< one a layer, or none
    std::vector<std::vector<std::string>> neurons;  ///< one list a layer; an empty one says nothing
};

/// Names of inputs and classes, and what write_metadata() has written.
Metadata read_metadata(const onnx::ModelProto& model, const std::vector<Dense>& layers);
void name_layers(std::vector<Dense>& layers, const Metadata& metadata);
void write_metadata(const Document& document, onnx::ModelProto& model);

}  // namespace netglow
