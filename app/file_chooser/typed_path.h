// Typed paths: "~", paths relative to a folder, and Tab completion.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace netglow {

/// Whether the text is meant as a path, not as the name of a file: "/", "~", "./", "../" or a slash anywhere.
bool is_path(std::string_view text);

/// Expands "~" to `home`, and resolves a relative path against `folder`.
std::filesystem::path path_of(std::string_view text, const std::filesystem::path& folder,
                              const std::filesystem::path& home);

/// Completes the text by the longest common continuation of all matching entries, with a slash if the only match is a
/// folder. Reads one folder. Hidden entries match only if their dot is typed.
std::string completed(std::string_view text, const std::filesystem::path& folder, const std::filesystem::path& home);

/// A clickable part of the path.
struct Crumb {
    std::string label;
    std::filesystem::path folder;
};
/// The parts from the root, or from `home` if the folder is inside it, down to the folder.
std::vector<Crumb> crumbs(const std::filesystem::path& folder, const std::filesystem::path& home);

}  // namespace netglow
