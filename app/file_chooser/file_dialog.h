// The built-in file dialog: places, folders and files, a name line, by mouse and by keys.
//
// Registers "path" (the dialog), "path/places/NAME", "path/up", "path/crumb/N", "path/filter", "path/sort/name" (size,
// date), "path/list", "path/entry/NAME" (visible lines only), "path/line" (a message in place of the list),
// "path/status", "path/text" (the name line), "path/kind", "path/hidden", "path/new_folder", "path/ok", "path/cancel";
// and, while a new folder is being named, "path/folder".
#pragma once

#include "app/file_chooser/file_dialog_ui_state.h"
#include "app/panels/panel.h"

namespace netglow {

struct FileDialogAnswer {
    std::optional<std::filesystem::path> path;
    bool cancelled = false;
};
/// Shown in the middle of `window` (pixels); call in each frame while the question of `ui_state` is open. Call begin()
/// first.
FileDialogAnswer file_dialog(Panel& panel, const Rect& window, FileDialogUiState& ui_state);

}  // namespace netglow
