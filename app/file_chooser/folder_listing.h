// Listing: what a folder held when it was read; which of it is shown, and in which order.
//
// Names are bytes, as the file system has them: shown_name() makes text of them.
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
    std::string trouble;         ///< why it cannot be read, for a person; empty where it was
    bool holds_weights = false;  ///< a network as CSV (docs/models.md)
};
/// Never throws. One look at each entry: a folder of 50,000 takes a tenth of a second on a local disk.
Listing read_folder(const std::filesystem::path& folder, const Cancellation& cancellation = {});

/// The folder that is made, or why not, for a person.
struct MadeFolder {
    std::filesystem::path folder;
    std::string trouble;
};
MadeFolder make_folder(const std::filesystem::path& in, const std::string& name);

enum class FolderOrder { name, size, date };

struct FolderWish {
    std::string filter =
        {};  ///< a part of the name, without its ending unless the filter has a dot; ASCII without case
    const FileKind* kind = nullptr;  ///< of files; nothing: all
    bool hidden = false;             ///< those whose name begins with a dot, too
    FolderOrder order = FolderOrder::name;
    bool descending = false;
};
/// Indices into listing.entries: folders first, then files, each in the order that is wished. By name means as people
/// count: net2 before net10.
std::vector<std::size_t> shown_entries(const Listing& listing, const FolderWish& wish);

/// Whether the name begins with this, in ASCII without case.
bool begins_with(std::string_view name, std::string_view filter);
/// Whether `left` comes before `right` as people count; letters of ASCII without their case.
bool before_by_name(std::string_view left, std::string_view right);

}  // namespace netglow
