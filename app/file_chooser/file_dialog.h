// The built-in file dialog: places, folders and files, a name line, by mouse and by keys.
//
// Registers "path" (the dialog), "path/places/NAME", "path/up", "path/crumb/N", "path/filter", "path/sort/name" (size,
// date), "path/list", "path/entry/NAME" (of the lines in sight), "path/line" (what is said instead of a list),
// "path/status", "path/text" (the name line), "path/kind", "path/hidden", "path/new_folder", "path/ok", "path/cancel";
// and while a folder is named "path/folder".
#pragma once

#include "app/file_chooser/file_dialog_ui_state.h"
#include "app/panels/panel.h"

namespace netglow {

struct FileDialogAnswer {
    std::optional<std::filesystem::path> path;
    bool cancelled = false;
};
/// Over the middle of `window` (pixels) while the question of `ui_state` waits; call it in each frame. begin() comes first.
FileDialogAnswer file_dialog(Panel& panel, const Rect& window, FileDialogUiState& ui_state);

}  // namespace netglow
