// Networks as plain arrays: NumPy's .npz, a folder of CSV, PyTorch's state_dict as .safetensors (docs/models.md).
//
// Arrays are W1, b1, W2, b2, ... (biases may be absent); rows of W receive, or columns with LoadOptions::transpose.
// Activations stand in an array of texts, "relu" or "leaky_relu:0.2", one per layer; LoadOptions::activations take
// precedence; without either all layers are identity, and a note says so. Everything throws Error that names the file
// and the place.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/format/loaded.h"

namespace netglow {

Loaded load_npz(const std::filesystem::path& file, const LoadOptions& options = {});
Loaded parse_npz(std::string_view bytes, const std::string& source, const LoadOptions& options = {});
/// Numbers as doubles, bit for bit; the input and all names with them. Cases are not kept.
void save_npz(const Document& document, const std::filesystem::path& file);

/// W1.csv, b1.csv, ..., activations.csv; and where they are, input.csv, input_names.csv, names1.csv, ... and
/// layers.csv.
Loaded load_csv_folder(const std::filesystem::path& folder, const LoadOptions& options = {});
/// The shortest numbers that read back bit for bit. The folder is made, or as a whole takes the place of an earlier
/// one of Netglow's: however it fails, what was there is there. Throws Error for a folder that holds anything which
/// Netglow did not write, or which was changed since; `among_others` writes into that, too: files of the same names are
/// replaced, each in one step, all others stay.
void save_csv_folder(const Document& document, const std::filesystem::path& folder, bool among_others = false);

/// Layers are in the natural order of their names where the shapes fit, else in the only order in which they fit.
Loaded load_safetensors(const std::filesystem::path& file, const LoadOptions& options = {});
Loaded parse_safetensors(std::string_view bytes, const std::string& source, const LoadOptions& options = {});

}  // namespace netglow
