// Paths as people type them: "~", relative to a folder, completed with Tab.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace netglow {

/// Whether the text is meant as a path, not as the name of a file: "/", "~", "./", "../" or a slash anywhere.
bool is_path(std::string_view text);

/// "~" is the home folder; what is relative begins in `folder`.
std::filesystem::path path_of(std::string_view text, const std::filesystem::path& folder,
                              const std::filesystem::path& home);

/// The text with as much more as every matching entry of the disk agrees on; behind a folder that is the only match
/// stands a slash. Reads one folder. Hidden entries match where their dot is typed.
std::string completed(std::string_view text, const std::filesystem::path& folder, const std::filesystem::path& home);

/// One part of a path that can be clicked.
struct Crumb {
    std::string label;
    std::filesystem::path folder;
};
/// From the root, or from home where the folder is in it, down to the folder.
std::vector<Crumb> crumbs(const std::filesystem::path& folder, const std::filesystem::path& home);

}  // namespace netglow
