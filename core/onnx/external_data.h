// Data of a tensor in a file beside the model.
#pragma once

#include <onnx/onnx_pb.h>

#include <filesystem>
#include <string>

namespace netglow {

/// The file's name as the tensor has it; "" where it names none.
std::string external_location(const onnx::TensorProto& proto);

/// The bytes that `proto` points at, at most `most` of them. Throws Error where the file is missing, too short, or not
/// inside `folder`, symbolic links followed.
std::string read_external_data(const onnx::TensorProto& proto, const std::filesystem::path& folder, std::size_t most);

}  // namespace netglow
