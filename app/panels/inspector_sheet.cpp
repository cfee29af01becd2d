#include "app/panels/inspector_sheet.h"

#include <algorithm>

#include "app/ui/draw.h"
#include "core/text/number_text.h"

namespace netglow {

void InspectorSheet::title(std::string_view name, std::string_view what) {
    const Ui& ui = panel_.ui;
    flow_.space(8);
    const Rect line = flow_.take(32);
    const float room = right(line) - left(line);
    const std::string shown = fitted(ui, Font::mono_bold, 18, name, room);
    draw_text(ui, Font::mono_bold, 18, {left(line), line.y + ui.px(22)}, ui.theme.ink, shown);
    ui.registry.add("inspector/title", {line, std::string(name), true});
    const float after = text_width(ui, Font::mono_bold, 18, shown) + ui.px(12);
    if (after + text_width(ui, Font::sans, 12, what) <= room) {
        draw_text(ui, Font::sans, 12, {left(line) + after, line.y + ui.px(22)}, ui.theme.muted, what);
        return;
    }
    const Rect below = flow_.take(20);
    draw_text(ui, Font::sans, 12, {left(below), below.y + ui.px(13)}, ui.theme.muted, fitted(ui, Font::sans, 12, what, room));
}

void InspectorSheet::heading(std::string_view text, std::string_view at_right) {
    const Ui& ui = panel_.ui;
    flow_.space(12);
    const Rect line = flow_.take(24);
    section_label(ui, {left(line), line.y + ui.px(14)}, text);
    draw_text(ui, Font::sans, 11, {right(line), line.y + ui.px(14)}, ui.theme.muted, at_right, Anchor::end);
}

void InspectorSheet::rule() {
    const Rect line = flow_.take(9);
    draw_line({left(line), line.center().y}, {right(line), line.center().y}, panel_.ui.theme.line);
}

void InspectorSheet::entry(std::string_view id, std::string_view label, const std::string& number, bool known) {
    const Ui& ui = panel_.ui;
    const Rect line = flow_.take(kRow);
    const float baseline = line.y + ui.px(18);
    const float width = text_width(ui, Font::mono, 14, number);
    draw_text(ui, Font::mono, 14, {right(line), baseline}, known ? ui.theme.ink : ui.theme.muted, number, Anchor::end);
    draw_text(ui, Font::sans, 13, {left(line) + ui.px(4), baseline}, known ? ui.theme.ink : ui.theme.muted,
              fitted(ui, Font::sans, 13, label, right(line) - width - left(line) - ui.px(16)));
    ui.registry.add("inspector/" + std::string(id), {line, number, true});
}

void InspectorSheet::product(const Product& product) {
    const Ui& ui = panel_.ui;
    const Rect line = flow_.take(kRow);
    if (product.lit) {
        fill_rect({left(line) - ui.px(8), line.y, right(line) - left(line) + ui.px(16), line.height}, ui.theme.lit, ui.px(5));
    }
    const float baseline = line.y + ui.px(18);
    const Color ink = product.known || product.lit ? ui.theme.ink : ui.theme.muted;
    const float width = text_width(ui, Font::mono, 14, product.result);
    draw_text(ui, Font::mono, 14, {right(line), baseline}, product.known ? product.color : ui.theme.muted, product.result,
              Anchor::end);
    const float names = ui.px(64);
    draw_text(ui, Font::mono, 12, {left(line) + ui.px(4), baseline}, ui.theme.muted,
              fitted(ui, Font::mono, 12, product.sender, names - ui.px(12)));
    draw_text(ui, Font::mono, 14, {left(line) + names, baseline}, ink,
              fitted(ui, Font::mono, 14, product.factors, right(line) - width - left(line) - names - ui.px(10)));
    ui.registry.add("inspector/product/" + std::string(product.id), {line, product.result, true});
}

void InspectorSheet::note(std::string_view text) {
    const Ui& ui = panel_.ui;
    std::string rest(text);
    while (!rest.empty()) {
        const Rect line = flow_.take(19);
        const float room = right(line) - left(line);
        std::size_t end = rest.size();
        while (text_width(ui, Font::sans, 12, std::string_view(rest).substr(0, end)) > room) {
            const std::size_t space = rest.rfind(' ', end - 1);
            if (space == std::string::npos || space == 0) {
                break;
            }
            end = space;
        }
        draw_text(ui, Font::sans, 12, {left(line), line.y + ui.px(13)}, ui.theme.muted, rest.substr(0, end));
        rest.erase(0, std::min(end + 1, rest.size()));
    }
}

std::string InspectorSheet::number(double value, bool known) const {
    return known ? number_text(value, panel_.state.settings.decimals) : std::string(kUnknown);
}

}  // namespace netglow
