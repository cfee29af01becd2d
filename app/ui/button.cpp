#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"

namespace netglow {

namespace {

void draw_box(const Ui& ui, const Rect& rect, const Item& item, const ButtonLook& look) {
    const Theme& theme = ui.theme;
    const float corner = ui.px(5);
    if (look.dark) {
        const Color fill = item.hovered ? mix(theme.ink, theme.muted, item.held ? 0.4F : 0.2F) : theme.ink;
        fill_rect(rect, shown(fill, look.enabled), corner);
        return;
    }
    if (look.plain && !item.hovered) {
        return;
    }
    const Color fill = item.held ? mix(theme.field, theme.lit, 1.F) : item.hovered ? theme.lit : theme.field;
    fill_rect(rect, fill, corner);
    if (!look.plain) {
        stroke_rect(rect, item.hovered ? theme.muted : theme.line, corner, std::max(1.F, std::floor(ui.scale)));
    }
}

}  // namespace

bool button(Ui& ui, std::string_view name, const Rect& rect, std::string_view label, const ButtonLook& look) {
    const Item item = press_area(ui, name, rect, label, look.enabled);
    show_hint(ui, look.hint);
    draw_box(ui, rect, item, look);
    const Theme& theme = ui.theme;
    const Color ink = look.dark ? theme.field : look.plain && !look.strong && !item.hovered ? theme.muted : theme.ink;
    draw_text(ui, look.font, look.points, {rect.center().x, middle_baseline(ui, rect, look.points)},
              shown(ink, look.enabled), fitted(ui, look.font, look.points, label, rect.width - ui.px(4)),
              Anchor::middle);
    return item.clicked;
}

bool arrow_button(Ui& ui, std::string_view name, const Rect& rect, bool right, bool enabled, const Hint& hint) {
    const bool clicked = button(ui, name, rect, "", {.enabled = enabled, .hint = hint});
    const Point middle = rect.center();
    const float half = ui.px(4);
    const float tip = right ? half * 0.8F : -half * 0.8F;
    const ImVec2 top(middle.x - tip, middle.y - half);
    const ImVec2 bottom(middle.x - tip, middle.y + half);
    const ImVec2 end(middle.x + tip, middle.y);
    // Clockwise, as antialiasing wants it.
    ImGui::GetWindowDrawList()->AddTriangleFilled(top, right ? end : bottom, right ? bottom : end,
                                                  packed(shown(ui.theme.ink, enabled)));
    return clicked;
}

}  // namespace netglow
