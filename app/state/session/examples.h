// Examples: the networks that come with the program, wherever it stands.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace netglow {

/// The folder with the program's assets: beside an installed program (../share/netglow), above a build folder, or where
/// it was built. Nothing where none is found.
std::optional<std::filesystem::path> assets_folder();

struct Example {
    std::string name;  ///< the file's stem, which tests and controls use: "xor"
    std::filesystem::path file;
};
/// In the order in which they are shown; empty where the assets are missing.
std::vector<Example> examples();

/// An example as its card shows it.
struct ReadExample {
    Example example;
    std::string title;                 ///< the network's name
    std::string description;           ///< of the file's key "description", or why the file cannot be read
    std::optional<Document> document;  ///< nothing where it cannot be read
};
/// Reads them all, for as long as a small file takes each.
std::vector<ReadExample> read_examples(const std::vector<Example>& examples);

/// What a file says of its network in its key "description", which Netglow keeps without using it otherwise; "" where
/// it says nothing.
std::string description_of(const Document& document);

}  // namespace netglow
