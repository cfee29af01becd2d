// The examples, as cards: a picture, a title, a line of what is to be seen in it.
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
    std::unique_ptr<NetworkPicture> picture;  ///< none where the file cannot be read
};

/// What the gallery keeps while it is open.
struct GalleryUiState {
    bool open = false;
    std::vector<ExampleCard> cards;
    std::size_t chosen = 0;
    bool into_sight = false;  ///< the chosen card is to be scrolled to
};

/// Over the middle of `window` (pixels) while `open`; the files are read when it opens. A click, or the arrows and
/// Enter, open an example; Esc leaves. Registers "examples" and "examples/<name>" (its text: title and description, a
/// line each; those out of sight, too), "examples/close".
void examples_dialog(Panel& panel, const Rect& window, bool open, const std::vector<Example>& examples,
                     GalleryUiState& ui_state);

}  // namespace netglow
