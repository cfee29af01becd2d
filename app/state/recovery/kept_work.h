// KeptWork: unsaved work in the state folder, where the next start finds it if this one ends without being asked.
//
// The folder (netglow/unsaved in the state folder) has up to three files for a window, by its key: KEY.netglow is the
// document, KEY.json says where it came from, KEY.lock is held while the window lives (app/platform/file_lock.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/state/document/file_stamp.h"

namespace netglow {

struct KeptWork {
    std::string key;                            ///< "4711-1785312000123": the process, and when it began
    std::filesystem::path document;             ///< KEY.netglow
    std::string title;                          ///< what the window called it
    std::optional<std::filesystem::path> file;  ///< where its Save writes
    std::optional<FileStamp> stamp;             ///< of `file`, as the window had read or written it
    std::int64_t time = 0;                      ///< seconds since 1970: the last change but for the last second

    std::filesystem::path about() const;  ///< KEY.json
    std::filesystem::path lock() const;   ///< KEY.lock
};

/// Nothing where there is no state folder (app/platform/user_folders.h).
std::optional<std::filesystem::path> kept_work_folder();

/// Where the work of a key lies in a folder.
KeptWork kept_work_at(const std::filesystem::path& folder, const std::string& key);

/// Where there is none yet; others may not look into it. Throws Error.
void make_kept_folder(const std::filesystem::path& folder);

/// Writes the text of the document, then what is known of it, each atomically. Throws Error.
void write_kept(const KeptWork& work, std::string_view document);
/// What there is of the work with this key. Never throws: without a KEY.json that can be read, the file's own time and
/// no title.
KeptWork read_kept(const std::filesystem::path& folder, const std::string& key);
/// The keys that have a document, or a lock alone. Never throws.
std::vector<std::string> kept_keys(const std::filesystem::path& folder);

/// These never throw.
void remove_kept(const KeptWork& work);      ///< the document and what is known of it
void remove_kept_all(const KeptWork& work);  ///< the lock, too
/// Where a document that cannot be read lies from now on: "KEY.netglow.broken"; nothing where it could not be moved.
std::optional<std::filesystem::path> set_aside(const KeptWork& work);
/// Half-written files that a process has left behind more than an hour ago.
void remove_leftovers(const std::filesystem::path& folder);

}  // namespace netglow
