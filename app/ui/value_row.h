// A row of the left panel: a name, a slider and a number box for one value.
#pragma once

#include "app/ui/number_box.h"

namespace netglow {

struct RowLook {
    Color fill;         ///< of the slider
    double least = -1;  ///< the slider's range; extended if the value lies outside
    double most = 1;
    int decimals = 3;
    bool lit = false;
    bool enabled = true;
    float label_width = 36;  ///< points from the row's left end to the groove
    float box_width = 46;    ///< points
    Hint hint;
    bool focus = false;  ///< of the box, see NumberBoxLook
    GoesOn goes_on = GoesOn::no;
};

/// `row`: from the label's left end to the box's right end; 22 points high. Registers `name` (the row; its text is the
/// label), `name`/slider and `name`/box.
ValueChange value_row(Ui& ui, std::string_view name, const Rect& row, std::string_view label, double value,
                      const RowLook& look);

}  // namespace netglow
