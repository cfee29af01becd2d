#include "app/panels/canvas/hint.h"

#include "app/ui/draw.h"

namespace netglow {

void hint(const Panel& panel, const Rect& canvas) {
    if (!panel.state.hint_visible()) {
        return;
    }
    const Ui& ui = panel.ui;
    constexpr std::string_view kText = "Press Space to watch the signal travel";
    const float width = text_width(ui, Font::sans_semibold, 14, kText) + ui.px(36);
    // Above the legend; on a low canvas, whose network comes near, at its end.
    const bool low = canvas.height < ui.px(600);
    const float at_end = canvas.right() - ui.px(16) - width;
    const bool fits_beside = at_end > canvas.x + ui.px(345);
    const float left = low && fits_beside ? at_end : canvas.center().x - width / 2;
    const Rect pill{left, canvas.bottom() - ui.px(low ? 44 : 84), width, ui.px(36)};
    fill_rect(pill, ui.theme.ink, ui.px(18));
    draw_text(ui, Font::sans_semibold, 14, {pill.center().x, pill.center().y + ui.px(5)}, ui.theme.panel, kText,
              Anchor::middle);
    ui.registry.add("hint", {pill, std::string(kText), true});
}

}  // namespace netglow
