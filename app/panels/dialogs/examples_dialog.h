// The gallery of examples, as cards: a picture, a title and a short description.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/panels/dialogs/network_picture.h"
#include "app/panels/panel.h"
#include "app/state/session/examples.h"

namespace netglow {

struct ExampleCard {
    Example example;
    std::string title;
    std::string description;
    std::unique_ptr<NetworkPicture> picture;  ///< null if the file cannot be read
};

/// The gallery's state while it is open.
struct GalleryUiState {
    bool open = false;
    std::vector<ExampleCard> cards;
    std::size_t chosen = 0;
    bool into_sight = false;  ///< scroll to the chosen card
};

/// Shown in the middle of `window` (pixels) while `open`; the files are read when it opens. A click, or the arrow keys
/// and Enter, open an example; Esc closes the gallery. Registers "examples", "examples/close" and, for all cards,
/// visible or not, "examples/<name>" (text: title and description, a line each).
void examples_dialog(Panel& panel, const Rect& window, bool open, const std::vector<Example>& examples,
                     GalleryUiState& ui_state);

}  // namespace netglow
