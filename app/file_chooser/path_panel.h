// Asks for the path that state.dialogs.path_question wants: with the desktop's own dialog, or with ours.
#pragma once

#include <filesystem>
#include <optional>

#include "app/file_chooser/desktop.h"
#include "app/file_chooser/file_dialog.h"
#include "app/file_chooser/system_dialog.h"

namespace netglow {

/// How far a question is, from frame to frame.
struct PathAsking {
    PathQuestion question = PathQuestion::none;
    bool builtin = false;  ///< our own dialog asks
    SystemDialog system;
    std::optional<std::filesystem::path> replacing;  ///< chosen in the desktop's dialog, and there already
    FileDialogUiState ui_state;

    /// Something has come that is to be drawn.
    bool wants_frame() const { return system.ready() || (builtin && ui_state.reader.busy()); }
};

/// Over the middle of `window` (pixels). While the desktop's dialog is open, a note with a Cancel button ("waiting",
/// "waiting/cancel") stands in the window, which goes on working. Where that dialog fails, ours takes over.
void path_panel(Panel& panel, const Rect& window, PathAsking& asking, const Desktop& desktop);

/// What the answer to a question does.
Action path_action(PathQuestion question, const std::filesystem::path& path);

}  // namespace netglow
