// A place that can be pressed: what the widgets of this folder are made of.
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

/// Registers the control and listens in `hit`. `text`: what the registry says it shows.
Item press_area(Ui& ui, std::string_view name, const Rect& rect, const Rect& hit, std::string_view text, bool enabled);
Item press_area(Ui& ui, std::string_view name, const Rect& rect, std::string_view text, bool enabled);

/// A colour as the control shows it: fainter where it is not enabled.
Color shown(Color color, bool enabled);

/// The baseline of text that stands in the middle of `rect`, on whole pixels.
float middle_baseline(const Ui& ui, const Rect& rect, float points);

}  // namespace netglow
