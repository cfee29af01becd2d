#include "app/state/recovery/kept_work.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <set>

#include "app/platform/file_facts.h"
#include "app/platform/user_folders.h"
#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t kMostAbout = 1U << 20U;

fs::path with_ending(fs::path document, const char* ending) {
    return document.replace_extension(ending);
}

std::int64_t seconds_of(fs::file_time_type time) {
    using namespace std::chrono;
    return duration_cast<seconds>(file_clock::to_sys(time).time_since_epoch()).count();
}

Json json_of(const FileStamp& stamp) {
    Json json = {{"bytes", stamp.bytes}, {"changed", stamp.changed.time_since_epoch().count()}};
    if (stamp.content) {
        json["content"] = *stamp.content;
    }
    return json;
}

FileStamp stamp_from(const Json& json) {
    FileStamp stamp;
    stamp.bytes = json.at("bytes").get<std::uintmax_t>();
    stamp.changed = fs::file_time_type(fs::file_time_type::duration(json.at("changed").get<std::int64_t>()));
    if (json.contains("content")) {
        stamp.content = json.at("content").get<std::uint64_t>();
    }
    return stamp;
}

/// JSON is UTF-8, which the name of a file need not be.
bool can_stand_in_json(const std::string& text) {
    try {
        static_cast<void>(Json(text).dump());
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

std::string about_text(const KeptWork& work) {
    Json json = {{"title", work.title}, {"time", work.time}};
    if (work.file && can_stand_in_json(work.file->string())) {  // else Save will ask: better than a name nearly right
        json["file"] = work.file->string();
    }
    if (work.stamp) {
        json["stamp"] = json_of(*work.stamp);
    }
    if (!work.ended.empty()) {
        json["ended"] = work.ended;
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void read_about(KeptWork& work) {
    const Json json = Json::parse(read_regular_file(work.about(), kMostAbout));
    work.title = json.value("title", "");
    work.time = json.value("time", work.time);
    work.ended = json.value("ended", "");
    if (json.contains("file")) {
        work.file = json.at("file").get<std::string>();
        if (work.file->is_relative()) {  // to what, nobody knows any more: Save asks
            work.file.reset();
        }
    }
    if (json.contains("stamp")) {
        work.stamp = stamp_from(json.at("stamp"));
    }
}

}  // namespace

fs::path KeptWork::about() const {
    return with_ending(document, ".json");
}
fs::path KeptWork::lock() const {
    return with_ending(document, ".lock");
}

std::optional<fs::path> kept_work_folder() {
    const std::optional<fs::path> state = state_folder();
    return state ? std::optional(*state / "netglow" / "unsaved") : std::nullopt;
}

KeptWork kept_work_at(const fs::path& folder, const std::string& key) {
    KeptWork work;
    work.key = key;
    work.document = folder / (key + ".netglow");
    return work;
}

std::optional<std::string> refused_kept_folder(const fs::path& folder) {
    const FileOwner owner = file_owner(folder);
    if (owner == FileOwner::link) {
        return "the folder " + folder.string() + " for unsaved work is a link, expected a folder";
    }
    if (owner == FileOwner::another) {
        return "the folder " + folder.string() + " for unsaved work belongs to another user";
    }
    return std::nullopt;
}

void make_kept_folder(const fs::path& folder) {
    if (const std::optional<std::string> why = refused_kept_folder(folder)) {
        throw Error(*why);
    }
    std::error_code error;
    make_private_folders(folder, error);
    if (error) {
        throw Error("the folder " + folder.string() + " for unsaved work cannot be made: " + error.message());
    }
    fs::permissions(folder, fs::perms::owner_all, error);
}

void write_kept(const KeptWork& work, std::string_view document) {
    write_private_file(work.document, document);
    write_about(work);
}

void write_about(const KeptWork& work) {
    write_private_file(work.about(), about_text(work));
}

KeptWork read_kept(const fs::path& folder, const std::string& key) {
    KeptWork work = kept_work_at(folder, key);
    std::error_code error;
    const fs::file_time_type written = fs::last_write_time(work.document, error);
    work.time = error ? 0 : seconds_of(written);
    const KeptWork nothing_known = work;
    try {
        read_about(work);
    } catch (const std::exception&) {
        return nothing_known;
    }
    return work;
}

std::vector<std::string> kept_keys(const fs::path& folder) {
    std::set<std::string> keys;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& path = entry->path();
        const bool hidden = path.filename().string().starts_with('.');
        if (!hidden && (path.extension() == ".netglow" || path.extension() == ".lock")) {
            keys.insert(path.stem().string());
        }
    }
    return {keys.begin(), keys.end()};
}

void remove_kept(const KeptWork& work) {
    std::error_code ignored;
    fs::remove(work.document, ignored);
    fs::remove(work.about(), ignored);
}

void remove_kept_all(const KeptWork& work) {
    remove_kept(work);
    std::error_code ignored;
    fs::remove(work.lock(), ignored);
}

std::optional<fs::path> set_aside(const KeptWork& work) {
    fs::path aside = work.document;
    aside += ".broken";
    std::error_code error;
    fs::rename(work.document, aside, error);
    if (error) {
        return std::nullopt;
    }
    remove_kept_all(work);
    return aside;
}

void remove_leftovers(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        const auto age = fs::file_time_type::clock::now() - fs::last_write_time(entry->path(), ignored);
        if (name.starts_with(".netglow-") && name.ends_with(".tmp") && !ignored && age > std::chrono::hours(1)) {
            fs::remove(entry->path(), ignored);
        }
    }
}

}  // namespace netglow
