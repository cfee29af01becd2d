#include "app/panels/dialogs/choice_form.h"

#include <algorithm>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/wrap.h"

namespace netglow {
namespace {

constexpr float kPad = 20;
constexpr float kTitle = 44;
constexpr float kFooter = 60;
constexpr float kLine = 18;
constexpr float kPoints = 13;

}  // namespace

Rect choice_head(Panel& panel, const SheetFrame& sheet, const std::string& name, const std::string& title,
                 const std::string& text) {
    constexpr int kMostLines = 4;
    Ui& ui = panel.ui;
    const Rect& rect = sheet.rect();
    const float left = rect.x + ui.px(kPad);
    const float width = rect.width - ui.px(2 * kPad);
    draw_text(ui, Font::sans_semibold, 15, {left, rect.y + ui.px(32)}, ui.theme.ink,
              fitted(ui, Font::sans_semibold, 15, title, width));
    std::string lines =
        wrapped(text, width, [&](std::string_view piece) { return text_width(ui, Font::sans, kPoints, piece); });
    float y = rect.y + ui.px(kTitle);
    for (int line = 0; line < kMostLines && !lines.empty(); ++line) {
        const std::size_t end = lines.find('\n');
        y += ui.px(kLine);
        draw_text(ui, Font::sans, kPoints, {left, y - ui.px(4)}, ui.theme.muted, lines.substr(0, end));
        lines.erase(0, end == std::string::npos ? end : end + 1);
    }
    ui.registry.add(name + "/why", {{left, rect.y + ui.px(kTitle), width, y - rect.y - ui.px(kTitle)}, text, true});
    y += ui.px(12);
    return {left, y, width, std::max(0.F, rect.bottom() - ui.px(kFooter) - y)};
}

ChoiceWish choice_footer(Panel& panel, const SheetFrame& sheet, const ChoiceFooter& footer) {
    Ui& ui = panel.ui;
    const Rect& rect = sheet.rect();
    const float y = rect.bottom() - ui.px(kFooter - 16);
    const Rect accept{rect.right() - ui.px(kPad + 96), y, ui.px(96), ui.px(28)};
    const Rect cancel{accept.x - ui.px(104), y, ui.px(96), ui.px(28)};
    const Rect line{rect.x + ui.px(kPad), y, cancel.x - rect.x - ui.px(kPad + 12), ui.px(28)};
    draw_text(ui, Font::sans, kPoints, {line.x, line.y + ui.px(19)}, footer.sound ? ui.theme.ink : ui.theme.warning,
              fitted(ui, Font::sans, kPoints, footer.text, line.width));
    ui.registry.add(footer.name + "/counts", {line, footer.text, footer.sound});
    ChoiceWish wish = ChoiceWish::none;
    if (button(ui, footer.name + "/cancel", cancel, "Cancel", {.hint = {"", "Esc"}})) {
        wish = ChoiceWish::cancel;
    }
    if (button(ui, footer.name + "/" + footer.accept, accept, footer.label,
               {.enabled = footer.sound, .dark = true, .hint = {"", "Enter"}})) {
        wish = ChoiceWish::accept;
    }
    if (!sheet.covered() && compat::pressed_escape()) {
        wish = ChoiceWish::cancel;
    } else if (!sheet.covered() && compat::pressed_enter() && footer.sound) {
        wish = ChoiceWish::accept;
    }
    return wish;
}

}  // namespace netglow
