// The questions asked before something could be lost, one at a time.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Call in every frame after all other windows and outside of them, unless a message is shown. Shows the first of these
/// that is open: "changed" (another program has changed the file to save to: save_as, save, cancel), "leaving" (unsaved
/// changes would be lost: save, discard, cancel), "recovery" (autosaved work was found after a crash: recover, discard,
/// later). The file dialog takes precedence over them all.
void questions(Panel& panel);

}  // namespace netglow
