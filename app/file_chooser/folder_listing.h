// Listing: the entries of a folder; also filters and sorts them, and creates folders.
//
// Names are raw bytes of the file system; shown_name() converts them to text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/session/path_question.h"
#include "core/tasks/cancellation.h"

namespace netglow {

struct FolderEntry {
    std::string name;
    bool folder = false;  ///< or a link to one
    std::uintmax_t size = 0;
    std::int64_t modified = 0;  ///< seconds since 1970
};

struct Listing {
    std::filesystem::path folder;
    std::vector<FolderEntry> entries;
    std::string trouble;         ///< why the folder cannot be read, for display; empty on success
    bool holds_weights = false;  ///< a network as CSV (docs/models.md)
};
/// Never throws. Queries each entry once: 50,000 entries take a tenth of a second on a local disk.
Listing read_folder(const std::filesystem::path& folder, const Cancellation& cancellation = {});

/// The created folder, or the reason for the failure, for display.
struct MadeFolder {
    std::filesystem::path folder;
    std::string trouble;
};
MadeFolder make_folder(const std::filesystem::path& in, const std::string& name);

enum class FolderOrder { name, size, date };

struct FolderWish {
    std::string filter =
        {};  ///< a part of the name; the ending is ignored unless the filter has a dot; ASCII case is ignored
    const FileKind* kind = nullptr;  ///< filters files; null: all files
    bool hidden = false;             ///< also show entries whose name begins with a dot
    FolderOrder order = FolderOrder::name;
    bool descending = false;
};
/// Indices into listing.entries: folders first, then files, each in wish.order. Names are in natural order: net2 before
/// net10.
std::vector<std::size_t> shown_entries(const Listing& listing, const FolderWish& wish);

/// Whether the name begins with `filter`, ignoring ASCII case.
bool begins_with(std::string_view name, std::string_view filter);
/// Whether `left` comes before `right` in natural order (numbers by value), ignoring ASCII case.
bool before_by_name(std::string_view left, std::string_view right);

}  // namespace netglow
