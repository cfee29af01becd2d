#include "app/ui/draw.h"

#include <imgui.h>

#include <algorithm>

#include "app/ui/imgui_compat.h"
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

namespace {

/// Under the control, or over it near the lower end of the window, so that its neighbours stay in sight.
void place_hint(const Ui& ui, float width) {
    constexpr float kFar = 0.75F;  // of the window
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 least = ImGui::GetItemRectMin();
    const ImVec2 most = ImGui::GetItemRectMax();
    const bool up = most.y > screen.y * kFar;
    const bool left = least.x + width > screen.x;
    ImGui::SetNextWindowPos(
        {left ? std::max(most.x, std::min(width, screen.x)) : least.x, up ? least.y - ui.px(5) : most.y + ui.px(5)},
        ImGuiCond_Always, {left ? 1.F : 0.F, up ? 1.F : 0.F});
}

}  // namespace

bool rested(WidgetState& state, std::string_view what) {
    constexpr double kRest = 0.45;
    const double now = ImGui::GetTime();
    if (state.hint_since < 0 || state.hint_of != what) {
        state.hint_of = what;
        state.hint_since = now;
        state.hint_shown = false;
    }
    state.hint_seen = true;
    state.hint_shown = state.hint_shown || now - state.hint_since >= kRest;
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
    const float words = text_width(ui, Font::sans, 13, hint.text) + text_width(ui, Font::sans, 13, hint.shortcut);
    place_hint(ui, words + ui.px(36));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(5));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(9), ui.px(6)});
    ImGui::BeginTooltip();
    ImGui::TextUnformatted(hint.text.data(), hint.text.data() + hint.text.size());
    if (!hint.shortcut.empty()) {
        if (!hint.text.empty()) {
            ImGui::SameLine(0, ui.px(10));
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
