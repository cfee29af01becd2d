// Names and the input, stored in a model's metadata.
#pragma once

#include <onnx/onnx_pb.h>

#include "core/document/document.h"

namespace netglow {

/// Takes names of inputs and classes, and what write_metadata() has written. What does not fit the network is left
/// alone.
void read_metadata(const onnx::ModelProto& model, Document& document);
void write_metadata(const Document& document, onnx::ModelProto& model);

}  // namespace netglow
