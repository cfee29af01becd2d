// A box with a line of text that can be typed into.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct TextBoxLook {
    std::string_view when_empty;  ///< muted, where nothing stands in it
    bool focus = false;           ///< begin to type, all of it selected
    Hint hint;
};

/// Enter, Tab and a click elsewhere hand over what was typed; Esc brings the old text back. At most 127 bytes of UTF-8.
/// The text, in the frame in which another one was handed over.
std::optional<std::string> text_box(Ui& ui, std::string_view name, const Rect& rect, const std::string& text,
                                    const TextBoxLook& look = {});

}  // namespace netglow
