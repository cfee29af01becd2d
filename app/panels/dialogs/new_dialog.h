// Makes a new network: its layers on the left, beside them a picture of what it will be.
#pragma once

#include <memory>

#include "app/panels/dialogs/network_picture.h"
#include "app/panels/panel.h"

namespace netglow {

/// What the dialog keeps from frame to frame while it is open; the draft itself is in the state.
struct NewNetworkUiState {
    bool open = false;
    NetworkDraft pictured;       ///< what the picture was made of
    std::size_t most_drawn = 0;  ///< neurons of a layer in the picture, where it is reduced
    std::unique_ptr<NetworkPicture> picture;
};

/// Over the middle of `window` (pixels) while `open`. Enter makes the network, Esc leaves; the draft stays for the next
/// time. Registers "new", "new/name", "new/shape/2-2-1", "new/inputs", "new/add_layer", of each layer
/// "new/layer/1/name",
/// ".../neurons", ".../activation", ".../biases", ".../up", ".../down", ".../remove", then "new/weights/xavier",
/// "new/seed/box", "new/new_seed", "new/preview" (its text: what is said of a reduced picture), "new/counts",
/// "new/cancel", "new/create"; where something is wrong "new/inputs/problem", "new/layer/1/problem",
/// "new/seed/problem".
void new_dialog(Panel& panel, const Rect& window, bool open, NewNetworkUiState& ui_state);

}  // namespace netglow
