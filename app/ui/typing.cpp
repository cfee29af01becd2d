#include "app/ui/typing.h"

#include <imgui.h>

#include <utility>

#include "app/ui/imgui_compat.h"

namespace netglow {
namespace {

void begin(WidgetState& state, std::string_view name, const std::string& at_first) {
    if (!state.editing.empty()) {
        state.left = {state.editing, state.text, state.text_at_first};
    }
    state.editing = name;
    state.text_at_first = at_first;
}

std::optional<std::string> if_changed(std::string_view text, std::string_view at_first) {
    return text == at_first ? std::nullopt : std::optional(std::string(text));
}

}  // namespace

void begin_typing_here(Ui& ui) {
    ImGui::SetKeyboardFocusHere();
    ui.state.box_opening = true;
}

std::optional<std::string> follow_typing(WidgetState& state, std::string_view name, bool active, std::string_view now,
                                         const std::string& at_first) {
    if (active) {
        if (state.editing != name) {
            begin(state, name, at_first);
        }
        state.text = now;
        state.editing_seen = true;
        return std::nullopt;
    }
    if (state.editing == name) {
        state.editing.clear();
        return compat::pressed_escape() ? std::nullopt : if_changed(now, state.text_at_first);
    }
    if (state.left.name == name) {
        const WidgetState::LeftBox left = std::exchange(state.left, {});
        return if_changed(left.text, left.text_at_first);
    }
    return std::nullopt;
}

}  // namespace netglow
