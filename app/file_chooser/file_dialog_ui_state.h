// FileDialogUiState: the state of the built-in file dialog: current folder, selection and typed text. It is not part of
// State, which only gets the chosen path.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/file_chooser/folder_places.h"
#include "app/file_chooser/folder_reader.h"
#include "app/state/session/path_question.h"
#include "app/state/state.h"

namespace netglow {

/// The part that has the keyboard focus; Tab cycles through them in this order.
enum class DialogPart { list, name, kind, hidden, new_folder, cancel, ok, places, filter };
/// What the lower part of the dialog shows: the name line, the question whether to replace, or the name of a new
/// folder.
enum class DialogStep { browse, replace, new_folder };

struct FileDialogUiState {
    PathQuestion question = PathQuestion::none;
    std::filesystem::path own;  ///< the document's file: saving over it needs no confirmation
    HomeFolders home;
    std::vector<FolderPlace> places;

    std::filesystem::path folder;  ///< the folder shown or being read
    FolderReader reader;
    Listing listing;
    FolderWish wish;  ///< its order and `hidden` are kept for the next question
    std::size_t kind = 0;
    std::vector<std::size_t> shown;  ///< indices into listing.entries
    bool stale = false;              ///< the window was out of focus: read the folder again

    std::optional<std::string> chosen;     ///< the selected entry's name, in the bytes of the file system
    std::optional<std::string> come_from;  ///< the entry to select once the parent folder has been read
    std::string name;                      ///< the text of the name line
    bool name_selected = true;             ///< select the text when typing begins
    DialogPart part = DialogPart::list;
    bool by_keys = false;   ///< the last input came from the keyboard: outline the focused part
    bool reveal = false;    ///< scroll the list to the selection
    std::size_t place = 0;  ///< the line in the list of places that has the focus
    DialogStep step = DialogStep::browse;
    bool replace_meant = false;  ///< Replace has the focus, not Cancel
    std::string new_name;
    std::string trouble;  ///< the error message; empty: none
    std::filesystem::path replacing;

    const PathWords& words() const { return words_of(question); }
    const FileKind& file_kind() const { return words().kinds[kind]; }
    /// The entry at this index of `shown`.
    const FolderEntry& entry(std::size_t line) const { return listing.entries[shown[line]]; }
    std::optional<std::size_t> chosen_line() const;
    bool chosen_is_folder() const;
    /// Whether the shown folder is itself a valid answer, because it holds a network as CSV.
    bool folder_is_model() const { return words().folders && listing.holds_weights && !chosen && name.empty(); }
};

/// Starts a new question, in the folder of the document's file, or else of the last answer, or else of the newest
/// recent file.
void begin(FileDialogUiState& ui_state, PathQuestion question, const State& state,
           const std::filesystem::path& examples);
void enter(FileDialogUiState& ui_state, const std::filesystem::path& folder);
void go_up(FileDialogUiState& ui_state);
/// Takes the reader's result; waits for it at most `patience`.
void hear_reader(FileDialogUiState& ui_state, std::chrono::milliseconds patience);
/// Reads the folder again and keeps the selection.
void refresh(FileDialogUiState& ui_state);
/// Updates `shown` after `wish` has changed, and drops the selection if it is no longer shown.
void apply_filter(FileDialogUiState& ui_state);
void choose(FileDialogUiState& ui_state, std::size_t line);
/// Moves the selection by `lines`, stopping at the ends of the list.
void move_choice(FileDialogUiState& ui_state, long lines);
void set_kind(FileDialogUiState& ui_state, std::size_t kind);
/// Moves the focus to the next part, or back, skipping parts that this question does not have.
void next_part(FileDialogUiState& ui_state, bool back);

/// Returns the answer if the typed or selected path is one; else enters a folder, asks whether to replace, or shows an
/// error.
std::optional<std::filesystem::path> accept(FileDialogUiState& ui_state);
/// Handles a double click or Enter on a line of the list.
std::optional<std::filesystem::path> activate(FileDialogUiState& ui_state);
/// Creates the folder new_name and enters it.
void make_folder(FileDialogUiState& ui_state);

}  // namespace netglow
