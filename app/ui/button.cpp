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

}  // namespace netglow
