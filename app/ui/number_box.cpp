#include "app/ui/number_box.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "app/ui/typing.h"
#include "core/text/decimal.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

constexpr int kUntilOpen = 6;  ///< frames that events wait for a box at most
constexpr float kPoints = 12;
constexpr float kInset = 6;
constexpr float kCorner = 4;

using Buffer = std::array<char, 256>;

void put(Buffer& buffer, std::string_view text) {
    const std::size_t length = std::min(text.size(), buffer.size() - 1);
    std::memcpy(buffer.data(), text.data(), length);
    buffer[length] = '\0';
}

/// Where typing begins, the rounded number gives way to the full one, all of it selected.
int begin_typing(ImGuiInputTextCallbackData* data) {
    auto& full = *static_cast<std::string*>(data->UserData);
    if (!full.empty()) {
        data->DeleteChars(0, data->BufTextLen);
        data->InsertChars(0, full.c_str());
        // From the end to the start, so that the first digits of a long number are in sight.
        data->SelectionStart = data->BufTextLen;
        data->SelectionEnd = 0;
        data->CursorPos = 0;
        compat::forget_undo();
        full.clear();
    }
    return 0;
}

struct Typing {
    bool active = false;
    bool hovered = false;
};

/// ImGui's text box, laid over ours: it brings cursor, selection and clipboard. `full`: what typing begins with.
Typing text_box(Ui& ui, std::string_view name, const Rect& rect, Buffer& buffer, std::string full,
                const NumberBoxLook& look, Color ink) {
    const FontScope font(ui, Font::mono, kPoints);
    const SizedFont sized = ui.fonts.find(Font::mono, kPoints);
    const float width = text_width(ui, Font::mono, kPoints, buffer.data());
    const bool editing = ui.state.editing == name;
    // While it is typed into there is room for one more character, or ImGui would scroll before we can make it.
    const float right = ui.px(editing ? kInset + 3 : kInset);
    const bool fits = width + ui.px(kInset) + right <= rect.width;
    const float left = fits ? std::floor(rect.width - width - right) : ui.px(3);
    const float above = std::max(std::floor((rect.height - sized.size) / 2), 0.F);
    ImGui::SetCursorScreenPos({rect.x, middle_baseline(ui, rect, kPoints) - sized.ascent - above});
    ImGui::SetNextItemWidth(rect.width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(left, above));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0U);
    ImGui::PushStyleColor(ImGuiCol_Text, packed(ink));
    ImGui::BeginDisabled(!look.enabled);
    const std::string id = "##" + std::string(name);
    const auto flags = ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_CallbackAlways;
    compat::forget_typing(ImGui::GetID(id.c_str()));
    if (editing && fits) {
        compat::scroll_text_to_start(ImGui::GetID(id.c_str()));
    }
    if (look.focus) {
        begin_typing_here(ui);
    } else if (editing && ui.state.stays) {
        ImGui::SetKeyboardFocusHere();
    }
    if (look.goes_on != GoesOn::no) {
        compat::begin_without_tab_stops();
    }
    ImGui::InputText(id.c_str(), buffer.data(), buffer.size(), flags, begin_typing, &full);
    if (look.goes_on != GoesOn::no) {
        compat::end_without_tab_stops();
    }
    ImGui::EndDisabled();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    return {ImGui::IsItemActive(), ImGui::IsItemHovered()};
}

/// What is wrong with the text, in a word, at the left of the box: in the panel over the value's own slider.
void draw_wrong(Ui& ui, std::string_view name, const Rect& box, std::string_view word) {
    const float width = text_width(ui, Font::sans, kPoints, word) + ui.px(12);
    const bool beside = box.x - width - ui.px(4) >= ImGui::GetWindowPos().x;
    const Rect tag = beside ? Rect{box.x - width - ui.px(4), box.y, width, box.height}
                            : Rect{box.x, box.bottom() + ui.px(2), width, box.height};
    fill_rect(tag, ui.theme.field, ui.px(kCorner));
    stroke_rect(tag, ui.theme.warning, ui.px(kCorner), std::max(1.F, std::floor(ui.scale)));
    draw_text(ui, Font::sans, kPoints, {tag.x + ui.px(6), middle_baseline(ui, tag, kPoints)}, ui.theme.warning, word);
    ui.registry.add(std::string(name) + "/wrong", {tag, std::string(word), true});
}

/// How a box that was typed into is being left in this frame.
struct Leaving {
    bool leaves = false;
    bool by_enter = false;
    bool by_tab = false;
    bool by_key() const { return by_enter || by_tab; }
};

Leaving leaving_of(const WidgetState& state, std::string_view name, Typing& typing, const NumberBoxLook& look) {
    Leaving leaving;
    if (state.editing != name || state.stays) {
        return leaving;
    }
    leaving.by_tab = typing.active && look.goes_on != GoesOn::no && compat::pressed(Key::tab, true);
    if (leaving.by_tab) {
        compat::end_typing();
        typing.active = false;
    }
    leaving.leaves = !typing.active;
    leaving.by_enter = leaving.leaves && !leaving.by_tab && compat::pressed_enter();
    return leaving;
}

/// The text stays in the box, marked. An emptied box shows its value again.
void leave_wrong(WidgetState& state, std::string_view name, double value, const std::string& text) {
    if (text.find_first_not_of(" \t") != std::string::npos && !parse_typed_number(text)) {
        state.wrong = {std::string(name), text, value};
    }
}

/// Keeps text that cannot be read where it was typed. True where the box is to be typed into again.
bool keep_wrong_text(WidgetState& state, std::string_view name, double value, const Leaving& leaving,
                     const std::string& text) {
    if (!leaving.leaves || compat::pressed_escape() || parse_typed_number(text)) {
        return false;
    }
    if (leaving.by_key()) {
        state.text = text;
        state.editing_seen = state.stays = true;
        state.waits_for_box = kUntilOpen;
        return true;
    }
    leave_wrong(state, name, value, text);
    return false;
}

}  // namespace

std::string fitting_number(const Ui& ui, double value, int decimals, float points, float room) {
    std::string text = number_text(value, decimals);
    while (decimals > 1 && text_width(ui, Font::mono, points, text) > room) {
        --decimals;
        text = number_text(value, decimals);
    }
    // A number that is cut would be another number.
    for (int digits = 2; digits >= 0 && text_width(ui, Font::mono, points, text) > room; --digits) {
        text = scientific_text(value, digits);
    }
    return text;
}

ValueChange number_box(Ui& ui, std::string_view name, const Rect& rect, double value, const NumberBoxLook& look) {
    WidgetState& state = ui.state;
    const bool editing = state.editing == name;
    if (state.wrong.name == name && (state.wrong.value != value || look.focus)) {
        state.wrong = {};
    }
    const bool left_wrong = !editing && state.wrong.name == name;
    const std::string shortened =
        fitting_number(ui, value, look.decimals, kPoints, rect.width - ui.px(kInset + kInset / 2));
    const std::string shown_text = editing ? state.text : left_wrong ? state.wrong.text : shortened;
    Buffer buffer{};
    put(buffer, shown_text);
    const std::string_view wrong = editing || left_wrong ? read_typed_number(shown_text).wrong : std::string_view();
    fill_rect(rect, look.enabled ? ui.theme.field : ui.theme.panel, ui.px(kCorner));
    const std::string full = editing ? std::string() : left_wrong ? state.wrong.text : shortest(value);
    Typing typing = text_box(ui, name, rect, buffer, full, look, wrong.empty() ? ui.theme.ink : ui.theme.warning);
    const std::string rounded_from = every_digit(value);
    if (!look.hint.text.empty()) {
        show_hint(ui, look.hint);
    } else if (!editing && rounded_from != shortened) {
        show_hint(ui, {rounded_from, {}});
    }
    const bool strong = look.lit || typing.active;
    const Color line = strong ? ui.theme.ink : typing.hovered && look.enabled ? ui.theme.muted : ui.theme.line;
    stroke_rect(rect, wrong.empty() ? line : ui.theme.warning, ui.px(kCorner), std::max(1.F, std::floor(ui.scale)));
    if (!wrong.empty()) {
        draw_wrong(ui, name, rect, wrong);
    }

    ValueChange change;
    const Leaving leaving = leaving_of(state, name, typing, look);
    if (typing.active) {
        state.stays = false;
        state.waits_for_box = 0;
        state.goes_on = look.goes_on != GoesOn::no;
        state.gone_on = editing ? state.gone_on : std::exchange(state.arrives, false) && look.focus;
        state.wrong = state.wrong.name == name ? WidgetState::WrongText{} : state.wrong;
    }
    if ((state.stays && editing) || keep_wrong_text(state, name, value, leaving, buffer.data())) {
        state.editing_seen = true;
    } else {
        if (state.left.name == name) {
            leave_wrong(state, name, value, state.left.text);
        }
        const std::optional<std::string> text =
            follow_typing(state, name, typing.active, buffer.data(), shortest(value));
        change.value = text ? parse_typed_number(*text) : std::nullopt;
        if (change.value == value) {
            change.value.reset();
        }
        change.began = change.ended = change.value.has_value();
        if (leaving.by_tab || (leaving.by_enter && look.goes_on == GoesOn::by_tab_and_enter)) {
            change.go_on = ImGui::GetIO().KeyShift ? -1 : 1;
            state.waits_for_box = kUntilOpen;
            state.arrives = true;
        }
    }
    ui.registry.add(name, {rect,
                           state.editing == name ? state.text
                           : left_wrong          ? shown_text
                                                 : shortened,
                           look.enabled});
    return change;
}

}  // namespace netglow
