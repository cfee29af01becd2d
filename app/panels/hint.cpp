#include "app/panels/hint.h"

#include "app/ui/draw.h"

namespace netglow {

void hint(const Panel& panel, const Rect& canvas) {
    if (!panel.state.hint_visible()) {
        return;
    }
    const Ui& ui = panel.ui;
    constexpr std::string_view kText = "Press Space to watch the signal travel";
    const float width = text_width(ui, Font::sans_semibold, 14, kText) + ui.px(36);
    // Above the legend; on a low canvas, whose network comes near, over it.
    const float above = ui.px(canvas.height < ui.px(600) ? 44 : 84);
    const Rect pill{canvas.center().x - width / 2, canvas.bottom() - above, width, ui.px(36)};
    fill_rect(pill, ui.theme.ink, ui.px(18));
    draw_text(ui, Font::sans_semibold, 14, {pill.center().x, pill.center().y + ui.px(5)}, ui.theme.panel, kText,
              Anchor::middle);
    ui.registry.add("hint", {pill, std::string(kText), true});
}

}  // namespace netglow
