// FileDialogUiState: what the file dialog is about at the moment: where it looks, what is chosen and typed. Nothing of
// this belongs to the program's state: it is a question's way to its answer.
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

/// What the keys go to; Tab goes through them in this order.
enum class DialogPart { list, name, kind, hidden, new_folder, cancel, ok, places, filter };
/// What the lower end of the dialog asks.
enum class DialogStep { browse, replace, new_folder };

struct FileDialogUiState {
    PathQuestion question = PathQuestion::none;
    std::filesystem::path own;  ///< the file that is open: saving over it needs no second question
    HomeFolders home;
    std::vector<FolderPlace> places;

    std::filesystem::path folder;  ///< that is shown, or being read
    FolderReader reader;
    Listing listing;
    FolderWish wish;  ///< its order and `hidden` stay from one question to the next
    std::size_t kind = 0;
    std::vector<std::size_t> shown;  ///< indices into listing.entries
    bool stale = false;              ///< the window has been elsewhere: the folder is to be read again

    std::optional<std::string> chosen;     ///< the entry's name, as the disk has it
    std::optional<std::string> come_from;  ///< is chosen when the folder above has been read
    std::string name;                      ///< what stands in the name line
    bool name_selected = true;             ///< typing begins with it selected
    DialogPart part = DialogPart::list;
    bool by_keys = false;   ///< the last hand was on the keyboard: the part shows it
    bool reveal = false;    ///< the list scrolls to what is chosen
    std::size_t place = 0;  ///< the line of the places that the keys are on
    DialogStep step = DialogStep::browse;
    bool replace_meant = false;  ///< the keys are on Replace, not on Cancel
    std::string new_name;
    std::string trouble;  ///< what is wrong with what was asked for; empty: nothing
    std::filesystem::path replacing;

    const PathWords& words() const { return words_of(question); }
    const FileKind& file_kind() const { return words().kinds[kind]; }
    /// The entry at a place of `shown`.
    const FolderEntry& entry(std::size_t line) const { return listing.entries[shown[line]]; }
    std::optional<std::size_t> chosen_line() const;
    bool chosen_is_folder() const;
    /// Whether the answer could be the folder that is shown, which holds a network as CSV.
    bool folder_is_model() const { return words().folders && listing.holds_weights && !chosen && name.empty(); }
};

/// A new question: where the file that is open lies, or where the last question was answered, or the newest recent one.
void begin(FileDialogUiState& ui_state, PathQuestion question, const State& state,
           const std::filesystem::path& examples);
void enter(FileDialogUiState& ui_state, const std::filesystem::path& folder);
void go_up(FileDialogUiState& ui_state);
/// Takes what the reader has; waits for it at most so long.
void hear_reader(FileDialogUiState& ui_state, std::chrono::milliseconds patience);
/// Reads the folder again; what is chosen stays.
void refresh(FileDialogUiState& ui_state);
/// After the wish has changed: what is shown, and whether what was chosen is among it.
void apply_filter(FileDialogUiState& ui_state);
void choose(FileDialogUiState& ui_state, std::size_t line);
/// By so many lines, from what is chosen; to the nearest end where there are fewer.
void move_choice(FileDialogUiState& ui_state, long lines);
void set_kind(FileDialogUiState& ui_state, std::size_t kind);
/// Tab, or Shift+Tab; through the parts that this question has.
void next_part(FileDialogUiState& ui_state, bool back);

/// The answer, if what is typed and chosen is one; else it enters a folder, asks whether to replace, or says what is
/// wrong.
std::optional<std::filesystem::path> accept(FileDialogUiState& ui_state);
/// Double click or Enter on a line of the list.
std::optional<std::filesystem::path> activate(FileDialogUiState& ui_state);
/// Makes the folder that was named, and goes into it.
void make_folder(FileDialogUiState& ui_state);

}  // namespace netglow
