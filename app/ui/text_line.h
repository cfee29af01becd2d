// A single-line text field.
#pragma once

#include <functional>

#include "app/ui/ui.h"

namespace netglow {

struct TextLine {
    std::string_view empty;  ///< placeholder, shown muted while the field is empty
    bool wanted = false;     ///< requests the keyboard focus; set it in every frame in which the field should have it
    bool select = false;     ///< select the text when typing begins; else the caret is placed at its end
    bool enabled = true;
    bool warning = false;  ///< mark the text as invalid
    /// Returns the text as completed by Tab; if empty, Tab does nothing here.
    std::function<std::string(const std::string&)> completed = {};
};
struct TextLineHeard {
    bool active = false;   ///< it is being typed into
    bool changed = false;  ///< its text has changed
};

/// Text typed between the focus request and the field becoming active is not lost. The caller handles Enter, Esc and
/// Tab.
TextLineHeard text_line(Ui& ui, std::string_view name, const Rect& rect, std::string& text, const TextLine& line);

/// Returns, as UTF-8, and removes the text typed in this frame outside of any text field.
std::string take_typed_text();

}  // namespace netglow
