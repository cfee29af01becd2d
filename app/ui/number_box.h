// An editable box that shows a number.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

/// Which keys leave the box for the next number: it is then up to the caller to `focus` that one's box. Otherwise Tab
/// is ImGui's.
enum class GoesOn { no, by_tab, by_tab_and_enter };

struct NumberBoxLook {
    int decimals = 3;
    bool lit = false;  ///< highlighted: the border is in ink instead of the line colour
    bool enabled = true;
    Hint hint;           ///< if empty, the full value is shown when the box shows a rounded one
    bool focus = false;  ///< start editing, as if it had been clicked; until it is
    GoesOn goes_on = GoesOn::no;
};

/// A click starts editing, with the full value selected. Enter, Tab and a click elsewhere commit the typed value. Text
/// that cannot be read is marked, with a word that is registered as `name`/wrong: Enter and Tab stay in the box, a
/// click elsewhere leaves the text standing; the value is the old one until it is mended, and Esc brings it back. The
/// text in the registry is the text shown.
ValueChange number_box(Ui& ui, std::string_view name, const Rect& rect, double value, const NumberBoxLook& look);

/// Formats the number with as many decimals, from `decimals` down to one, as fit into `room` pixels, or as a power of
/// ten where it is too large for that.
std::string fitting_number(const Ui& ui, double value, int decimals, float points, float room);

}  // namespace netglow
