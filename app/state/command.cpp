#include "app/state/command.h"

#include <algorithm>

#include "app/state/document/file_commands.h"
#include "app/state/document/network_commands.h"
#include "app/state/inputs/input_commands.h"
#include "app/state/play/play_commands.h"
#include "app/state/view/view_commands.h"
#include "core/base/assert.h"
#include "core/text/ascii_case.h"

namespace netglow {
namespace {

std::string key_text(Key key) {
    switch (key) {
        case Key::space:
            return "Space";
        case Key::escape:
            return "Esc";
        case Key::enter:
            return "Enter";
        case Key::tab:
            return "Tab";
        case Key::del:
            return "Del";
        case Key::left:
            return "←";
        case Key::right:
            return "→";
        case Key::up:
            return "↑";
        case Key::down:
            return "↓";
        case Key::home:
            return "Home";
        case Key::end:
            return "End";
        case Key::page_up:
            return "PgUp";
        case Key::page_down:
            return "PgDn";
        case Key::minus:
            return "−";
        default:
            break;
    }
    const auto code = static_cast<std::uint32_t>(key);
    if (key >= Key::f1 && key <= Key::f12) {
        return "F" + std::to_string(code - static_cast<std::uint32_t>(Key::f1) + 1);
    }
    return {ascii_upper(static_cast<char>(code))};
}

bool is_letter(Key key) {
    return key >= key_of('a') && key <= key_of('z');
}

bool matches(const Shortcut& shortcut, Key key, Modifiers modifiers) {
    const bool shift_counts = is_letter(key) || static_cast<std::uint32_t>(key) >= 0x10000;
    return shortcut.key == key && shortcut.modifiers.ctrl == modifiers.ctrl &&
           shortcut.modifiers.alt == modifiers.alt && (!shift_counts || shortcut.modifiers.shift == modifiers.shift);
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (auto&& group : {file_commands(), edit_commands(), network_commands(), input_commands(), play_commands(),
                             view_commands(), edge_commands()}) {
            all.insert(all.end(), group.begin(), group.end());
        }
        return all;
    }();
    return table;
}

const Command& command(std::string_view name) {
    const auto found = std::ranges::find(commands(), name, &Command::name);
    NETGLOW_ASSERT(found != commands().end());
    return *found;
}

const Command* command_for(Key key, Modifiers modifiers, const State* state) {
    for (const Command& candidate : commands()) {
        for (const Shortcut& shortcut : candidate.keys) {
            if (matches(shortcut, key, modifiers) && (state == nullptr || candidate.applies(*state))) {
                return &candidate;
            }
        }
    }
    return nullptr;
}

std::string shortcut_text(const Shortcut& shortcut) {
    std::string text;
    text += shortcut.modifiers.ctrl ? "Ctrl+" : "";
    text += shortcut.modifiers.alt ? "Alt+" : "";
    text += shortcut.modifiers.shift ? "Shift+" : "";
    return text + key_text(shortcut.key);
}

std::string shortcut_text(const Command& command) {
    return command.keys.empty() ? std::string() : shortcut_text(command.keys.front());
}

}  // namespace netglow
