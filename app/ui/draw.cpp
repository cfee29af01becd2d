#include "app/ui/draw.h"

#include <imgui.h>

#include <algorithm>

#include "app/ui/imgui_compat.h"
#include "app/ui/tip_place.h"
#include "app/ui/utf8.h"

namespace netglow {

std::uint32_t packed(Color color) {
    return ImGui::ColorConvertFloat4ToU32(ImVec4(color.r, color.g, color.b, color.a));
}
ImVec2 vec(Point p) {
    return {p.x, p.y};
}
Point point(const ImVec2& v) {
    return {v.x, v.y};
}

void draw_text(const Ui& ui, ImDrawList* list, Font font, float points, Point baseline, Color color,
               std::string_view text, Anchor anchor) {
    if (text.empty()) {
        return;
    }
    const SizedFont sized = ui.fonts.find(font, points);
    ui.fonts.want(text);
    float x = baseline.x;
    if (anchor != Anchor::start) {
        x -= text_width(ui, font, points, text) * (anchor == Anchor::middle ? 0.5F : 1.F);
    }
    list->AddText(sized.font, sized.size, ImVec2(x, baseline.y - sized.ascent), packed(color), text.data(),
                  text.data() + text.size());
}

void draw_text(const Ui& ui, Font font, float points, Point baseline, Color color, std::string_view text,
               Anchor anchor) {
    draw_text(ui, ImGui::GetWindowDrawList(), font, points, baseline, color, text, anchor);
}

float text_width(const Ui& ui, Font font, float points, std::string_view text) {
    return text.empty() ? 0 : ui.fonts.width(font, points, text);
}

std::string fitted(const Ui& ui, Font font, float points, std::string_view text, float room) {
    if (text_width(ui, font, points, text) <= room) {
        return std::string(text);
    }
    constexpr std::string_view kEllipsis = "…";
    const float left = room - text_width(ui, font, points, kEllipsis);
    std::string kept;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string longer = kept + to_utf8(take_character(rest));
        if (text_width(ui, font, points, longer) > left) {
            break;
        }
        kept = longer;
    }
    return kept + std::string(kEllipsis);
}

void fill_rect(const Rect& rect, Color color, float corner) {
    ImGui::GetWindowDrawList()->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, packed(color), corner);
}

void stroke_rect(const Rect& rect, Color color, float corner, float width) {
    // As in SVG, the stroke is centred on the outline; ImGui's own AddRect() has arguments that changed their order.
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float half = width / 2;
    list->PathRect({rect.x + half, rect.y + half}, {rect.right() - half, rect.bottom() - half}, corner);
    list->PathStroke(packed(color), ImDrawFlags_Closed, width);
}

void draw_line(Point from, Point to, Color color, float width) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PathLineTo(vec(from));
    list->PathLineTo(vec(to));
    list->PathStroke(packed(color), ImDrawFlags_None, width);
}

bool rested(WidgetState& state, std::string_view what) {
    constexpr double kSlack = 1e-6;  // a wake is never early by more
    if (state.hint_since < 0 || state.hint_of != what) {
        state.hint_of = what;
        state.hint_since = state.time;
        state.hint_shown = false;
    }
    state.hint_seen = true;
    const bool due = state.time - state.hint_since >= kRestBeforeTip - kSlack;
    state.hint_appeared = state.hint_appeared || (due && !state.hint_shown);
    state.hint_shown = state.hint_shown || due;
    return state.hint_shown;
}

void show_hint(const Ui& ui, const Hint& hint) {
    if (hint.text.empty() && hint.shortcut.empty()) {
        return;
    }
    if (!ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled) || ImGui::IsMouseDown(0)) {
        return;
    }
    const ImVec2 corner = ImGui::GetItemRectMin();
    if (!rested(ui.state, std::to_string(corner.x) + " " + std::to_string(corner.y))) {
        return;
    }
    ui.fonts.want(hint.text);
    const FontScope font(ui, Font::sans, 13);
    const Size pad{ui.px(9), ui.px(6)};
    const float between = hint.text.empty() || hint.shortcut.empty() ? 0 : ui.px(10);
    const auto size_of = [](std::string_view text) {
        return ImGui::CalcTextSize(text.data(), text.data() + text.size());
    };
    const ImVec2 most = ImGui::GetItemRectMax();
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const Size size{size_of(hint.text).x + size_of(hint.shortcut).x + between + 2 * pad.width + 1,
                    std::max(size_of(hint.text).y, ImGui::GetTextLineHeight()) + 2 * pad.height + 1};
    const Rect place = tip_place({{corner.x, corner.y, most.x - corner.x, most.y - corner.y}}, size, ui.px(5),
                                 {screen.x, screen.y}, TipSide::under);
    ui.registry.add("tip", {place, std::string(hint.text), true});
    ImGui::SetNextWindowPos(vec({place.x, place.y}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(5));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, vec({pad.width, pad.height}));
    ImGui::BeginTooltip();
    ImGui::TextUnformatted(hint.text.data(), hint.text.data() + hint.text.size());
    if (!hint.shortcut.empty()) {
        if (!hint.text.empty()) {
            ImGui::SameLine(0, between);
        }
        ImGui::PushStyleColor(ImGuiCol_Text, packed(ui.theme.muted));
        ImGui::TextUnformatted(hint.shortcut.data(), hint.shortcut.data() + hint.shortcut.size());
        ImGui::PopStyleColor();
    }
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

void section_label(const Ui& ui, Point baseline, std::string_view text) {
    draw_text(ui, Font::sans_semibold, 11, baseline, ui.theme.muted, text);
}

FontScope::FontScope(const Ui& ui, Font font, float points) {
    const SizedFont sized = ui.fonts.find(font, points);
    compat::push_font(sized.font, sized.size);
}
FontScope::~FontScope() {
    ImGui::PopFont();
}

}  // namespace netglow
