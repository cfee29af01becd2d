// The dialog that names all outputs in a list: the classes of one's own model.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/panels/panel.h"

namespace netglow {

/// The dialog's state while it is open.
struct NamesUiState {
    bool open = false;
    std::vector<std::string> names;      ///< one per output; empty: its usual one
    std::optional<std::size_t> goes_to;  ///< the line to type into next
};

/// Shown in the middle of `window` (pixels) while `open`. Enter and Tab go on to the next name, Enter in the last one
/// names the outputs, as one step to undo; Esc closes the dialog. Registers "names", for each visible line "names/0",
/// then "names/digits", "names/paste", "names/cancel", "names/ok".
void names_dialog(Panel& panel, const Rect& window, bool open, NamesUiState& ui_state);

/// The names in a text that was copied from elsewhere: one a line, or separated by commas, semicolons or tabs in a
/// single line; without quotes and space around them.
std::vector<std::string> names_in(const std::string& text);

}  // namespace netglow
