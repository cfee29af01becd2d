#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "core/base/assert.h"

namespace netglow {

std::optional<std::size_t> segmented(Ui& ui, std::string_view name, const Rect& rect, std::span<const Choice> choices,
                                     std::size_t current, Font font, bool enabled) {
    NETGLOW_ASSERT(current < choices.size());
    constexpr float kPoints = 12;
    const Theme& theme = ui.theme;
    const float hairline = std::max(1.F, std::floor(ui.scale));
    ui.registry.add(name, {rect, choices[current].label, enabled});
    fill_rect(rect, enabled ? theme.field : theme.panel, ui.px(6));
    stroke_rect(rect, theme.line, ui.px(6), hairline);

    std::optional<std::size_t> chosen;
    const float width = rect.width / static_cast<float>(choices.size());
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Rect cell{rect.x + width * static_cast<float>(i), rect.y, width, rect.height};
        const Item item = press_area(ui, std::string(name) + "/" + choices[i].name, cell, choices[i].label, enabled);
        show_hint(ui, {choices[i].hint, {}});
        const Rect inner{cell.x + hairline, cell.y + hairline, cell.width - 2 * hairline, cell.height - 2 * hairline};
        if (i == current) {
            fill_rect(inner, shown(theme.ink, enabled), ui.px(5));
        } else if (item.hovered) {
            fill_rect(inner, theme.lit, ui.px(5));
        }
        draw_text(ui, font, kPoints, {cell.center().x, middle_baseline(ui, cell, kPoints)},
                  shown(i == current ? theme.field : theme.ink, enabled), choices[i].label, Anchor::middle);
        if (item.clicked && i != current) {
            chosen = i;
        }
    }
    return chosen;
}

}  // namespace netglow
