// Examples: the networks that come with the program, wherever it stands.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace netglow {

/// The folder with the program's assets: beside an installed program (../share/netglow), above a build folder, or where
/// it was built. Nothing where none is found.
std::optional<std::filesystem::path> assets_folder();

struct Example {
    std::string name;  ///< the file's stem, which tests and commands use: "xor"
    std::string title; ///< as the menu shows it
    std::filesystem::path file;
};
/// In the order of the menu; empty where the assets are missing.
std::vector<Example> examples();

}  // namespace netglow
