// The dialog for a new network: a form for its layers on the left, a preview beside it.
#pragma once

#include <memory>

#include "app/panels/dialogs/network_picture.h"
#include "app/panels/panel.h"

namespace netglow {

/// The dialog's state while it is open; the draft itself is in Session.
struct NewNetworkUiState {
    bool open = false;
    NetworkDraft pictured;       ///< the draft shown in the picture
    std::size_t most_drawn = 0;  ///< the most neurons drawn in a layer, if the picture is reduced
    std::unique_ptr<NetworkPicture> picture;
};

/// Shown in the middle of `window` (pixels) while `open`. Enter creates the network, Esc closes the dialog; the draft
/// is kept for the next time. Registers "new", "new/name", "new/shape/2-2-1", "new/inputs", "new/add_layer", for each
/// layer "new/layer/1/name", ".../neurons", ".../activation", ".../biases", ".../up", ".../down", ".../remove", then
/// "new/weights/xavier", "new/seed/box", "new/new_seed", "new/preview" (text: the note about a reduced picture),
/// "new/counts", "new/cancel", "new/create"; for invalid entries "new/inputs/problem", "new/layer/1/problem",
/// "new/seed/problem".
void new_dialog(Panel& panel, const Rect& window, bool open, NewNetworkUiState& ui_state);

}  // namespace netglow
