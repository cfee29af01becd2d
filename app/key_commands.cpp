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

/// In a number box in which nothing has been typed yet, a key that no number begins with, and that the box itself has
/// no use for, is a command: one types a number, Enter goes on to the next, and Space plays, Ctrl+Z takes back.
/// Where one has only gone on to it, the arrows and their kin are the player's: nobody has asked for a cursor there.
bool leaves_untouched_box(const KeyEvent& key, bool gone_on) {
    constexpr std::string_view kOfTheBox = "acvx";
    const auto code = static_cast<std::uint32_t>(key.key);
    const bool of_player = key.key == Key::left || key.key == Key::right || key.key == Key::home || key.key == Key::end;
    if (key.key == Key::page_up || key.key == Key::page_down || (key.key >= Key::f1 && key.key <= Key::f12)) {
        return true;
    }
    if (of_player && !key.modifiers.alt) {
        return gone_on;
    }
    if (key.modifiers.ctrl) {
        return code < 0x80 && kOfTheBox.find(static_cast<char>(code)) == std::string_view::npos;
    }
    return key.key == Key::space;
}

bool scrolls(Key key) {
    return key == Key::up || key == Key::down || key == Key::page_up || key == Key::page_down || key == Key::home ||
           key == Key::end;
}

/// The command that ends what covers the whole window; null where nothing does.
const Command* cover_of(const State& state) {
    return state.session.blank ? &command("blank") : state.dialogs.help_open ? &command("help") : nullptr;
}

}  // namespace

KeyMeaning meaning_of(const KeyEvent& key, const State& state, const KeyFocus& focus) {
    if (!key.down || focus.dialog || focus.dragged || state.asks()) {
        return {};
    }
    if (const Command* cover = cover_of(state)) {
        const bool left = key.repeat || (!state.session.blank && scrolls(key.key));
        return left ? KeyMeaning{} : KeyMeaning{cover, false, true};
    }
    const Command* wanted = command_for(key.key, key.modifiers, &state);
    if (focus.typing) {
        const bool of_file = wanted != nullptr && wanted->group == CommandGroup::file && key.modifiers.ctrl;
        const bool leaves =
            of_file || (wanted != nullptr && focus.untouched && leaves_untouched_box(key, focus.gone_on));
        return leaves && (!key.repeat || wanted->repeats) ? KeyMeaning{wanted, true} : KeyMeaning{};
    }
    if (focus.keyboard && !key.modifiers.ctrl) {
        return {};
    }
    if (const Command* closed = closed_by_escape(state); key.key == Key::escape && closed != nullptr) {
        wanted = closed;
    }
    return wanted != nullptr && (!key.repeat || wanted->repeats) ? KeyMeaning{wanted} : KeyMeaning{};
}

Key typed_by_command(const KeyEvent& key, const State& state, const KeyFocus& focus) {
    KeyEvent pressed = key;
    pressed.repeat = false;  // the box may not be there yet while the key repeats
    const bool types = !key.modifiers.ctrl && (!focus.typing || focus.untouched);
    return types && meaning_of(pressed, state, focus).command != nullptr ? key.key : Key::none;
}

}  // namespace netglow
