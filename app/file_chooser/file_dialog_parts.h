// The parts of the file dialog. Each draws itself and applies mouse input to the dialog's UI state.
#pragma once

#include "app/file_chooser/file_dialog.h"

namespace netglow {

/// The rectangles of the parts, in pixels.
struct FileDialogPlaces {
    float pad = 0;
    bool wide = true;  ///< with a column of places, and a title
    Rect dialog, title, places, up, crumbs, filter, header, list, status, name, kind, hidden, new_folder, cancel, ok;
};
/// `status`: whether to reserve the status line under the list.
FileDialogPlaces arrange_file_dialog(const Ui& ui, const Rect& window, const FileDialogUiState& ui_state, bool status);

/// Draws the places, as a column or as a drop-down list; draw_crumbs() draws the path above the file list.
void draw_places(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state);
void draw_crumbs(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state);
/// Draws the headings and the list. Returns whether a line was double-clicked.
bool draw_file_list(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state);

/// Draws the outline of the part if it has the keyboard focus.
void draw_part_mark(const Ui& ui, const FileDialogUiState& ui_state, DialogPart part, const Rect& rect);

}  // namespace netglow
