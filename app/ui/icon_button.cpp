#include "app/ui/icon_button.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/draw.h"
#include "app/ui/item.h"

namespace netglow {

namespace {

constexpr float kRadius = 14;
constexpr float kLargeRadius = 17;

/// Draws signs in points about a centre.
struct Pen {
    const Ui& ui;
    Point center;
    Color color;

    Point at(float x, float y) const { return {center.x + ui.px(x), center.y + ui.px(y)}; }
    /// A triangle from an upright side at `from` to a tip at `to`.
    void triangle(float from, float to, float half) const {
        ImDrawList* list = ImGui::GetWindowDrawList();
        const Point top = at(from, -half);
        const Point bottom = at(from, half);
        // Clockwise, as antialiasing wants it.
        if (to > from) {
            list->AddTriangleFilled(vec(top), vec(at(to, 0)), vec(bottom), packed(color));
        } else {
            list->AddTriangleFilled(vec(top), vec(bottom), vec(at(to, 0)), packed(color));
        }
    }
    void bar(float x, float width, float half) const {
        const Point corner = at(x - width / 2, -half);
        fill_rect({corner.x, corner.y, ui.px(width), ui.px(2 * half)}, color, ui.px(0.8F));
    }
};

void draw_sign(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::start:
            pen.bar(-6, 2, 6);
            pen.triangle(5.5F, -4.4F, 5.4F);
            break;
        case Icon::end:
            pen.triangle(-5.5F, 4.4F, 5.4F);
            pen.bar(6, 2, 6);
            break;
        case Icon::back:
            pen.triangle(5, -6, 6);
            break;
        case Icon::forward:
            pen.triangle(-5, 6, 6);
            break;
        case Icon::play:
            pen.triangle(-5.5F, 8.8F, 7.8F);
            break;
        case Icon::pause:
            pen.bar(-4, 4.4F, 7);
            pen.bar(4, 4.4F, 7);
            break;
    }
}

}  // namespace

bool icon_button(Ui& ui, std::string_view name, Point center, Icon icon, const Hint& hint, bool enabled) {
    const bool large = icon == Icon::play || icon == Icon::pause;
    const float radius = ui.px(large ? kLargeRadius : kRadius);
    const Rect rect{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
    const Item item = press_area(ui, name, rect, hint.text, enabled);
    show_hint(ui, hint);
    const Theme& theme = ui.theme;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float amount = item.held ? 0.3F : item.hovered ? 0.15F : 0.F;
    const Color fill = large ? mix(theme.ink, theme.muted, 2 * amount)
                             : (item.hovered ? mix(theme.field, theme.lit, item.held ? 1.F : 0.7F) : theme.field);
    list->AddCircleFilled(vec(center), radius, packed(shown(fill, enabled || !large)));
    if (!large) {
        list->AddCircle(vec(center), radius, packed(item.hovered ? theme.muted : theme.line), 0, ui.px(1));
    }
    draw_sign({ui, center, shown(large ? theme.field : theme.ink, enabled)}, icon);
    return item.clicked;
}

}  // namespace netglow
