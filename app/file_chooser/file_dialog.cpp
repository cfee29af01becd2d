#include "app/file_chooser/file_dialog.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/file_chooser/file_dialog_keys.h"
#include "app/file_chooser/file_dialog_parts.h"
#include "app/file_chooser/typed_path.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "app/ui/text_line.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

constexpr const char* kId = "##file dialog";
constexpr float kPoints = 12;

/// What the line under the list says; empty: there is none.
std::string status_of(const FileDialogUiState& ui_state) {
    if (ui_state.step == DialogStep::browse && ui_state.folder_is_model()) {
        return "This folder holds a network as CSV: “Open” opens the folder.";
    }
    return ui_state.trouble;
}

void draw_status(Ui& ui, const Rect& rect, const FileDialogUiState& ui_state, const std::string& status) {
    const bool wrong = !ui_state.trouble.empty();
    draw_text(ui, Font::sans, kPoints, {rect.x, middle_baseline(ui, rect, kPoints)},
              wrong ? ui.theme.warning : ui.theme.ink, fitted(ui, Font::sans, kPoints, status, rect.width));
    ui.registry.add("path/status", {rect, status, true});
}

void draw_filter(Ui& ui, const Rect& rect, FileDialogUiState& ui_state) {
    const bool wanted = ui_state.step == DialogStep::browse && ui_state.part == DialogPart::filter;
    const TextLineHeard heard =
        text_line(ui, "path/filter", rect, ui_state.wish.filter, {.empty = "Filter", .wanted = wanted, .select = true});
    if (heard.active) {
        ui_state.part = DialogPart::filter;
    }
    if (heard.changed) {
        ui_state.reveal = true;
        apply_filter(ui_state);
    }
    draw_part_mark(ui, ui_state, DialogPart::filter, rect);
}

void draw_name(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state) {
    if (places.wide) {
        draw_text(ui, Font::sans, kPoints, {places.dialog.x + places.pad, middle_baseline(ui, places.name, kPoints)},
                  ui.theme.muted, "Name");
    }
    TextLine line;
    line.empty = ui_state.words().saving ? "Name, or a path" : "Name, or a path: / or ~/";
    line.wanted = ui_state.step == DialogStep::browse && ui_state.part == DialogPart::name;
    line.select = ui_state.name_selected;
    line.completed = [&](const std::string& text) {
        return is_path(text) ? completed(text, ui_state.folder, ui_state.home.home) : text;
    };
    const TextLineHeard heard = text_line(ui, "path/text", places.name, ui_state.name, line);
    if (heard.active) {
        ui_state.part = DialogPart::name;
    }
    if (heard.changed) {
        ui_state.trouble.clear();
        if (ui_state.chosen && ui_state.name != shown_name(*ui_state.chosen)) {
            ui_state.chosen.reset();
        }
    }
    draw_part_mark(ui, ui_state, DialogPart::name, places.name);
}

void draw_kind(Ui& ui, const Rect& rect, FileDialogUiState& ui_state) {
    std::vector<Choice> choices;
    for (const FileKind& kind : ui_state.words().kinds) {
        choices.push_back({std::string(kind.name), std::string(kind.label), ""});
    }
    if (const std::optional<std::size_t> chosen = combo(ui, "path/kind", rect, choices, ui_state.kind)) {
        set_kind(ui_state, *chosen);
    }
    if (ImGui::IsPopupOpen("path/kind##list")) {
        ui_state.part = DialogPart::kind;
    }
    draw_part_mark(ui, ui_state, DialogPart::kind, rect);
}

void draw_hidden(Ui& ui, const Rect& row, FileDialogUiState& ui_state) {
    constexpr std::string_view kLabel = "Hidden files";
    const float knob = ui.px(34);
    const float word = ui.px(34);
    const float label = text_width(ui, Font::sans, kPoints, kLabel) + ui.px(8);
    const bool labelled = row.width >= label + knob + word;
    if (row.width < knob + word) {
        return;  // Ctrl+H is left
    }
    if (labelled) {
        draw_text(ui, Font::sans, kPoints, {row.x, middle_baseline(ui, row, kPoints)}, ui.theme.muted, kLabel);
    }
    const Rect rect{row.x + (labelled ? label : 0), row.center().y - ui.px(9), knob, ui.px(18)};
    if (toggle(ui, "path/hidden", rect, ui_state.wish.hidden, true,
               {labelled ? "Names that begin with a dot" : kLabel, "Ctrl+H"})) {
        ui_state.part = DialogPart::hidden;
        ui_state.by_keys = false;
        turn_hidden(ui_state);
    }
    draw_part_mark(ui, ui_state, DialogPart::hidden, rect);
}

/// Name line, kind and buttons.
void draw_browsing(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    draw_name(ui, places, ui_state);
    draw_kind(ui, places.kind, ui_state);
    draw_hidden(ui, places.hidden, ui_state);
    if (ui_state.words().saving) {
        if (button(ui, "path/new_folder", places.new_folder, "New folder…")) {
            ask_for_new_folder(ui_state);
        }
        draw_part_mark(ui, ui_state, DialogPart::new_folder, places.new_folder);
    }
    if (button(ui, "path/cancel", places.cancel, "Cancel", {.hint = {"", "Esc"}})) {
        press_cancel(ui_state, answer);
    }
    draw_part_mark(ui, ui_state, DialogPart::cancel, places.cancel);
    const bool can = !ui_state.name.empty() || ui_state.chosen_is_folder() || ui_state.folder_is_model();
    if (button(ui, "path/ok", places.ok, ui_state.words().button, {.enabled = can, .dark = true, .hint = {}})) {
        press_ok(ui_state, answer);
    }
    draw_part_mark(ui, ui_state, DialogPart::ok, places.ok);
}

void draw_replacing(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    const Rect row{places.dialog.x + places.pad, places.name.y, places.dialog.width - 2 * places.pad,
                   places.name.height};
    constexpr std::string_view kQuestion = " is there already. Replace it?";
    const float room = row.width - text_width(ui, Font::sans_semibold, kPoints, kQuestion);
    const std::string name =
        fitted(ui, Font::sans_semibold, kPoints, shown_name(ui_state.replacing.filename().string()), room);
    const std::string question = name + std::string(kQuestion);
    draw_text(ui, Font::sans_semibold, kPoints, {row.x, middle_baseline(ui, row, kPoints)}, ui.theme.ink, question);
    ui.registry.add("path/question", {row, question, true});
    if (button(ui, "path/cancel", places.cancel, "Cancel", {.hint = {"", "Esc"}})) {
        press_cancel(ui_state, answer);
    }
    if (button(ui, "path/ok", places.ok, "Replace", {.dark = true, .hint = {}})) {
        press_ok(ui_state, answer);
    }
    ui_state.part = ui_state.replace_meant ? DialogPart::ok : DialogPart::cancel;
    ui_state.by_keys = true;
    draw_part_mark(ui, ui_state, DialogPart::ok, places.ok);
    draw_part_mark(ui, ui_state, DialogPart::cancel, places.cancel);
}

void draw_naming(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    const float left = places.dialog.x + places.pad;
    const float label = places.wide ? ui.px(84) : 0;
    if (places.wide) {
        draw_text(ui, Font::sans, kPoints, {left, middle_baseline(ui, places.name, kPoints)}, ui.theme.muted,
                  "New folder");
    }
    const Rect row{left + label, places.name.y, places.dialog.right() - places.pad - left - label, places.name.height};
    const TextLineHeard heard =
        text_line(ui, "path/folder", row, ui_state.new_name, {.empty = "Name of the new folder", .wanted = true});
    if (heard.changed) {
        ui_state.trouble.clear();
    }
    if (button(ui, "path/cancel", places.cancel, "Cancel", {.hint = {"", "Esc"}})) {
        press_cancel(ui_state, answer);
    }
    if (button(ui, "path/ok", places.ok, "Make", {.enabled = !ui_state.new_name.empty(), .dark = true, .hint = {}})) {
        press_ok(ui_state, answer);
    }
}

/// The parts above the name line; disabled while the lower part asks a question.
void draw_upper(Ui& ui, const FileDialogPlaces& places, FileDialogUiState& ui_state, FileDialogAnswer& answer) {
    const bool rests = ui_state.step != DialogStep::browse;
    if (places.wide) {
        draw_text(ui, Font::sans_semibold, 14, {places.title.x, places.title.y + ui.px(15)}, ui.theme.ink,
                  ui_state.words().title);
    }
    ImGui::BeginDisabled(rests);
    draw_places(ui, places, ui_state);
    draw_crumbs(ui, places, ui_state);
    draw_filter(ui, places.filter, ui_state);
    const bool opened = draw_file_list(ui, places, ui_state);
    ImGui::EndDisabled();
    if (opened && !rests) {
        answer.path = activate(ui_state);
    }
}

void draw(Panel& panel, const FileDialogPlaces& places, FileDialogUiState& ui_state, const std::string& status,
          FileDialogAnswer& answer) {
    Ui& ui = panel.ui;
    ui.registry.add("path", {places.dialog, std::string(ui_state.words().title), true});
    draw_upper(ui, places, ui_state, answer);
    if (!status.empty()) {
        draw_status(ui, places.status, ui_state, status);
    }
    switch (ui_state.step) {
        case DialogStep::browse:
            return draw_browsing(ui, places, ui_state, answer);
        case DialogStep::replace:
            return draw_replacing(ui, places, ui_state, answer);
        case DialogStep::new_folder:
            return draw_naming(ui, places, ui_state, answer);
    }
}

}  // namespace

FileDialogAnswer file_dialog(Panel& panel, const Rect& window, FileDialogUiState& ui_state) {
    FileDialogAnswer answer;
    if (ui_state.stale) {
        refresh(ui_state);
    }
    hear_reader(ui_state, std::chrono::milliseconds(0));
    if (!ImGui::IsPopupOpen(kId)) {
        ImGui::OpenPopup(kId);
    }
    const std::string status = status_of(ui_state);
    const FileDialogPlaces places = arrange_file_dialog(panel.ui, window, ui_state, !status.empty());
    ImGui::SetNextWindowPos(vec({places.dialog.x, places.dialog.y}));
    ImGui::SetNextWindowSize(vec({places.dialog.width, places.dialog.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, panel.ui.px(8));
    const auto flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                       ImGuiWindowFlags_NoScrollWithMouse;
    const bool open = ImGui::BeginPopupModal(kId, nullptr, flags);
    ImGui::PopStyleVar();
    if (!open) {
        return answer;
    }
    const bool list_open = ImGui::IsPopupOpen("path/kind##list") || ImGui::IsPopupOpen("path/places##list");
    if (!list_open) {
        hear_dialog_keys(ui_state, answer, std::max(1L, std::lround(places.list.height / panel.ui.px(26)) - 1));
    }
    draw(panel, places, ui_state, status, answer);
    if (answer.path || answer.cancelled) {
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
    return answer;
}

}  // namespace netglow
