// Starts: how the dimensions of a model's input may be meant.
#pragma once

#include "core/onnx/importer.h"

namespace netglow {

/// The likeliest first: exporters write batches of one, or of a fixed size. Where the batch is open, the last is one
/// sample alone, which a few models take only (Flatten from axis 0 on).
std::vector<Start> starts_at(const onnx::ValueInfoProto& input);

/// Throws Error where one sample has more values than a tensor may have.
void check_size(const Start& start);

}  // namespace netglow
