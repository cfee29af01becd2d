// A number box for a whole number, with − and + buttons.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct CountBoxLook {
    double least = 1;  ///< limits of − and +; typed values may lie beyond
    double most = 1e9;
    bool wrong = false;  ///< drawn with an error border
    Hint hint;
};

/// Registers `name`/less, `name`/box and `name`/more. Returns the new number if it has changed: − and + go to the next
/// whole number; a typed number is returned unchanged, whole or not.
std::optional<double> count_box(Ui& ui, std::string_view name, const Rect& rect, double count,
                                const CountBoxLook& look);

}  // namespace netglow
