#include "app/file_chooser/folder_places.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "app/file_chooser/folder_listing.h"
#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRecent = 4;
constexpr std::size_t kLargestFile = 1U << 16U;

fs::path absolute_variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value == '/' ? fs::path(value) : fs::path();
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
    HomeFolders folders{absolute_variable("HOME"), {}};
    if (folders.home.empty()) {
        return folders;
    }
    const fs::path config = absolute_variable("XDG_CONFIG_HOME");
    try {
        folders.by_use = parse_user_dirs(
            read_file((config.empty() ? folders.home / ".config" : config) / "user-dirs.dirs", kLargestFile),
            folders.home);
    } catch (const Error&) {
        // Without the file, the folders have their English names.
    }
    for (const auto& [use, name] :
         {std::pair("DESKTOP", "Desktop"), {"DOCUMENTS", "Documents"}, {"DOWNLOAD", "Downloads"}}) {
        folders.by_use.try_emplace(use, folders.home / name);
    }
    return folders;
}

std::vector<FolderPlace> folder_places(const HomeFolders& folders, const fs::path& examples, const fs::path& open_file,
                                       const std::vector<fs::path>& recent) {
    std::vector<FolderPlace> places;
    const auto add = [&](const std::string& name, const std::string& label, const fs::path& folder, bool is_recent) {
        std::error_code ignored;
        const fs::path normal = folder.lexically_normal();
        const bool there = !folder.empty() && fs::is_directory(normal, ignored);
        if (there && std::ranges::find(places, normal, &FolderPlace::folder) == places.end()) {
            places.push_back({name, label, normal, is_recent});
        }
    };
    const auto used = [&](const char* use) {
        const auto found = folders.by_use.find(use);
        return found == folders.by_use.end() ? fs::path() : found->second;
    };
    add("home", "Home", folders.home, false);
    add("desktop", "Desktop", used("DESKTOP"), false);
    add("documents", "Documents", used("DOCUMENTS"), false);
    add("downloads", "Downloads", used("DOWNLOAD"), false);
    add("examples", "Examples", examples, false);
    const std::size_t fixed = places.size();
    const auto add_recent = [&](const fs::path& file) {
        const fs::path folder = file.parent_path();
        const std::string name = folder.filename().string();
        add("recent/" + std::to_string(places.size() - fixed + 1), shown_name(name.empty() ? folder.string() : name),
            folder, true);
    };
    add_recent(open_file);
    for (const fs::path& file : recent) {
        if (places.size() - fixed < kMostRecent) {
            add_recent(file);
        }
    }
    return places;
}

}  // namespace netglow
