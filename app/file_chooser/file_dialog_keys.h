// What keys do in the file dialog.
#pragma once

#include "app/file_chooser/file_dialog.h"

namespace netglow {

/// Before the parts are drawn, in a frame's dialog. `lines`: of the list, in sight.
void hear_dialog_keys(FileDialogUiState& ui_state, FileDialogAnswer& answer, long lines);

/// The buttons, for keys and mouse alike.
void press_ok(FileDialogUiState& ui_state, FileDialogAnswer& answer);
void press_cancel(FileDialogUiState& ui_state, FileDialogAnswer& answer);
void ask_for_new_folder(FileDialogUiState& ui_state);
void turn_hidden(FileDialogUiState& ui_state);

}  // namespace netglow
