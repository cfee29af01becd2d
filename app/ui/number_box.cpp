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

/// ImGui's text box, laid over ours: it brings cursor, selection and clipboard.
Typing text_box(Ui& ui, std::string_view name, const Rect& rect, Buffer& buffer, std::string full, bool enabled,
                Color ink) {
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
    ImGui::BeginDisabled(!enabled);
    const std::string id = "##" + std::string(name);
    const auto flags = ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_CallbackAlways;
    compat::forget_typing(ImGui::GetID(id.c_str()));
    if (editing && fits) {
        compat::scroll_text_to_start(ImGui::GetID(id.c_str()));
    }
    ImGui::InputText(id.c_str(), buffer.data(), buffer.size(), flags, begin_typing, &full);
    ImGui::EndDisabled();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    return {ImGui::IsItemActive(), ImGui::IsItemHovered()};
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
    // What is too small for its exponent to be written here is about 0; the hint has it in full.
    return std::abs(value) < 1 && text_width(ui, Font::mono, points, text) > room ? "≈0" : text;
}

ValueChange number_box(Ui& ui, std::string_view name, const Rect& rect, double value, const NumberBoxLook& look) {
    const bool editing = ui.state.editing == name;
    const std::string shortened =
        fitting_number(ui, value, look.decimals, kPoints, rect.width - ui.px(kInset + kInset / 2));
    Buffer buffer{};
    put(buffer, editing ? ui.state.text : shortened);
    const bool nonsense = editing && !parse_typed_number(ui.state.text);
    fill_rect(rect, look.enabled ? ui.theme.field : ui.theme.panel, ui.px(kCorner));
    const Typing typing = text_box(ui, name, rect, buffer, editing ? std::string() : shortest(value), look.enabled,
                                   nonsense ? ui.theme.warning : ui.theme.ink);
    const std::string full = number_text(value, kMostDecimals);
    if (!look.hint.text.empty()) {
        show_hint(ui, look.hint);
    } else if (!editing && full != shortened) {
        show_hint(ui, {full, {}});
    }
    const bool strong = look.lit || typing.active;
    const Color line = strong ? ui.theme.ink : typing.hovered && look.enabled ? ui.theme.muted : ui.theme.line;
    stroke_rect(rect, nonsense ? ui.theme.warning : line, ui.px(kCorner), std::max(1.F, std::floor(ui.scale)));

    const std::optional<std::string> text =
        follow_typing(ui.state, name, typing.active, buffer.data(), shortest(value));
    std::optional<double> typed = text ? parse_typed_number(*text) : std::nullopt;
    if (typed == value) {
        typed.reset();
    }
    ui.registry.add(name, {rect, ui.state.editing == name ? ui.state.text : shortened, look.enabled});
    return {typed, typed.has_value(), typed.has_value()};
}

}  // namespace netglow
