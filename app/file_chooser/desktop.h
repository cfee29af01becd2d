// Desktop: what there is around the window. Whatever is missing is done without; tests hand in what they need.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/file_chooser/dialog_program.h"
#include "app/state/session/recent_files.h"

namespace netglow {

struct Desktop {
    std::optional<DialogProgram> dialog;  ///< its own file dialog
    std::function<void()> wake;           ///< ends the sleep of the loop; from any thread
    /// Makes the changes to the list of recent files on the disk, and answers the list; never throws.
    std::function<RecentFiles(const std::vector<RecentChange>&)> remember;
};

}  // namespace netglow
