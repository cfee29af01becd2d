// The recently opened and saved files, shared by all windows of the program.
//
// They are stored in the state folder, not in the settings: each window reads the settings once and writes them as a
// whole, while this list is read again before each change, so that no window drops what another one has added.
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

/// The path under which a file is listed: absolute, symbolic links resolved. Nothing for pipes, devices and missing
/// files.
std::optional<std::filesystem::path> lasting_path(const std::filesystem::path& file);

/// A menu label: the file name, and the folder if the same name occurs more than once.
struct RecentLabel {
    std::string name;
    std::string folder;  ///< empty if the name is unique
};
std::vector<RecentLabel> recent_labels(const RecentFiles& files, const std::filesystem::path& home);

/// netglow/recent.json in the state folder; nothing if there is no state folder (app/platform/user_folders.h).
std::optional<std::filesystem::path> recent_store();
/// Reads the list; empty if the store is missing or damaged.
RecentFiles load_recent(const std::filesystem::path& store);
/// Rereads the store, applies the changes, writes it, and returns the new list. Locked against other windows. Throws
/// Error if it cannot be written.
RecentFiles change_recent(const std::filesystem::path& store, const std::vector<RecentChange>& changes);

/// "file:///home/a/%C3%A4.netglow": percent-encoded ASCII for any path, even one that is not valid UTF-8.
std::string file_uri(const std::filesystem::path& file);
/// The path of an absolute file: URI of this machine; nothing for any other text.
std::optional<std::filesystem::path> path_of_uri(std::string_view uri);

}  // namespace netglow
