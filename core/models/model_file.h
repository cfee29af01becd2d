// Loads and saves networks in every supported format, chosen by the file's extension.
#pragma once

#include <filesystem>

#include "core/format/loaded.h"

namespace netglow {

/// .netglow, .onnx, .npz, .safetensors, or a folder of CSV; a file of any other name is read as .netglow. A Keras or
/// PyTorch file is refused with the lines that export it (foreign_file.h).
/// Throws Error (HeadOffered, ArraysAsked), naming the file, whatever is wrong with it, and std::bad_alloc.
Loaded load_model(const std::filesystem::path& file, const LoadOptions& options = {});

/// .netglow, .onnx, .npz; a path without an extension, or a folder of another name, becomes a folder of CSV, with
/// `among_others` even between files that Netglow did not write (core/arrays/arrays_file.h). Throws as load_model()
/// does.
void save_model(const Document& document, const std::filesystem::path& file, bool among_others = false);

/// Whether save_model() writes what load_model() reads here; .safetensors are only read.
bool can_be_saved(const std::filesystem::path& file);

/// Whether a file of this name has the weights of a layer, so that its folder may be a network as CSV.
bool is_csv_of_weights(const std::filesystem::path& file);

}  // namespace netglow
