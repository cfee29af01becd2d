// What protobuf will take to parse a model, before it does: an empty node is two bytes in a file and hundreds in
// memory.
#pragma once

#include <cstddef>
#include <string_view>

namespace netglow {

/// Bytes beyond those of the texts and numbers themselves, roughly, for the messages, texts and short numbers of a
/// serialised onnx::ModelProto, with what the importer notes of every node. Stops counting beyond `enough`; of bytes
/// that are no model, counts as far as they look like one.
std::size_t parsed_size(std::string_view bytes, std::size_t enough);

}  // namespace netglow
