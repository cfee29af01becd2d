// The form for a table whose columns are not called like the network's inputs.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Shown in the middle of `window` (pixels) while `open`. Enter loads the rows, Esc closes the form. Registers
/// "columns", "columns/why", for each input "columns/input/1", then "columns/in_order", "columns/label",
/// "columns/counts", "columns/cancel", "columns/load". Of very many inputs only the first can be chosen, and the others
/// follow it in order.
void columns_dialog(Panel& panel, const Rect& window, bool open);

}  // namespace netglow
