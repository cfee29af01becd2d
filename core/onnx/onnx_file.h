// ONNX: trained networks, as PyTorch, Keras, scikit-learn and others export them; and back (docs/models.md).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/format/loaded.h"

namespace netglow {

/// Throws Error for what is no model and for what is no chain of dense layers, naming the node; HeadOffered where the
/// end of the model is one. Data of tensors may be in files of the model's folder.
Loaded load_onnx(const std::filesystem::path& file, const LoadOptions& options = {});

/// The same from bytes; `source` begins every message, `folder` is where external data may be.
Loaded parse_onnx(std::string_view bytes, const std::string& source, const std::filesystem::path& folder,
                  const LoadOptions& options = {});

/// A model of Gemm and activation nodes, opset 17. As floats where every weight is one, else as doubles: nothing is
/// lost.
std::string to_onnx(const Document& document);
void save_onnx(const Document& document, const std::filesystem::path& file);

}  // namespace netglow
