// Command: something that the user can do, by name. One table serves menus, keyboard shortcuts, help and tests.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/actions.h"
#include "app/state/state.h"
#include "app/window/event.h"

namespace netglow {

struct Shortcut {
    Key key = Key::none;
    Modifiers modifiers;
};

enum class CommandGroup { file, edit, network, inputs, play, view, help };

/// Esc closes what is open, the last of these first.
enum class EscapeRank { none, presenter, history, weights, finder, help, blank };

struct Command {
    std::string_view name;   ///< "play": its identifier in menus and tests
    std::string_view title;  ///< "Play or pause"
    CommandGroup group;
    std::vector<Shortcut> keys;  ///< the first is shown beside the title
    std::string_view what;       ///< one sentence for the help
    bool (*applies)(const State&);
    Action (*action)(const State&);
    bool repeats = false;  ///< runs again while the key is held; for commands that step, not for toggles
    bool (*is_open)(const State&) = nullptr;    ///< for commands that open and close something: whether it is open
    EscapeRank escape_rank = EscapeRank::none;  ///< where Esc closes what is open
};

const std::vector<Command>& commands();
const Command& command(std::string_view name);  ///< asserts that it exists

/// The command with this shortcut; null if there is none. Shift is ignored for characters that need it on some
/// keyboards (+). If several commands share the shortcut, the one that applies to `state`, if that is given.
const Command* command_for(Key key, Modifiers modifiers, const State* state = nullptr);

/// "Ctrl+Shift+Z", "Space", "→"; empty for a command without a shortcut.
std::string shortcut_text(const Command& command);
std::string shortcut_text(const Shortcut& shortcut);

}  // namespace netglow
