// A box for a line of text.
#pragma once

#include <string>

#include "app/ui/ui.h"

namespace netglow {

struct TextFieldLook {
    std::string_view hint;  ///< muted, while nothing is typed
    bool focus = false;     ///< the keyboard goes to it with this frame, all of its text selected
};
struct TextFieldChange {
    bool entered = false;  ///< Enter
    bool active = false;   ///< it is being typed into
};
/// `text` follows what is typed. Registers `name`, with the text.
TextFieldChange text_field(Ui& ui, std::string_view name, const Rect& rect, std::string& text,
                           const TextFieldLook& look = {});

}  // namespace netglow
