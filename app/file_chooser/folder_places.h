// The places at the side of the file dialog.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace netglow {

/// Where the folders of the person at the machine are.
struct HomeFolders {
    std::filesystem::path home;                           ///< empty: there is none
    std::map<std::string, std::filesystem::path> by_use;  ///< "DESKTOP", "DOCUMENTS", "DOWNLOAD"
};
/// By HOME, and user-dirs.dirs in XDG_CONFIG_HOME.
HomeFolders home_folders();
/// The lines XDG_NAME_DIR="$HOME/..." of such a file; others are passed over.
std::map<std::string, std::filesystem::path> parse_user_dirs(std::string_view text, const std::filesystem::path& home);

struct FolderPlace {
    std::string name;  ///< registered as "path/place/<name>"
    std::string label;
    std::filesystem::path folder;
    bool recent = false;
};
/// Home, Desktop, Documents, Downloads as far as they exist, then `examples` (may be empty), the folder of `open_file`
/// (may be empty) and those of `recent` files, four at most; none twice.
std::vector<FolderPlace> folder_places(const HomeFolders& folders, const std::filesystem::path& examples,
                                       const std::filesystem::path& open_file,
                                       const std::vector<std::filesystem::path>& recent);

}  // namespace netglow
