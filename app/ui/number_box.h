// An editable box that shows a number.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct NumberBoxLook {
    int decimals = 3;
    bool lit = false;  ///< highlighted: the border is in ink instead of the line colour
    bool enabled = true;
    Hint hint;  ///< if empty, the full value is shown when the box shows a rounded one
};

/// A click starts editing, with the full value selected. Enter, Tab and a click elsewhere commit the typed value;
/// invalid text is marked, and is replaced by the old value on leaving, as on Esc. The text in the registry is the text
/// shown.
ValueChange number_box(Ui& ui, std::string_view name, const Rect& rect, double value, const NumberBoxLook& look);

/// Formats the number with as many decimals, from `decimals` down to one, as fit into `room` pixels. "≈0" if a small
/// number does not fit even as a power of ten.
std::string fitting_number(const Ui& ui, double value, int decimals, float points, float room);

}  // namespace netglow
