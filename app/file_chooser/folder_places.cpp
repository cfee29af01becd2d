#include "app/file_chooser/folder_places.h"

#include <algorithm>
#include <system_error>

#include "core/text/shown_name.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRecent = 4;

}  // namespace

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
