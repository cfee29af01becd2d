#include "app/file_chooser/folder_listing.h"

#include <algorithm>
#include <numeric>
#include <system_error>

#include "app/platform/file_facts.h"
#include "app/state/document/saving.h"
#include "core/text/ascii_case.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

constexpr bool digit(char c) {
    return c >= '0' && c <= '9';
}

FolderEntry looked_at(const fs::path& path) {
    const FileFacts facts = file_facts(path);
    return {path.filename().string(), facts.folder, facts.size, facts.modified};
}

std::string why_unreadable(const fs::path& folder, const std::error_code& error) {
    const std::string name = shown_name(folder.string());
    if (error == std::errc::no_such_file_or_directory) {
        return "There is no folder " + name + ".";
    }
    if (error == std::errc::not_a_directory) {
        return name + " is not a folder.";
    }
    if (error == std::errc::permission_denied) {
        return "You may not look into " + name + ".";
    }
    return name + " cannot be read: " + error.message() + ".";
}

bool same_letter(char a, char b) {
    return ascii_lower(a) == ascii_lower(b);
}

/// The part of a file's name that people tell it by: nobody looks for "net" to find every .netglow.
std::string_view told_by(const FolderEntry& entry, std::string_view filter) {
    const std::string_view name = entry.name;
    return entry.folder || filter.find('.') != std::string_view::npos
               ? name
               : name.substr(0, name.size() - ending_of(name).size());
}

bool matches(const FolderEntry& entry, std::string_view filter) {
    const std::string_view name = told_by(entry, filter);
    return filter.empty() ||
           std::search(name.begin(), name.end(), filter.begin(), filter.end(), same_letter) != name.end();
}

bool is_shown(const FolderEntry& entry, const FolderWish& wish) {
    if (!wish.hidden && entry.name.starts_with('.')) {
        return false;
    }
    return (entry.folder || wish.kind == nullptr || wish.kind->holds(entry.name)) && matches(entry, wish.filter);
}

/// Takes a run of digits off the front: its value as text without leading zeros.
std::string_view take_number(std::string_view& text) {
    const std::size_t length = static_cast<std::size_t>(std::ranges::find_if_not(text, digit) - text.begin());
    std::string_view number = text.substr(0, length);
    text.remove_prefix(length);
    while (number.size() > 1 && number.front() == '0') {
        number.remove_prefix(1);
    }
    return number;
}

}  // namespace

bool begins_with(std::string_view name, std::string_view filter) {
    return name.size() >= filter.size() && std::equal(filter.begin(), filter.end(), name.begin(), same_letter);
}

Listing read_folder(const fs::path& folder, const Cancellation& cancellation) {
    Listing listing{folder, {}, "", false};
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator() && !cancellation.requested(); entry.increment(error)) {
        listing.entries.push_back(looked_at(entry->path()));
        listing.holds_weights = listing.holds_weights || is_weights_file(listing.entries.back().name);
    }
    if (error) {
        listing = {folder, {}, why_unreadable(folder, error), false};
    }
    return listing;
}

MadeFolder make_folder(const fs::path& in, const std::string& name) {
    if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos) {
        return {{}, "A folder needs a name without /."};
    }
    const fs::path folder = in / name;
    std::error_code error;
    if (fs::create_directory(folder, error)) {
        return {folder, ""};
    }
    if (!error) {
        return {{}, shown_name(name) + " is there already."};
    }
    const bool refused = error == std::errc::permission_denied || error == std::errc::read_only_file_system;
    return {{},
            refused ? "No folder can be made here: you may not write into " + shown_name(in.string()) + "."
                    : "The folder cannot be made: " + error.message() + "."};
}

bool before_by_name(std::string_view left, std::string_view right) {
    std::string_view a = left;
    std::string_view b = right;
    while (!a.empty() && !b.empty()) {
        if (digit(a.front()) && digit(b.front())) {
            const std::string_view x = take_number(a);
            const std::string_view y = take_number(b);
            if (x != y) {
                return x.size() != y.size() ? x.size() < y.size() : x < y;
            }
            continue;
        }
        const auto x = static_cast<unsigned char>(ascii_lower(a.front()));
        const auto y = static_cast<unsigned char>(ascii_lower(b.front()));
        if (x != y) {
            return x < y;
        }
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.empty() && b.empty() ? left < right : a.empty();
}

std::vector<std::size_t> shown_entries(const Listing& listing, const FolderWish& wish) {
    std::vector<std::size_t> shown(listing.entries.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    std::erase_if(shown, [&](std::size_t i) { return !is_shown(listing.entries[i], wish); });
    std::ranges::sort(shown, [&](std::size_t left, std::size_t right) {
        const FolderEntry& a = listing.entries[left];
        const FolderEntry& b = listing.entries[right];
        if (a.folder != b.folder) {
            return a.folder;
        }
        const FolderEntry& first = wish.descending ? b : a;
        const FolderEntry& second = wish.descending ? a : b;
        if (wish.order == FolderOrder::date && a.modified != b.modified) {
            return first.modified < second.modified;
        }
        if (wish.order == FolderOrder::size && !a.folder && a.size != b.size) {
            return first.size < second.size;
        }
        const bool by_name = wish.order == FolderOrder::name;
        return by_name ? before_by_name(first.name, second.name) : before_by_name(a.name, b.name);
    });
    return shown;
}

}  // namespace netglow
