// The layout of the file dialog, for windows from the size of a phone to that of a projector.
#include <algorithm>
#include <cmath>

#include "app/file_chooser/file_dialog_parts.h"
#include "app/ui/draw.h"

namespace netglow {
namespace {

constexpr float kWidth = 860;
constexpr float kHeight = 580;
constexpr float kLeastWide = 620;
constexpr float kLeastTall = 400;
constexpr float kRow = 28;

/// From the right: what a row of buttons takes.
struct Row {
    float right;
    float gap;
    float y;
    float height;

    Rect take(float width) {
        const Rect taken{right - width, y, width, height};
        right -= width + gap;
        return taken;
    }
};

/// Name line, kind, buttons: from the lower end upwards. Answers where what is above may end.
float arrange_lower(const Ui& ui, const FileDialogUiState& ui_state, FileDialogPlaces& places) {
    const bool wide = places.wide;
    const Rect& dialog = places.dialog;
    const float left = dialog.x + places.pad;
    const float inner = dialog.width - 2 * places.pad;
    const float row = ui.px(kRow);
    const float gap = ui.px(wide ? 12 : 6);
    Row buttons{left + inner, ui.px(8), dialog.bottom() - places.pad - row, row};
    const float button_width = wide ? ui.px(96) : std::min(ui.px(72), inner / 4);
    places.ok = buttons.take(button_width);
    places.cancel = buttons.take(button_width);
    if (ui_state.words().saving) {
        places.new_folder = buttons.take(wide ? ui.px(104) : std::min(ui.px(84), inner / 4));
    }
    places.hidden = {left, buttons.y, std::max(0.F, buttons.right - left), row};
    const float y = buttons.y - gap - row;
    const float kind = wide ? ui.px(200) : std::min(ui.px(140), inner * 0.35F);
    const float label = wide ? ui.px(48) : 0;
    places.kind = {left + inner - kind, y, kind, row};
    places.name = {left + label, y, std::max(1.F, inner - kind - ui.px(8) - label), row};
    return y - gap;
}

}  // namespace

FileDialogPlaces arrange_file_dialog(const Ui& ui, const Rect& window, const FileDialogUiState& ui_state, bool status) {
    FileDialogPlaces places;
    const float margin = std::min(ui.px(24), window.height * 0.04F);
    const float width = std::min(ui.px(kWidth), window.width - 2 * margin);
    const float height = std::min(ui.px(kHeight), window.height - 2 * margin);
    places.dialog = {std::round(window.center().x - width / 2), std::round(window.center().y - height / 2),
                     std::round(width), std::round(height)};
    places.wide = width >= ui.px(kLeastWide) && height >= ui.px(kLeastTall);
    places.pad = ui.px(places.wide ? 20 : 8);
    const float left = places.dialog.x + places.pad;
    const float right = places.dialog.right() - places.pad;
    float y = places.dialog.y + places.pad;
    if (places.wide) {
        places.title = {left, y, right - left, ui.px(20)};
        y += ui.px(20 + 14);
    }
    const float row = ui.px(kRow);
    float bottom = arrange_lower(ui, ui_state, places);
    if (status) {
        places.status = {left, bottom - ui.px(16), right - left, ui.px(16)};
        bottom -= ui.px(places.wide ? 24 : 20);
    }
    const float column = places.wide ? ui.px(152) : std::min(ui.px(84), (right - left) / 4);
    float x = left + column + ui.px(places.wide ? 16 : 6);
    places.places = {places.wide ? left - ui.px(8) : left, y, places.wide ? column + ui.px(8) : column,
                     places.wide ? std::max(0.F, bottom - y) : row};
    const float filter = places.wide ? ui.px(180) : std::min(ui.px(110), (right - left) / 4);
    places.filter = {right - filter, y, filter, row};
    places.up = {x, y, row, row};
    places.crumbs = {places.up.right() + ui.px(6), y,
                     std::max(0.F, places.filter.x - ui.px(8) - places.up.right() - ui.px(6)), row};
    y += row + ui.px(places.wide ? 10 : 6);
    x = places.wide ? x : left;
    const float header = ui.px(24);
    places.header = {x, std::round(y), right - x, header};
    places.list = {x, std::round(y + header), right - x, std::max(1.F, std::floor(bottom - y - header))};
    return places;
}

void draw_part_mark(const Ui& ui, const FileDialogUiState& ui_state, DialogPart part, const Rect& rect) {
    if (ui_state.by_keys && ui_state.part == part) {
        const float off = ui.px(2);
        stroke_rect({rect.x - off, rect.y - off, rect.width + 2 * off, rect.height + 2 * off}, ui.theme.positive,
                    ui.px(6), std::max(1.F, ui.px(1.5F)));
    }
}

}  // namespace netglow
