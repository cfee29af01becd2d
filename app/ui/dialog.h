// A modal message box in the middle of the window.
#pragma once

#include <vector>

#include "app/ui/ui.h"

namespace netglow {

struct Dialog {
    std::string name;  ///< registers "<name>" (text: the message), "<name>/<button>"
    std::string title;
    std::string text;  ///< wrapped to lines; can be selected and copied
    std::vector<Choice> buttons;
    std::optional<std::size_t> on_escape = {};  ///< the button that Esc presses; nothing: the last one
};

/// Call in every frame while the dialog is open, after all other windows and outside of them. Returns the index of the
/// pressed button; do not call it again then. Enter presses the first button, or the one selected with Tab or the arrow
/// keys; Esc presses on_escape.
std::optional<std::size_t> dialog(Ui& ui, const Dialog& dialog);

}  // namespace netglow
