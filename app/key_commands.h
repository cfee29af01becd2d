// Maps a key press to a command, taking into account which dialogs, menus and text boxes are open. Nothing else decides
// this.
#pragma once

#include <optional>

#include "app/state/command.h"

namespace netglow {

/// What has the keyboard focus, as of the last frame.
struct KeyFocus {
    bool dialog = false;     ///< the dialog that waits for a running task is open: no key is a command
    bool dragged = false;    ///< the mouse is dragging a control: Esc cancels the drag
    bool typing = false;     ///< a text box is being typed into
    bool keyboard = false;   ///< as above, or a menu or list is open: keys without Ctrl are not commands
    bool untouched = false;  ///< a number box is open, but nothing has been typed into it yet
    bool gone_on = false;    ///< and it was reached by Tab or Enter in another box
};

struct KeyMeaning {
    const Command* command = nullptr;  ///< null: the key is no command
    bool ends_typing = false;          ///< the text being typed is committed first, then the command runs
    bool ends_cover =
        false;  ///< the key only ends what covers the window (a blank screen, the help): nothing else hears it
};

/// For a key-down event. Esc closes what is open, the topmost first. Any key ends the blank screen and the help, and
/// does nothing else; keys that scroll are left to the help.
KeyMeaning meaning_of(const KeyEvent& key, const State& state, const KeyFocus& focus);

/// The key whose typed character must be dropped, so that it does not appear in a text box that the command opens;
/// Key::none if the key is no command or types no character.
Key typed_by_command(const KeyEvent& key, const State& state, const KeyFocus& focus);

}  // namespace netglow
