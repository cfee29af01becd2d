// The form for a file of arrays that leaves something open: which arrays are the layers, which side receives, and the
// activations.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Shown in the middle of `window` (pixels) while `open`. Enter opens the network, Esc closes the form. Registers
/// "arrays", "arrays/why", "arrays/receiving/rows" and "/columns", for each layer "arrays/layer/1/weights", ".../bias",
/// ".../activation", ".../remove", then "arrays/add_layer", "arrays/counts", "arrays/cancel", "arrays/open".
void arrays_dialog(Panel& panel, const Rect& window, bool open);

}  // namespace netglow
