// A box for a whole number, with − and + beside it.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct CountBoxLook {
    double least = 1;  ///< − and + stop at these; what is typed may lie beyond
    double most = 1e9;
    bool wrong = false;  ///< bordered as such
    Hint hint;
};

/// Registers `name`/less, `name`/box and `name`/more. The new number, if it is another one: − and + go to the next
/// whole number; what is typed is answered as it is, whole or not.
std::optional<double> count_box(Ui& ui, std::string_view name, const Rect& rect, double count,
                                const CountBoxLook& look);

}  // namespace netglow
