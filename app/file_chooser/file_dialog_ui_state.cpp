#include "app/file_chooser/file_dialog_ui_state.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "app/file_chooser/typed_path.h"
#include "app/state/document/saving.h"
#include "app/state/session/examples.h"
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

fs::path first_folder(const FileDialogUiState& ui_state, const State& state) {
    std::error_code ignored;
    const fs::path newest = state.session.recent.empty() ? fs::path() : state.session.recent.front().parent_path();
    const fs::path open = state.open.file ? fs::absolute(*state.open.file, ignored).parent_path() : fs::path();
    for (const fs::path& candidate : {open, ui_state.folder, newest, fs::current_path(ignored), ui_state.home.home}) {
        const bool fits = !ui_state.words().saving || !is_example(candidate / "any");  // examples are templates
        if (!candidate.empty() && fits && is_folder(candidate)) {
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
fs::path wished_path(const FileDialogUiState& ui_state) {
    if (ui_state.chosen && shown_name(*ui_state.chosen) == ui_state.name) {
        return ui_state.folder / *ui_state.chosen;
    }
    return path_of(ui_state.name, ui_state.folder, ui_state.home.home);
}

std::optional<fs::path> accept_saving(FileDialogUiState& ui_state, const fs::path& wished) {
    const fs::path path = with_ending(wished, ui_state.file_kind());
    if (is_there(path) && path != ui_state.own) {
        ui_state.step = DialogStep::replace;
        ui_state.replace_meant = false;
        ui_state.replacing = path;
        return std::nullopt;
    }
    return path;
}

}  // namespace

std::optional<std::size_t> FileDialogUiState::chosen_line() const {
    for (std::size_t line = 0; chosen && line < shown.size(); ++line) {
        if (entry(line).name == *chosen) {
            return line;
        }
    }
    return std::nullopt;
}

bool FileDialogUiState::chosen_is_folder() const {
    const std::optional<std::size_t> line = chosen_line();
    return line && entry(*line).folder;
}

void begin(FileDialogUiState& ui_state, PathQuestion question, const State& state, const fs::path& examples) {
    ui_state.question = question;
    ui_state.home = home_folders();
    std::error_code ignored;
    ui_state.own = state.open.file ? fs::absolute(*state.open.file, ignored).lexically_normal() : fs::path();
    ui_state.places = folder_places(ui_state.home, ui_state.words().saving ? fs::path() : examples, ui_state.own,
                                    state.session.recent);
    ui_state.kind = 0;
    ui_state.step = DialogStep::browse;
    ui_state.name = ui_state.words().saving ? first_name(state) : "";
    ui_state.name_selected = true;
    ui_state.part = ui_state.words().saving ? DialogPart::name : DialogPart::list;
    ui_state.by_keys = false;
    ui_state.place = 0;
    enter(ui_state, first_folder(ui_state, state));
    if (!ui_state.words().saving && state.open.file && ui_state.listing.folder == ui_state.own.parent_path()) {
        ui_state.chosen = ui_state.own.filename().string();
        apply_filter(ui_state);
        ui_state.reveal = true;
        if (const std::optional<std::size_t> line = ui_state.chosen_line()) {
            choose(ui_state, *line);
        }
    }
}

void enter(FileDialogUiState& ui_state, const fs::path& folder) {
    ui_state.folder = folder.lexically_normal();
    if (!ui_state.folder.has_filename() && ui_state.folder.has_relative_path()) {
        ui_state.folder = ui_state.folder.parent_path();  // "/a/" is "/a"
    }
    ui_state.listing = {};
    ui_state.shown.clear();
    ui_state.chosen.reset();
    ui_state.come_from.reset();
    ui_state.wish.filter.clear();
    ui_state.trouble.clear();
    ui_state.name = ui_state.words().saving ? ui_state.name : "";
    ui_state.reveal = true;
    ui_state.stale = false;
    ui_state.reader.start(ui_state.folder);
    hear_reader(ui_state, kMoment);
}

void go_up(FileDialogUiState& ui_state) {
    const fs::path from = ui_state.folder;
    if (!from.has_relative_path()) {
        return;
    }
    enter(ui_state, from.parent_path());
    ui_state.come_from = from.filename().string();
    apply_filter(ui_state);
}

void hear_reader(FileDialogUiState& ui_state, std::chrono::milliseconds patience) {
    if (std::optional<Listing> listing = ui_state.reader.outcome(patience)) {
        ui_state.listing = std::move(*listing);
        apply_filter(ui_state);
    }
}

void refresh(FileDialogUiState& ui_state) {
    constexpr std::chrono::milliseconds kGlance(30);  // what was read before is shown meanwhile
    ui_state.stale = false;
    ui_state.reader.start(ui_state.folder);
    hear_reader(ui_state, kGlance);
}

void apply_filter(FileDialogUiState& ui_state) {
    ui_state.wish.kind = &ui_state.file_kind();
    ui_state.shown = shown_entries(ui_state.listing, ui_state.wish);
    if (ui_state.come_from && !ui_state.listing.entries.empty()) {
        ui_state.chosen = ui_state.come_from;
        ui_state.come_from.reset();
        ui_state.reveal = true;
    }
    if (ui_state.chosen && !ui_state.chosen_line()) {
        ui_state.chosen.reset();
    }
}

void choose(FileDialogUiState& ui_state, std::size_t line) {
    const FolderEntry& entry = ui_state.entry(line);
    ui_state.chosen = entry.name;
    ui_state.trouble.clear();
    if (!entry.folder) {
        ui_state.name = shown_name(entry.name);
        ui_state.name_selected = true;
    } else if (!ui_state.words().saving) {
        ui_state.name.clear();
    }
}

void move_choice(FileDialogUiState& ui_state, long lines) {
    if (ui_state.shown.empty()) {
        return;
    }
    const auto last = static_cast<long>(ui_state.shown.size()) - 1;
    const std::optional<std::size_t> from = ui_state.chosen_line();
    // Without a choice, a step down is to the first line.
    const long to = from ? static_cast<long>(*from) + lines : lines > 0 ? lines - 1 : last;
    choose(ui_state, static_cast<std::size_t>(std::clamp(to, 0L, last)));
    ui_state.reveal = true;
}

void set_kind(FileDialogUiState& ui_state, std::size_t kind) {
    const fs::path name = ui_state.name;
    const FileKind& before = ui_state.file_kind();
    ui_state.kind = kind;
    const FileKind& now = ui_state.file_kind();
    const bool was_added = !before.endings.empty() && ending_of(ui_state.name) == before.endings.front();
    if (ui_state.words().saving && was_added && !now.endings.empty()) {
        ui_state.name = fs::path(name).replace_extension(now.endings.front()).string();
    }
    apply_filter(ui_state);
}

void next_part(FileDialogUiState& ui_state, bool back) {
    constexpr std::size_t kParts = static_cast<std::size_t>(DialogPart::filter) + 1;
    do {
        ui_state.part =
            static_cast<DialogPart>((static_cast<std::size_t>(ui_state.part) + (back ? kParts - 1 : 1)) % kParts);
    } while ((ui_state.part == DialogPart::new_folder && !ui_state.words().saving) ||
             (ui_state.part == DialogPart::places && ui_state.places.empty()));
    ui_state.by_keys = true;
    ui_state.name_selected = true;
    if (ui_state.part == DialogPart::list && !ui_state.chosen && !ui_state.shown.empty()) {
        ui_state.reveal = true;
    }
}

std::optional<fs::path> accept(FileDialogUiState& ui_state) {
    ui_state.trouble.clear();
    if (ui_state.folder_is_model()) {
        return ui_state.folder;
    }
    if (ui_state.name.empty()) {
        if (ui_state.chosen_is_folder()) {
            enter(ui_state, ui_state.folder / *ui_state.chosen);
        }
        return std::nullopt;
    }
    const fs::path path = wished_path(ui_state);
    if (is_folder(path)) {
        ui_state.name.clear();
        enter(ui_state, path);
        ui_state.part = ui_state.words().saving ? DialogPart::name : DialogPart::list;
        return std::nullopt;
    }
    if (ui_state.words().saving) {
        return accept_saving(ui_state, path);
    }
    const fs::path ended = with_ending(path, ui_state.words().kinds.front());
    if (is_there(path) || is_there(ended)) {
        return is_there(path) ? path : ended;
    }
    ui_state.trouble = is_path(ui_state.name) ? "There is no file " + shown_name(path.string()) + "."
                                              : "There is no file " + shown_name(ui_state.name) + " in this folder.";
    ui_state.name_selected = false;
    return std::nullopt;
}

std::optional<fs::path> activate(FileDialogUiState& ui_state) {
    if (ui_state.chosen_is_folder()) {
        enter(ui_state, ui_state.folder / *ui_state.chosen);
        return std::nullopt;
    }
    return accept(ui_state);
}

void make_folder(FileDialogUiState& ui_state) {
    const MadeFolder made = make_folder(ui_state.folder, ui_state.new_name);
    if (!made.trouble.empty()) {
        ui_state.trouble = made.trouble;
        return;
    }
    ui_state.step = DialogStep::browse;
    ui_state.part = DialogPart::name;
    enter(ui_state, made.folder);
}

}  // namespace netglow
