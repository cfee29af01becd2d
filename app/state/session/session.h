// Session: what survives when another document is opened: settings, lists, and how the window is.
#pragma once

#include <optional>
#include <vector>

#include "app/state/recovery/kept_work.h"
#include "app/state/session/recent_files.h"
#include "app/state/session/settings.h"
#include "core/document/initial_weights.h"
#include "core/document/network_draft.h"
#include "core/scene/camera.h"

namespace netglow {

/// How the window was before presenter mode, which takes the whole screen.
struct BeforePresenting {
    Camera camera;
    bool full_screen = false;
};

struct Session {
    Settings settings;
    RecentFiles recent = {};
    bool has_system_dialog = false;  ///< the desktop has a file dialog of its own
    bool full_screen = false;
    std::optional<BeforePresenting> presenting = {};
    bool blank = false;         ///< the screen shows nothing but one colour
    bool weights_open = false;  ///< the panel of new weights
    bool history_open = false;
    WeightRule weight_rule = {};        ///< by which new weights are drawn
    NetworkDraft draft = {};            ///< of the next new network
    std::vector<KeptWork> offers = {};  ///< unsaved work that was found, the first to be asked about
    bool offering = false;              ///< it is asked about now
};

}  // namespace netglow
