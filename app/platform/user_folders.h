// The user's folders, by the XDG conventions (XDG Base Directory Specification; xdg-user-dirs).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace netglow {

/// Each is nothing if the environment does not give an absolute path.
std::optional<std::filesystem::path> home_folder();    ///< $HOME
std::optional<std::filesystem::path> config_folder();  ///< $XDG_CONFIG_HOME, by default ~/.config
std::optional<std::filesystem::path> state_folder();   ///< $XDG_STATE_HOME, by default ~/.local/state

struct HomeFolders {
    std::filesystem::path home;                           ///< empty: there is none
    std::map<std::string, std::filesystem::path> by_use;  ///< "DESKTOP", "DOCUMENTS", "DOWNLOAD"
};
/// Read from HOME, and user-dirs.dirs in the configuration folder.
HomeFolders home_folders();
/// Parses the lines XDG_NAME_DIR="$HOME/..." of user-dirs.dirs; ignores others.
std::map<std::string, std::filesystem::path> parse_user_dirs(std::string_view text, const std::filesystem::path& home);

}  // namespace netglow
