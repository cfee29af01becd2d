#include "app/key_commands.h"

#include <string_view>

namespace netglow {
namespace {

/// What Esc closes: of what is open, the highest.
const Command* closed_by_escape(const State& state) {
    const Command* highest = nullptr;
    for (const Command& candidate : commands()) {
        const bool open = candidate.escape_rank != EscapeRank::none && candidate.is_open(state);
        if (open && (highest == nullptr || candidate.escape_rank > highest->escape_rank)) {
            highest = &candidate;
        }
    }
    return highest;
}

/// On a blank screen nothing is changed unseen: only what ends it, what asks about files, and playing are commands.
bool serves_blank_screen(const Command& wanted) {
    return wanted.name == "blank" || wanted.group == CommandGroup::file || wanted.group == CommandGroup::play;
}

}  // namespace

KeyMeaning meaning_of(const KeyEvent& key, const State& state, const KeyFocus& focus) {
    if (!key.down || focus.dialog || focus.dragged || state.asks()) {
        return {};
    }
    const Command* wanted = command_for(key.key, key.modifiers, &state);
    if (focus.typing && !state.session.blank) {
        const bool leaves = wanted != nullptr && wanted->group == CommandGroup::file && key.modifiers.ctrl;
        return leaves ? KeyMeaning{wanted, true} : KeyMeaning{};
    }
    if (focus.keyboard && !state.session.blank && !key.modifiers.ctrl) {
        return {};
    }
    if (const Command* closed = closed_by_escape(state); key.key == Key::escape && closed != nullptr) {
        wanted = closed;
    }
    if (state.session.blank && wanted != nullptr && !serves_blank_screen(*wanted)) {
        return {};
    }
    return wanted != nullptr && (!key.repeat || wanted->repeats) ? KeyMeaning{wanted} : KeyMeaning{};
}

Key typed_by_command(const KeyEvent& key, const State& state, const KeyFocus& focus) {
    KeyEvent pressed = key;
    pressed.repeat = false;  // the box may not be there yet while the key repeats
    const bool types = !key.modifiers.ctrl && !focus.typing;
    return types && meaning_of(pressed, state, focus).command != nullptr ? key.key : Key::none;
}

}  // namespace netglow
