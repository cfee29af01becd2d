// Session: the state that survives when another document is opened: settings, lists and the state of the window.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state/recovery/kept_work.h"
#include "app/state/session/recent_files.h"
#include "app/state/session/settings.h"
#include "core/document/initial_weights.h"
#include "core/document/network_draft.h"
#include "core/scene/camera.h"

namespace netglow {

/// Unsaved work is not kept for the case of a crash.
struct NotKept {
    std::string why;      ///< "cannot write ...: No space left on device"
    bool hidden = false;  ///< its bar was closed
};

/// What to restore when presenter mode ends.
struct BeforePresenting {
    Camera camera;
    bool full_screen = false;
};

/// What stands under the canvas: the matrices of a layer, or the table of all cases.
enum class StripTab { matrices, cases };

struct Session {
    Settings settings;
    RecentFiles recent = {};
    bool has_system_dialog = false;  ///< the desktop has a file dialog of its own
    bool full_screen = false;
    std::optional<BeforePresenting> presenting = {};
    bool blank = false;  ///< the screen is blanked to a single colour
    StripTab strip_tab = StripTab::matrices;
    bool weights_open = false;  ///< the panel for drawing new weights
    bool history_open = false;
    WeightRule weight_rule = {};        ///< the rule by which new weights are drawn
    NetworkDraft draft = {};            ///< the form of the new-network dialog
    std::vector<KeptWork> offers = {};  ///< unsaved work to recover; the question is about the first
    bool offering = false;              ///< the recovery question is open
    std::optional<NotKept> not_kept = {};
};

}  // namespace netglow
