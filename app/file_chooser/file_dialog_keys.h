// What keys do in the file dialog.
#pragma once

#include "app/file_chooser/file_dialog.h"

namespace netglow {

/// Before the parts are drawn, in a frame's dialog. `lines`: of the list, in sight.
void hear_dialog_keys(FileDialogHand& hand, FileDialogAnswer& answer, long lines);

/// The buttons, for keys and mouse alike.
void press_ok(FileDialogHand& hand, FileDialogAnswer& answer);
void press_cancel(FileDialogHand& hand, FileDialogAnswer& answer);
void ask_for_new_folder(FileDialogHand& hand);
void turn_hidden(FileDialogHand& hand);

}  // namespace netglow
