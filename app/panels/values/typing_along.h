// Typing from one number of the left panel to the next, with Tab or Enter.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

struct TypingAlong {
    Place wanted;    ///< the number whose box is to open; brought into sight
    int frames = 0;  ///< for which it has been wanted: what a filter has hidden does not open
    Place left;      ///< the number whose box was left in this frame, by a key
    int go_on = 0;   ///< 1: to the next, -1: to the one before, 0: not

    bool wants(const Place& place) const { return !std::holds_alternative<std::monostate>(wanted) && wanted == place; }
    /// After the box of `place` was drawn.
    void follow(const Place& place, const ValueChange& change, bool typed_into);
};

/// Call after all rows were drawn: finds the number that the keys have gone on to, and shows its layer.
void go_along(Panel& panel, TypingAlong& along);

}  // namespace netglow
