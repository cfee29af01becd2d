// Reads and writes the list of recent files on disk.
#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <system_error>

#include "app/platform/file_facts.h"
#include "app/platform/file_lock.h"
#include "app/state/session/recent_files.h"
#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestRecentStore = 1U << 20U;
constexpr const char* kFormat = "netglow-recent";

/// Another window needs a few milliseconds; one that hangs is not waited for.
constexpr std::chrono::milliseconds kPatience(200);

}  // namespace

RecentFiles load_recent(const fs::path& store) {
    RecentFiles files;
    std::error_code ignored;
    if (!fs::exists(store, ignored)) {
        return files;
    }
    try {
        const nlohmann::json json = nlohmann::json::parse(read_regular_file(store, kLargestRecentStore));
        for (const nlohmann::json& uri : json.at("files")) {
            const std::optional<fs::path> file = path_of_uri(uri.get<std::string>());
            if (file && std::ranges::find(files, *file) == files.end() && files.size() < kMostRecentFiles) {
                files.push_back(*file);
            }
        }
    } catch (const std::exception&) {
        files.clear();  // a convenience: not worth a message
    }
    return files;
}

RecentFiles change_recent(const fs::path& store, const std::vector<RecentChange>& changes) {
    std::error_code error;
    make_private_folders(store.parent_path(), error);
    if (error) {
        throw Error(store.parent_path().string() + ": the folder for recent files cannot be made: " + error.message());
    }
    // Where the disk knows no locks, the writing is atomic all the same.
    const std::optional<FileLock> lock = FileLock::take(store.string() + ".lock", kPatience);
    RecentFiles files = load_recent(store);
    for (const RecentChange& change : changes) {
        change_list(files, change);
    }
    nlohmann::ordered_json uris = nlohmann::ordered_json::array();
    for (const fs::path& file : files) {
        uris.push_back(file_uri(file));
    }
    const nlohmann::ordered_json json = {{"format", kFormat}, {"version", 1}, {"files", uris}};
    write_private_file(store, json.dump(2) + "\n");
    return files;
}

}  // namespace netglow
