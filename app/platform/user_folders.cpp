#include "app/platform/user_folders.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/base/error.h"
#include "core/files/file_io.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = 1U << 16U;

std::optional<fs::path> absolute_variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value == '/' ? std::optional<fs::path>(value) : std::nullopt;
}

std::optional<fs::path> variable_or_at_home(const char* name, const char* at_home) {
    if (std::optional<fs::path> folder = absolute_variable(name)) {
        return folder;
    }
    const std::optional<fs::path> home = home_folder();
    return home ? std::optional(*home / at_home) : std::nullopt;
}

/// What stands between quotes, where a backslash keeps the next character.
std::string unquoted(std::string_view text) {
    std::string result;
    for (std::size_t i = 1; i < text.size() && text[i] != '"'; ++i) {
        i += text[i] == '\\' && i + 1 < text.size() ? 1 : 0;
        result += text[i];
    }
    return result;
}

}  // namespace

std::optional<fs::path> home_folder() {
    return absolute_variable("HOME");
}
std::optional<fs::path> config_folder() {
    return variable_or_at_home("XDG_CONFIG_HOME", ".config");
}
std::optional<fs::path> state_folder() {
    return variable_or_at_home("XDG_STATE_HOME", ".local/state");
}

std::map<std::string, fs::path> parse_user_dirs(std::string_view text, const fs::path& home) {
    constexpr std::string_view kBegin = "XDG_";
    constexpr std::string_view kEnd = "_DIR=\"";
    constexpr std::string_view kHome = "$HOME";
    std::map<std::string, fs::path> found;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        const std::size_t end = line.find(kEnd);
        if (!line.starts_with(kBegin) || end == std::string_view::npos) {
            continue;
        }
        const std::string name(line.substr(kBegin.size(), end - kBegin.size()));
        const std::string folder = unquoted(line.substr(end + kEnd.size() - 1));
        if (folder.starts_with('/')) {
            found[name] = folder;
        } else if (folder == kHome || folder.starts_with(std::string(kHome) + "/")) {
            found[name] = home.string() + folder.substr(kHome.size());
        }
    }
    return found;
}

HomeFolders home_folders() {
    const std::optional<fs::path> home = home_folder();
    if (!home) {
        return {};
    }
    HomeFolders folders{*home, {}};
    try {
        folders.by_use =
            parse_user_dirs(read_regular_file(config_folder().value() / "user-dirs.dirs", kLargestFile), folders.home);
    } catch (const Error&) {
        // Without the file, the folders have their English names.
    }
    for (const auto& [use, name] :
         {std::pair("DESKTOP", "Desktop"), {"DOCUMENTS", "Documents"}, {"DOWNLOAD", "Downloads"}}) {
        folders.by_use.try_emplace(use, folders.home / name);
    }
    return folders;
}

}  // namespace netglow
