// KeptWork: autosaved work in the state folder, found at the next start if the program has crashed.
//
// The folder (netglow/unsaved in the state folder) has up to three files for each window, named by its key: KEY.netglow
// is the document, KEY.json says where it came from, KEY.lock is locked while the window is open
// (app/platform/file_lock.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/state/document/file_stamp.h"

namespace netglow {

struct KeptWork {
    std::string key;                            ///< "4711-1785312000123": process id and start time
    std::filesystem::path document;             ///< KEY.netglow
    std::string title;                          ///< the document's title
    std::optional<std::filesystem::path> file;  ///< where its Save writes
    std::optional<FileStamp> stamp;             ///< of `file`, when the window last read or wrote it
    std::int64_t time = 0;                      ///< of the last autosave; seconds since 1970
    std::string ended;                          ///< how the window ended, where it could still say so

    std::filesystem::path about() const;  ///< KEY.json
    std::filesystem::path lock() const;   ///< KEY.lock
};

/// Nothing if there is no state folder (app/platform/user_folders.h).
std::optional<std::filesystem::path> kept_work_folder();

/// The work with this key in a folder; fills in only key and paths, reads nothing.
KeptWork kept_work_at(const std::filesystem::path& folder, const std::string& key);

/// Why nothing is kept in this folder or offered from it: it is a link, or another user's. Nothing where it is missing.
std::optional<std::string> refused_kept_folder(const std::filesystem::path& folder);

/// Creates the folder if it is missing, and makes it accessible to the user only. Throws Error, also where it is
/// refused.
void make_kept_folder(const std::filesystem::path& folder);

/// Writes the document's text, then KEY.json, each atomically. Throws Error.
void write_kept(const KeptWork& work, std::string_view document);
/// Writes KEY.json alone. Throws Error.
void write_about(const KeptWork& work);
/// Reads KEY.json of the work with this key. Never throws: if it cannot be read, the document file's time and no title.
KeptWork read_kept(const std::filesystem::path& folder, const std::string& key);
/// The keys that have a document or only a lock file. Never throws.
std::vector<std::string> kept_keys(const std::filesystem::path& folder);

/// These never throw.
void remove_kept(const KeptWork& work);      ///< removes KEY.netglow and KEY.json
void remove_kept_all(const KeptWork& work);  ///< removes KEY.lock, too
/// Renames a document that cannot be read to "KEY.netglow.broken" and returns that path; nothing if it could not be
/// renamed.
std::optional<std::filesystem::path> set_aside(const KeptWork& work);
/// Removes temporary files, older than an hour, of interrupted writes.
void remove_leftovers(const std::filesystem::path& folder);

}  // namespace netglow
