// A box that shows a number and can be typed into.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct NumberBoxLook {
    int decimals = 3;
    bool lit = false;  ///< bordered in ink, not in the colour of lines
    bool enabled = true;
    Hint hint;  ///< without one, the value in full is shown where the box has rounded it
};

/// A click opens it with the full value selected. Enter, Tab and a click elsewhere hand over what was typed; nonsense
/// is marked while it stands there, and leaving or Esc brings the old value back. The text in the registry is what is
/// shown.
ValueChange number_box(Ui& ui, std::string_view name, const Rect& rect, double value, const NumberBoxLook& look);

/// The number with as many decimals, at most `decimals`, as fit into `room` pixels; down to one. "≈0" where not even
/// the power of ten of a small one fits.
std::string fitting_number(const Ui& ui, double value, int decimals, float points, float room);

}  // namespace netglow
