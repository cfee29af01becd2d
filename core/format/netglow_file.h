// The .netglow file: JSON, readable and written by hand (docs/file-format.md).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/format/loaded.h"

namespace netglow {

/// Reads a document from JSON text. `source` (a file's path) begins every message.
/// Throws Error: "FILE: layers[1].weights[2]: found 2 numbers, expected 3 (one for each neuron of the layer before)".
/// Limits are held while reading, before matrices are allocated.
Document parse_netglow(std::string_view json, const std::string& source);

/// As parse_netglow, from a file. Missing, unreadable and empty files, directories and binary data have messages of
/// their own.
Document load_netglow(const std::filesystem::path& file);
/// As above, with LoadOptions::newer.
Loaded load_netglow(const std::filesystem::path& file, const LoadOptions& options);

/// The text of a file: numbers are the shortest that read back bit for bit; a matrix has one row a line; unknown keys
/// that were read are written back.
std::string to_netglow(const Document& document);

/// Writes a temporary file beside it, flushes and renames, so that no partial file is left. Throws Error (a full disk,
/// a read-only folder).
void save_netglow(const Document& document, const std::filesystem::path& file);

}  // namespace netglow
