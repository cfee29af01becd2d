// The list of places and the clickable path of the file dialog.
#include <imgui.h>

#include <algorithm>

#include "app/file_chooser/file_dialog_parts.h"
#include "app/file_chooser/typed_path.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

constexpr float kPoints = 12;
constexpr float kLine = 26;

void draw_column(Ui& ui, const Rect& column, FileDialogUiState& ui_state) {
    float y = column.y;
    bool recent = false;
    section_label(ui, {column.x + ui.px(8), y + ui.px(18)}, "PLACES");
    y += ui.px(28);
    for (std::size_t i = 0; i < ui_state.places.size(); ++i) {
        const FolderPlace& place = ui_state.places[i];
        if (place.recent && !recent) {
            recent = true;
            section_label(ui, {column.x + ui.px(8), y + ui.px(24)}, "RECENT");
            y += ui.px(34);
        }
        const Rect line{column.x, y, column.width, ui.px(kLine)};
        if (line.bottom() > column.bottom()) {
            return;
        }
        const Item item = press_area(ui, "path/places/" + place.name, line, place.label, true);
        const std::string shown = shown_name(place.folder.string());
        show_hint(ui, {shown, {}});
        const bool here = place.folder == ui_state.folder;
        if (here || item.hovered) {
            fill_rect(line, with_alpha(ui.theme.lit, here ? 1.F : 0.55F), ui.px(4));
        }
        draw_text(ui, here ? Font::sans_semibold : Font::sans, kPoints,
                  {line.x + ui.px(8), middle_baseline(ui, line, kPoints)}, ui.theme.ink,
                  fitted(ui, Font::sans, kPoints, place.label, line.width - ui.px(16)));
        if (ui_state.by_keys && ui_state.part == DialogPart::places && ui_state.place == i) {
            stroke_rect(line, ui.theme.ink, ui.px(4), std::max(1.F, ui.px(1)));
        }
        if (item.clicked) {
            ui_state.by_keys = false;
            ui_state.place = i;
            enter(ui_state, place.folder);
            return;
        }
        y += line.height;
    }
}

/// One button that opens them, for a dialog without room for a column.
void draw_as_list(Ui& ui, const Rect& rect, FileDialogUiState& ui_state) {
    std::vector<Choice> choices{{"here", "Places", ""}};
    for (const FolderPlace& place : ui_state.places) {
        choices.push_back({place.name, place.label, shown_name(place.folder.string())});
    }
    if (const std::optional<std::size_t> chosen = combo(ui, "path/places", rect, choices, 0)) {
        ui_state.by_keys = false;
        enter(ui_state, ui_state.places[*chosen - 1].folder);
    }
    if (ImGui::IsPopupOpen("path/places##list")) {
        ui_state.part = DialogPart::places;
        ui_state.by_keys = false;
    }
    draw_part_mark(ui, ui_state, DialogPart::places, rect);
}

void draw_up(Ui& ui, const Rect& rect, FileDialogUiState& ui_state) {
    const bool can = ui_state.folder.has_relative_path();
    const bool clicked = button(ui, "path/up", rect, "", {.enabled = can, .hint = {"To the folder above", "Alt+↑"}});
    const Color color = shown(ui.theme.ink, can);
    const Point middle = rect.center();
    draw_line({middle.x, middle.y + ui.px(4.5F)}, {middle.x, middle.y - ui.px(4)}, color, ui.px(1.6F));
    ImGui::GetWindowDrawList()->AddTriangleFilled({middle.x - ui.px(4), middle.y - ui.px(1)},
                                                  {middle.x, middle.y - ui.px(6)},
                                                  {middle.x + ui.px(4), middle.y - ui.px(1)}, packed(color));
    if (clicked) {
        ui_state.by_keys = false;
        go_up(ui_state);
    }
}

}  // namespace

void draw_places(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state) {
    if (places.wide) {
        draw_column(ui, places.places, ui_state);
    } else if (!ui_state.places.empty()) {
        draw_as_list(ui, places.places, ui_state);
    }
}

void draw_crumbs(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state) {
    draw_up(ui, places.up, ui_state);
    if (places.crumbs.width < ui.px(24)) {
        return;
    }
    const std::vector<Crumb> all = crumbs(ui_state.folder, ui_state.home.home);
    const auto width = [&](const std::string& label) {
        return text_width(ui, Font::sans_semibold, kPoints, label) + ui.px(12);
    };
    const float between = ui.px(10);
    // From the right, as many as there is room for.
    std::size_t first = all.size() - 1;
    float room = places.crumbs.width - width(all.back().label);
    while (first > 0) {
        const float more = width(all[first - 1].label) + between;
        const float dots = first - 1 > 0 ? ui.px(24) : 0;
        if (room < more + dots) {
            break;
        }
        room -= more;
        --first;
    }
    float x = places.crumbs.x;
    std::optional<std::filesystem::path> wanted;
    if (first > 0) {
        const Rect rect{x, places.crumbs.y, ui.px(18), places.crumbs.height};
        const std::string above = shown_name(all[first - 1].folder.string());
        if (button(ui, "path/crumb/more", rect, "…", {.plain = true, .hint = {above, {}}})) {
            wanted = all[first - 1].folder;
        }
        x += rect.width + ui.px(2);
    }
    for (std::size_t i = first; i < all.size(); ++i) {
        const float room_left = places.crumbs.right() - x;
        const Rect rect{x, places.crumbs.y, std::min(width(all[i].label), room_left), places.crumbs.height};
        const bool last = i + 1 == all.size();
        if (button(ui, "path/crumb/" + std::to_string(i), rect, all[i].label,
                   {.plain = true, .strong = last, .font = last ? Font::sans_semibold : Font::sans, .hint = {}})) {
            wanted = all[i].folder;
        }
        x += rect.width;
        if (!last) {
            draw_text(ui, Font::sans, kPoints, {x + between / 2, middle_baseline(ui, rect, kPoints)}, ui.theme.muted,
                      "›", Anchor::middle);
            x += between;
        }
    }
    if (wanted) {
        ui_state.by_keys = false;
        enter(ui_state, *wanted);
    }
}

}  // namespace netglow
