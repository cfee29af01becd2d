// Command: what can be done, by name. One table serves menus, keys, help and tests.
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
    std::string_view name;   ///< "play": what menus and tests call it
    std::string_view title;  ///< "Play or pause"
    CommandGroup group;
    std::vector<Shortcut> keys;  ///< the first is shown beside the title
    std::string_view what;       ///< one sentence for the help
    bool (*applies)(const State&);
    Action (*action)(const State&);
    bool repeats = false;                     ///< while the key is held: what moves on, not what switches over
    bool (*is_open)(const State&) = nullptr;  ///< of what opens and closes something: whether it is open
    EscapeRank escape_rank = EscapeRank::none;  ///< where Esc closes what is open
};

const std::vector<Command>& commands();
const Command& command(std::string_view name);  ///< asserts that there is one

/// The command that a key asks for. Shift is ignored for characters that need it on some keyboards (+).
/// Where several have it, the one that applies to the state, if one is given.
const Command* command_for(Key key, Modifiers modifiers, const State* state = nullptr);

/// "Ctrl+Shift+Z", "Space", "→"; empty where a command has no key.
std::string shortcut_text(const Command& command);
std::string shortcut_text(const Shortcut& shortcut);

}  // namespace netglow
