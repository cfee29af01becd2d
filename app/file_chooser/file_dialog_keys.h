// Keyboard handling of the file dialog.
#pragma once

#include "app/file_chooser/file_dialog.h"

namespace netglow {

/// Call in each frame, inside the dialog, before its parts are drawn. `lines`: the number of visible lines of the list.
void hear_dialog_keys(FileDialogUiState& ui_state, FileDialogAnswer& answer, long lines);

/// The effects of the buttons, by key or by mouse.
void press_ok(FileDialogUiState& ui_state, FileDialogAnswer& answer);
void press_cancel(FileDialogUiState& ui_state, FileDialogAnswer& answer);
void ask_for_new_folder(FileDialogUiState& ui_state);
void turn_hidden(FileDialogUiState& ui_state);

}  // namespace netglow
