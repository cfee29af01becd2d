// A line of text that is typed, in a box.
#pragma once

#include <functional>

#include "app/ui/ui.h"

namespace netglow {

struct TextLine {
    std::string_view empty;  ///< stands in it, muted, while it holds nothing
    bool wanted = false;     ///< it is to be typed into: ask in each frame as long as that is so
    bool select = false;     ///< what it holds is selected when typing begins; else the caret stands at its end
    bool enabled = true;
    bool warning = false;  ///< what it holds is wrong
    /// Answers the text as Tab completes it; without it, Tab does nothing here.
    std::function<std::string(const std::string&)> completed = {};
};
struct TextLineHeard {
    bool active = false;   ///< it is being typed into
    bool changed = false;  ///< its text is another one than before
};

/// What is typed between the wish and the box being ready is not lost. Enter, Esc and Tab are the caller's to see.
TextLineHeard text_line(Ui& ui, std::string_view name, const Rect& rect, std::string& text, const TextLine& line);

/// What was typed in this frame outside of any box, as UTF-8; it is taken.
std::string take_typed_text();

}  // namespace netglow
