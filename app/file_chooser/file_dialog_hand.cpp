#include "app/file_chooser/file_dialog_hand.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "app/file_chooser/typed_path.h"
#include "app/state/document/saving.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

/// Most folders are read within this: no "Reading…" flickers by.
constexpr std::chrono::milliseconds kMoment(150);

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

fs::path first_folder(const FileDialogHand& hand, const State& state) {
    std::error_code ignored;
    const fs::path newest = state.session.recent.empty() ? fs::path() : state.session.recent.front().parent_path();
    const fs::path open = state.open.file ? fs::absolute(*state.open.file, ignored).parent_path() : fs::path();
    for (const fs::path& candidate : {open, hand.folder, newest, fs::current_path(ignored), hand.home.home}) {
        if (!candidate.empty() && is_folder(candidate)) {
            return candidate.lexically_normal();
        }
    }
    return "/";
}

/// A name for a network without a file: its own, without what a name of a file cannot have.
std::string first_name(const State& state) {
    if (state.open.read_only) {
        return name_of_copy(*state.open.read_only);
    }
    if (state.open.file) {
        return state.open.file->filename().string();
    }
    std::string name = state.open.title();
    std::ranges::replace_if(
        name, [](char c) { return c == '/' || static_cast<unsigned char>(c) < ' '; }, '-');
    constexpr std::size_t kLongest = 100;
    return (name.empty() || name.starts_with('.') || name.size() > kLongest ? "network" : name) + ".netglow";
}

/// What stands in the name line and is chosen, as a path.
fs::path wished_path(const FileDialogHand& hand) {
    if (hand.chosen && shown_name(*hand.chosen) == hand.name) {
        return hand.folder / *hand.chosen;
    }
    return path_of(hand.name, hand.folder, hand.home.home);
}

std::optional<fs::path> accept_saving(FileDialogHand& hand, const fs::path& wished) {
    const fs::path path = with_ending(wished, hand.file_kind());
    if (is_there(path) && path != hand.own) {
        hand.step = DialogStep::replace;
        hand.replace_meant = false;
        hand.replacing = path;
        return std::nullopt;
    }
    return path;
}

}  // namespace

std::optional<std::size_t> FileDialogHand::chosen_line() const {
    for (std::size_t line = 0; chosen && line < shown.size(); ++line) {
        if (entry(line).name == *chosen) {
            return line;
        }
    }
    return std::nullopt;
}

bool FileDialogHand::chosen_is_folder() const {
    const std::optional<std::size_t> line = chosen_line();
    return line && entry(*line).folder;
}

void begin(FileDialogHand& hand, PathQuestion question, const State& state, const fs::path& examples) {
    hand.question = question;
    hand.home = home_folders();
    std::error_code ignored;
    hand.own = state.open.file ? fs::absolute(*state.open.file, ignored).lexically_normal() : fs::path();
    hand.places = folder_places(hand.home, hand.words().saving ? fs::path() : examples, hand.own, state.session.recent);
    hand.kind = 0;
    hand.step = DialogStep::browse;
    hand.name = hand.words().saving ? first_name(state) : "";
    hand.name_selected = true;
    hand.part = hand.words().saving ? DialogPart::name : DialogPart::list;
    hand.by_keys = false;
    hand.place = 0;
    enter(hand, first_folder(hand, state));
    if (!hand.words().saving && state.open.file && hand.listing.folder == hand.own.parent_path()) {
        hand.chosen = hand.own.filename().string();
        sift(hand);
        hand.reveal = true;
        if (const std::optional<std::size_t> line = hand.chosen_line()) {
            choose(hand, *line);
        }
    }
}

void enter(FileDialogHand& hand, const fs::path& folder) {
    hand.folder = folder.lexically_normal();
    if (!hand.folder.has_filename() && hand.folder.has_relative_path()) {
        hand.folder = hand.folder.parent_path();  // "/a/" is "/a"
    }
    hand.listing = {};
    hand.shown.clear();
    hand.chosen.reset();
    hand.come_from.reset();
    hand.wish.filter.clear();
    hand.trouble.clear();
    hand.name = hand.words().saving ? hand.name : "";
    hand.reveal = true;
    hand.stale = false;
    hand.reader.start(hand.folder);
    hear_reader(hand, kMoment);
}

void go_up(FileDialogHand& hand) {
    const fs::path from = hand.folder;
    if (!from.has_relative_path()) {
        return;
    }
    enter(hand, from.parent_path());
    hand.come_from = from.filename().string();
    sift(hand);
}

void hear_reader(FileDialogHand& hand, std::chrono::milliseconds patience) {
    if (std::optional<Listing> listing = hand.reader.outcome(patience)) {
        hand.listing = std::move(*listing);
        sift(hand);
    }
}

void refresh(FileDialogHand& hand) {
    constexpr std::chrono::milliseconds kGlance(30);  // what was read before is shown meanwhile
    hand.stale = false;
    hand.reader.start(hand.folder);
    hear_reader(hand, kGlance);
}

void sift(FileDialogHand& hand) {
    hand.wish.kind = &hand.file_kind();
    hand.shown = shown_entries(hand.listing, hand.wish);
    if (hand.come_from && !hand.listing.entries.empty()) {
        hand.chosen = hand.come_from;
        hand.come_from.reset();
        hand.reveal = true;
    }
    if (hand.chosen && !hand.chosen_line()) {
        hand.chosen.reset();
    }
}

void choose(FileDialogHand& hand, std::size_t line) {
    const FolderEntry& entry = hand.entry(line);
    hand.chosen = entry.name;
    hand.trouble.clear();
    if (!entry.folder) {
        hand.name = shown_name(entry.name);
        hand.name_selected = true;
    } else if (!hand.words().saving) {
        hand.name.clear();
    }
}

void move_choice(FileDialogHand& hand, long lines) {
    if (hand.shown.empty()) {
        return;
    }
    const auto last = static_cast<long>(hand.shown.size()) - 1;
    const std::optional<std::size_t> from = hand.chosen_line();
    // Without a choice, a step down is to the first line.
    const long to = from ? static_cast<long>(*from) + lines : lines > 0 ? lines - 1 : last;
    choose(hand, static_cast<std::size_t>(std::clamp(to, 0L, last)));
    hand.reveal = true;
}

void set_kind(FileDialogHand& hand, std::size_t kind) {
    const fs::path name = hand.name;
    const FileKind& before = hand.file_kind();
    hand.kind = kind;
    const FileKind& now = hand.file_kind();
    const bool was_added = !before.endings.empty() && ending_of(hand.name) == before.endings.front();
    if (hand.words().saving && was_added && !now.endings.empty()) {
        hand.name = fs::path(name).replace_extension(now.endings.front()).string();
    }
    sift(hand);
}

void next_part(FileDialogHand& hand, bool back) {
    constexpr std::size_t kParts = static_cast<std::size_t>(DialogPart::filter) + 1;
    do {
        hand.part = static_cast<DialogPart>((static_cast<std::size_t>(hand.part) + (back ? kParts - 1 : 1)) % kParts);
    } while ((hand.part == DialogPart::new_folder && !hand.words().saving) ||
             (hand.part == DialogPart::places && hand.places.empty()));
    hand.by_keys = true;
    hand.name_selected = true;
    if (hand.part == DialogPart::list && !hand.chosen && !hand.shown.empty()) {
        hand.reveal = true;
    }
}

std::optional<fs::path> accept(FileDialogHand& hand) {
    hand.trouble.clear();
    if (hand.folder_is_model()) {
        return hand.folder;
    }
    if (hand.name.empty()) {
        if (hand.chosen_is_folder()) {
            enter(hand, hand.folder / *hand.chosen);
        }
        return std::nullopt;
    }
    const fs::path path = wished_path(hand);
    if (is_folder(path)) {
        hand.name.clear();
        enter(hand, path);
        hand.part = hand.words().saving ? DialogPart::name : DialogPart::list;
        return std::nullopt;
    }
    if (hand.words().saving) {
        return accept_saving(hand, path);
    }
    const fs::path ended = with_ending(path, hand.words().kinds.front());
    if (is_there(path) || is_there(ended)) {
        return is_there(path) ? path : ended;
    }
    hand.trouble = is_path(hand.name) ? "There is no file " + shown_name(path.string()) + "."
                                      : "There is no file " + shown_name(hand.name) + " in this folder.";
    hand.name_selected = false;
    return std::nullopt;
}

std::optional<fs::path> activate(FileDialogHand& hand) {
    if (hand.chosen_is_folder()) {
        enter(hand, hand.folder / *hand.chosen);
        return std::nullopt;
    }
    return accept(hand);
}

void make_folder(FileDialogHand& hand) {
    const MadeFolder made = make_folder(hand.folder, hand.new_name);
    if (!made.trouble.empty()) {
        hand.trouble = made.trouble;
        return;
    }
    hand.step = DialogStep::browse;
    hand.part = DialogPart::name;
    enter(hand, made.folder);
}

}  // namespace netglow
