// The list of the file dialog: headings that sort it, and the visible lines.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <ctime>

#include "app/file_chooser/file_dialog_parts.h"
#include "app/file_chooser/folder_text.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

constexpr float kLine = 26;
constexpr float kPoints = 12;
constexpr float kIcon = 34;  // points from the line's start to the name
constexpr float kSize = 84;
constexpr float kDate = 124;

/// Where the columns end and begin, for a list of this width; narrow ones lack the date, then the size.
struct Columns {
    float name_end = 0;
    float size_end = 0;  ///< 0: there is none
    float date = 0;      ///< its start; 0: there is none
};
Columns columns_of(const Ui& ui, const Rect& list) {
    constexpr float kLeastWithSize = 300;
    constexpr float kLeastWithDate = 420;
    const float right = list.right() - ui.px(12);
    Columns columns;
    float end = right;
    if (list.width >= ui.px(kLeastWithDate)) {
        columns.date = right - ui.px(kDate);
        end = columns.date - ui.px(16);
    }
    if (list.width >= ui.px(kLeastWithSize)) {
        columns.size_end = end;
        end -= ui.px(kSize);
    }
    columns.name_end = end;
    return columns;
}

void draw_folder_icon(const Ui& ui, Point center) {
    const Color color = mix(ui.theme.muted, ui.theme.positive, 0.45F);
    const float x = std::round(center.x - ui.px(8));
    const float y = std::round(center.y - ui.px(6));
    fill_rect({x, y, ui.px(7), ui.px(4)}, color, ui.px(1.5F));
    fill_rect({x, y + ui.px(2), ui.px(16), ui.px(10)}, color, ui.px(1.5F));
}

/// A page; of a network with three joined dots on it.
void draw_file_icon(const Ui& ui, Point center, bool network) {
    const Rect page{std::round(center.x - ui.px(6)), std::round(center.y - ui.px(7.5F)), ui.px(12), ui.px(15)};
    fill_rect(page, ui.theme.field, ui.px(1.5F));
    stroke_rect(page, ui.theme.muted, ui.px(1.5F), std::max(1.F, std::floor(ui.scale)));
    if (!network) {
        return;
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Point end{center.x + ui.px(2.4F), center.y};
    for (const float side : {-3.F, 3.F}) {
        const Point from{center.x - ui.px(2.4F), center.y + ui.px(side)};
        draw_line(from, end, ui.theme.positive, ui.px(1));
        list->AddCircleFilled(vec(from), ui.px(1.6F), packed(ui.theme.positive));
    }
    list->AddCircleFilled(vec(end), ui.px(1.6F), packed(ui.theme.positive));
}

void heading(Ui& ui, FileDialogUiState& ui_state, const Rect& rect, FolderOrder order, std::string_view name,
             std::string_view text, bool at_end) {
    const Item item = press_area(ui, "path/sort/" + std::string(name), rect, text, true);
    const bool current = ui_state.wish.order == order;
    const float baseline = middle_baseline(ui, rect, 11);
    const Color color = current || item.hovered ? ui.theme.ink : ui.theme.muted;
    const float width = text_width(ui, Font::sans_semibold, 11, text);
    const float x = at_end ? rect.right() - width : rect.x;
    draw_text(ui, Font::sans_semibold, 11, {x, baseline}, color, text);
    if (current) {
        const float tip_x = at_end ? x - ui.px(8) : x + width + ui.px(8);
        const float half = ui.px(3);
        const float y = rect.center().y;
        const float turn = ui_state.wish.descending ? 1.F : -1.F;
        const Point tip{tip_x, y + turn * half};
        const Point left{tip_x - half, y - turn * half};
        const Point right{tip_x + half, y - turn * half};
        ImGui::GetWindowDrawList()->AddTriangleFilled(vec(tip), vec(turn > 0 ? left : right),
                                                      vec(turn > 0 ? right : left), packed(color));
    }
    if (item.clicked) {
        ui_state.wish.descending =
            current ? !ui_state.wish.descending : order != FolderOrder::name;  // the newest, the largest first
        ui_state.wish.order = order;
        ui_state.by_keys = false;
        ui_state.reveal = true;
        apply_filter(ui_state);
    }
}

void draw_line_of(Ui& ui, const FileDialogUiState& ui_state, const FolderEntry& entry, const Rect& rect,
                  const Columns& columns, const Item& item) {
    const bool chosen = ui_state.chosen == entry.name;
    if (chosen || item.hovered) {
        fill_rect(rect, with_alpha(ui.theme.lit, chosen ? 1.F : 0.55F));
    }
    const Point icon{rect.x + ui.px(20), rect.center().y};
    if (entry.folder) {
        draw_folder_icon(ui, icon);
    } else {
        draw_file_icon(ui, icon, words_of(PathQuestion::open).kinds.front().holds(entry.name));
    }
    const float baseline = middle_baseline(ui, rect, kPoints);
    const float left = rect.x + ui.px(kIcon);
    const std::string name = shown_name(entry.name);
    draw_text(ui, Font::sans, kPoints, {left, baseline}, ui.theme.ink,
              fitted(ui, Font::sans, kPoints, name, columns.name_end - ui.px(8) - left));
    if (columns.size_end > 0 && !entry.folder) {
        draw_text(ui, Font::sans, kPoints, {columns.size_end, baseline}, ui.theme.muted, size_text(entry.size),
                  Anchor::end);
    }
    if (columns.date > 0) {
        draw_text(ui, Font::sans, kPoints, {columns.date, baseline}, ui.theme.muted,
                  date_text(entry.modified, static_cast<std::int64_t>(std::time(nullptr))));
    }
}

std::string instead_of_list(const FileDialogUiState& ui_state) {
    if (ui_state.reader.busy() && ui_state.listing.entries.empty()) {
        return "Reading " + shown_name(ui_state.folder.filename().string()) + "…";
    }
    if (!ui_state.listing.trouble.empty()) {
        return ui_state.listing.trouble;
    }
    if (!ui_state.shown.empty() || ui_state.reader.busy()) {
        return "";
    }
    if (!ui_state.wish.filter.empty()) {
        return "Nothing here has “" + ui_state.wish.filter + "” in its name.";
    }
    if (ui_state.folder_is_model()) {
        return "A network as CSV: the weights and what belongs to them.";
    }
    if (ui_state.listing.entries.empty()) {
        return "This folder is empty.";
    }
    return ui_state.file_kind().endings.empty()
               ? "Everything in this folder is hidden."
               : "No such files are in this folder. Choose “All files” to see the others.";
}

void scroll_to_chosen(Ui& ui, FileDialogUiState& ui_state, float height) {
    if (!ui_state.reveal) {
        return;
    }
    ui_state.reveal = false;
    const std::optional<std::size_t> line = ui_state.chosen_line();
    const float top = line ? static_cast<float>(*line) * ui.px(kLine) : 0;
    const float scroll = ImGui::GetScrollY();
    if (!line || top < scroll) {
        ImGui::SetScrollY(top);
    } else if (top + ui.px(kLine) > scroll + height) {
        ImGui::SetScrollY(top + ui.px(kLine) - height);
    }
}

/// Whether one was opened.
bool draw_lines(Ui& ui, const Rect& list, FileDialogUiState& ui_state) {
    scroll_to_chosen(ui, ui_state, list.height);
    const Columns columns = columns_of(ui, list);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line_height = ui.px(kLine);
    const float width = ImGui::GetContentRegionAvail().x;
    const auto first = static_cast<std::size_t>(std::max(0.F, std::floor((list.y - at.y) / line_height)));
    bool opened = false;
    std::optional<std::size_t> pressed;
    for (std::size_t i = first; i < ui_state.shown.size(); ++i) {
        const Rect rect{at.x, at.y + static_cast<float>(i) * line_height, width, line_height};
        if (rect.y >= list.bottom()) {
            break;
        }
        const FolderEntry& entry = ui_state.entry(i);
        ImGui::PushID(static_cast<int>(i));
        const Item item = press_area(ui, "path/entry/" + shown_name(entry.name), rect, shown_name(entry.name), true);
        ImGui::PopID();
        draw_line_of(ui, ui_state, entry, rect, columns, item);
        pressed = item.pressed ? i : pressed;
        opened = opened ||
                 (item.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && ui_state.chosen == entry.name);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(vec({1, std::ceil(static_cast<float>(ui_state.shown.size()) * line_height)}));
    if (pressed) {
        choose(ui_state, *pressed);
        ui_state.part = DialogPart::list;
        ui_state.by_keys = false;
    }
    return opened;
}

}  // namespace

bool draw_file_list(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state) {
    const Columns columns = columns_of(ui, places.list);
    const Rect& header = places.header;
    const float name = header.x + ui.px(kIcon);
    heading(ui, ui_state, {name, header.y, columns.name_end - name, header.height}, FolderOrder::name, "name", "Name",
            false);
    if (columns.size_end > 0) {
        heading(ui, ui_state, {columns.size_end - ui.px(kSize - 20), header.y, ui.px(kSize - 20), header.height},
                FolderOrder::size, "size", "Size", true);
    }
    if (columns.date > 0) {
        heading(ui, ui_state, {columns.date, header.y, ui.px(kDate), header.height}, FolderOrder::date, "date",
                "Changed", false);
    }
    fill_rect(places.list, ui.theme.field);
    ui.registry.add("path/list", {places.list, shown_name(ui_state.folder.string()), true});
    const float edge = std::max(1.F, std::floor(ui.scale));
    const Rect inner{places.list.x + edge, places.list.y, places.list.width - 2 * edge, places.list.height - edge};
    ImGui::SetCursorScreenPos(vec({inner.x, inner.y}));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec({0, 0}));
    ImGui::BeginChild("##files", vec({inner.width, inner.height}));
    const bool opened = draw_lines(ui, inner, ui_state);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    if (const std::string line = instead_of_list(ui_state); !line.empty()) {
        draw_text(ui, Font::sans, kPoints, {places.list.x + ui.px(16), places.list.y + ui.px(26)}, ui.theme.muted,
                  fitted(ui, Font::sans, kPoints, line, places.list.width - ui.px(32)));
        ui.registry.add("path/line", {places.list, line, true});
    }
    const bool marked = ui_state.part == DialogPart::list && ui_state.by_keys;
    stroke_rect({places.list.x, places.header.y, places.list.width, places.list.bottom() - places.header.y},
                marked ? ui.theme.ink : ui.theme.line, ui.px(4), edge);
    draw_line({places.header.x, places.list.y - 0.5F}, {places.header.right(), places.list.y - 0.5F}, ui.theme.line);
    return opened;
}

}  // namespace netglow
