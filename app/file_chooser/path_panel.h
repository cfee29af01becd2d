// Asks for the path of state.dialogs.path_question, with the desktop's file dialog or the built-in one.
#pragma once

#include <filesystem>
#include <optional>

#include "app/file_chooser/desktop.h"
#include "app/file_chooser/file_dialog.h"
#include "app/file_chooser/system_dialog.h"

namespace netglow {

/// The state of an open question, kept between frames.
struct PathAsking {
    PathQuestion question = PathQuestion::none;
    bool builtin = false;  ///< the built-in dialog is used
    SystemDialog system;
    std::optional<std::filesystem::path>
        replacing;  ///< an existing file chosen in the desktop's dialog: ask whether to replace it
    FileDialogUiState ui_state;

    /// Whether another frame is needed: an answer is ready, or a folder is being read.
    bool wants_frame() const { return system.ready() || (builtin && ui_state.reader.busy()); }
};

/// Shown in the middle of `window` (pixels). While the desktop's dialog is open, shows a note with a Cancel button
/// ("waiting", "waiting/cancel"). If that dialog fails, the built-in one is used.
void path_panel(Panel& panel, const Rect& window, PathAsking& asking, const Desktop& desktop);

/// The action to perform with the chosen path.
Action path_action(PathQuestion question, const std::filesystem::path& path);

}  // namespace netglow
