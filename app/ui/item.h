// A clickable area: the basis of the widgets in this folder.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct Item {
    bool hovered = false;
    bool held = false;      ///< the mouse went down on it and is still down
    bool pressed = false;   ///< the mouse went down on it in this frame
    bool released = false;  ///< it was held until this frame
    bool clicked = false;   ///< released while on it
};

/// Registers the control and handles the mouse in `hit`. `text`: its text in the registry.
Item press_area(Ui& ui, std::string_view name, const Rect& rect, const Rect& hit, std::string_view text, bool enabled);
Item press_area(Ui& ui, std::string_view name, const Rect& rect, std::string_view text, bool enabled);

/// The colour of a control: fainter if it is not enabled.
Color shown(Color color, bool enabled);

/// The baseline of text centred vertically in `rect`, rounded to whole pixels.
float middle_baseline(const Ui& ui, const Rect& rect, float points);

}  // namespace netglow
