#include <imgui.h>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"

namespace netglow {

bool toggle(Ui& ui, std::string_view name, const Rect& rect, bool on, bool enabled, const Hint& hint) {
    constexpr float kPoints = 12;
    constexpr float kGap = 8;
    const std::string_view word = on ? "on" : "off";
    const Rect hit{rect.x, rect.y, rect.width + ui.px(kGap) + text_width(ui, Font::sans, kPoints, word), rect.height};
    const Item item = press_area(ui, name, rect, hit, word, enabled);
    show_hint(ui, hint);
    const Theme& theme = ui.theme;
    const float half = rect.height / 2;
    fill_rect(rect, shown(on ? theme.positive : theme.track, enabled), half);
    const Point knob{on ? rect.right() - half : rect.x + half, rect.center().y};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(vec(knob), half - ui.px(1), packed(theme.field));
    list->AddCircle(vec(knob), half - ui.px(1), packed(shown(item.hovered ? theme.ink : theme.muted, enabled)), 0,
                    ui.px(1));
    draw_text(ui, Font::sans, kPoints, {rect.right() + ui.px(kGap), middle_baseline(ui, rect, kPoints)},
              shown(theme.muted, enabled), word);
    return item.clicked;
}

}  // namespace netglow
