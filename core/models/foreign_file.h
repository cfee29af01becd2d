// Files of other programs that hold a model, but none that Netglow reads: recognised by their signature.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace netglow {

struct ForeignModel {
    std::string what;                ///< what the file is, and how something that opens comes of it
    std::vector<std::string> lines;  ///< to copy: for Keras and PyTorch the two that export to ONNX
};

/// Nothing for any other file, for one that cannot be read, and for pipes, which are not touched. Looks at the first
/// bytes and, of a ZIP archive, at its end.
std::optional<ForeignModel> foreign_model(const std::filesystem::path& file);

}  // namespace netglow
