// What the tables of commands have in common: the modifiers of their shortcuts, and when a command always applies.
#pragma once

#include "app/state/command.h"

namespace netglow {

inline constexpr Modifiers kNone{};
inline constexpr Modifiers kCtrl{.ctrl = true};
inline constexpr Modifiers kShift{.shift = true};
inline constexpr Modifiers kCtrlShift{.ctrl = true, .shift = true};
inline constexpr Modifiers kAlt{.alt = true};

inline bool always(const State&) {
    return true;
}

}  // namespace netglow
