// Which command a key is, where everything that is open is taken into account: the one place that decides it.
#pragma once

#include <optional>

#include "app/state/command.h"

namespace netglow {

/// What has the keyboard, as of the last frame.
struct KeyFocus {
    bool dialog = false;    ///< work is waited for: nothing is a command
    bool dragged = false;   ///< the mouse holds a control; Esc belongs to it
    bool typing = false;    ///< a text box is typed into
    bool keyboard = false;  ///< that, or a menu or list is open: single keys are not commands
};

struct KeyMeaning {
    const Command* command = nullptr;  ///< null: none
    bool ends_typing = false;          ///< what is being typed is handed over first, then the command runs
};

/// For a key that goes down. Esc closes what is open, the topmost first.
KeyMeaning meaning_of(const KeyEvent& key, const State& state, const KeyFocus& focus);

/// The character that the key of a command types, which must not appear in a box that the command opens; none where the
/// key is no command, or its character would not be typed.
Key typed_by_command(const KeyEvent& key, const State& state, const KeyFocus& focus);

}  // namespace netglow
