// The parts of the file dialog: each draws itself and turns what the mouse did into changes of the dialog's UI state.
#pragma once

#include "app/file_chooser/file_dialog.h"

namespace netglow {

/// Where the parts are; pixels.
struct FileDialogPlaces {
    float pad = 0;
    bool wide = true;  ///< with the places in a column of their own, and a title
    Rect dialog, title, places, up, crumbs, filter, header, list, status, name, kind, hidden, new_folder, cancel, ok;
};
/// `status`: whether a line under the list has something to say.
FileDialogPlaces arrange_file_dialog(const Ui& ui, const Rect& window, const FileDialogUiState& ui_state, bool status);

/// Places in a column, or as a list that opens; the path above the list.
void draw_places(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state);
void draw_crumbs(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state);
/// The headings and the list. Answers whether a line was opened by a double click.
bool draw_file_list(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state);

/// The outline of what the keys go to.
void draw_part_mark(const Ui& ui, const FileDialogUiState& ui_state, DialogPart part, const Rect& rect);

}  // namespace netglow
