// What the program asks before something could be lost, one question at a time.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Call in every frame, outside of other windows, after them; not while a message is shown. Shows the first of these
/// that is asked: "changed" (the file to save to is not as it was read: save_as, save, cancel), "leaving" (unsaved
/// changes would be lost: save, discard, cancel), "recovery" (work that a crash has left: recover, discard, later). A
/// question for a path goes before them all.
void questions(Panel& panel);

}  // namespace netglow
