// Examples: the networks that come with the program, wherever it is installed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace netglow {

/// The folder with the program's assets: ../share/netglow relative to an installed program, above the build folder, or
/// in the source tree that it was built from. Nothing if none is found.
std::optional<std::filesystem::path> assets_folder();

struct Example {
    std::string name;  ///< the file's stem, which tests and controls use: "xor"
    std::filesystem::path file;
};
/// In display order; empty if the assets are missing.
std::vector<Example> examples();

/// Whether the file lies in the program's own folder of examples, by whatever path.
bool is_example(const std::filesystem::path& file);

/// An example as its card shows it.
struct ReadExample {
    Example example;
    std::string title;                 ///< the network's name
    std::string description;           ///< from the file's key "description", or why the file cannot be read
    std::optional<Document> document;  ///< nothing where it cannot be read
};
/// Reads all example files; errors become descriptions.
std::vector<ReadExample> read_examples(const std::vector<Example>& examples);

/// The file's key "description", which Netglow keeps but does not use otherwise; "" if there is none.
std::string description_of(const Document& document);

}  // namespace netglow
