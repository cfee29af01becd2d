// The files that were opened and saved last, shared by every window of the program.
//
// They are kept in the state folder, not with the settings: settings are read once and written whole by each window,
// this list is read again before each change, so that no window takes away what another one has added.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace netglow {

using RecentFiles = std::vector<std::filesystem::path>;  ///< the newest first, each once, at most kMostRecentFiles
inline constexpr std::size_t kMostRecentFiles = 10;

struct Used {
    std::filesystem::path file;
};
struct Forgotten {
    std::filesystem::path file;
};
struct AllForgotten {};
using RecentChange = std::variant<Used, Forgotten, AllForgotten>;

void change_list(RecentFiles& files, const RecentChange& change);

/// The path by which a file is known: absolute, without links. Of pipes, devices and what is not there: nothing.
std::optional<std::filesystem::path> lasting_path(const std::filesystem::path& file);

/// How a menu tells them apart: the name, and the folder beside names that occur twice.
struct RecentLabel {
    std::string name;
    std::string folder;  ///< empty where the name is enough
};
std::vector<RecentLabel> recent_labels(const RecentFiles& files, const std::filesystem::path& home);

/// netglow/recent.json in the state folder; nothing where there is none (app/platform/user_folders.h).
std::optional<std::filesystem::path> recent_store();
/// What the store holds; a missing or broken one holds nothing.
RecentFiles load_recent(const std::filesystem::path& store);
/// Makes the changes to what the store holds now, writes it, and answers what it holds then. One window at a time.
/// Throws Error where it cannot be written.
RecentFiles change_recent(const std::filesystem::path& store, const std::vector<RecentChange>& changes);

/// "file:///home/a/%C3%A4.netglow": any path as plain ASCII, bytes that are no UTF-8 included.
std::string file_uri(const std::filesystem::path& file);
/// Nothing for anything but an absolute file: URI of this machine.
std::optional<std::filesystem::path> path_of_uri(std::string_view uri);

}  // namespace netglow
