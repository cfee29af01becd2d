// Files of other programs that hold a model, but none that Netglow reads: recognised by their signature.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace netglow {

/// What the file is, and how to get something that opens: for Keras and PyTorch the two lines that export to ONNX.
/// Nothing for any other file, for one that cannot be read, and for pipes, which are not touched. Looks at the first
/// bytes and, of a ZIP archive, at its end.
std::optional<std::string> foreign_model(const std::filesystem::path& file);

}  // namespace netglow
