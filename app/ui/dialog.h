// A message in the middle of the window that waits for an answer.
#pragma once

#include <vector>

#include "app/ui/ui.h"

namespace netglow {

struct Dialog {
    std::string name;  ///< registers "<name>" (text: the message), "<name>/<button>"
    std::string title;
    std::string text;  ///< wrapped; can be selected and copied
    std::vector<Choice> buttons;
    std::optional<std::size_t> on_escape = {};  ///< the button that Esc is; the last one, if none is named
};

/// Call in every frame while the dialog is to be seen, outside of other windows, after them. The index of the button
/// that was pressed: then do not call it again. Enter is the first button, or the one that
/// Tab and the arrows have gone to; Esc the last one.
std::optional<std::size_t> dialog(Ui& ui, const Dialog& dialog);

}  // namespace netglow
