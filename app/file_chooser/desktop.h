// Desktop: services of the desktop environment. All are optional; tests supply their own.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/file_chooser/dialog_program.h"
#include "app/state/session/recent_files.h"

namespace netglow {

struct Desktop {
    std::optional<DialogProgram> dialog;  ///< the desktop's own file dialog
    std::function<void()> wake;           ///< wakes the event loop up; callable from any thread
    /// Applies the changes to the recent-files list on disk, and returns the list; never throws.
    std::function<RecentFiles(const std::vector<RecentChange>&)> remember;
};

}  // namespace netglow
