// An editable box with one line of text.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct TextBoxLook {
    std::string_view when_empty;  ///< placeholder, shown muted while the box is empty
    bool focus = false;           ///< start editing, with all text selected
    Hint hint;
};

/// Enter, Tab and a click elsewhere commit the text; Esc restores the old one. At most 127 bytes of UTF-8. Returns the
/// new text in the frame in which a changed one was committed.
std::optional<std::string> text_box(Ui& ui, std::string_view name, const Rect& rect, const std::string& text,
                                    const TextBoxLook& look = {});

}  // namespace netglow
