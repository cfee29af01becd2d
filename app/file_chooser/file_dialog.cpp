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
std::string status_of(const FileDialogHand& hand) {
    if (hand.step == DialogStep::browse && hand.folder_is_model()) {
        return "This folder holds a network as CSV: “Open” opens the folder.";
    }
    return hand.trouble;
}

void draw_status(Ui& ui, const Rect& rect, const FileDialogHand& hand, const std::string& status) {
    const bool wrong = !hand.trouble.empty();
    draw_text(ui, Font::sans, kPoints, {rect.x, middle_baseline(ui, rect, kPoints)},
              wrong ? ui.theme.warning : ui.theme.ink, fitted(ui, Font::sans, kPoints, status, rect.width));
    ui.registry.add("path/status", {rect, status, true});
}

void draw_filter(Ui& ui, const Rect& rect, FileDialogHand& hand) {
    const bool wanted = hand.step == DialogStep::browse && hand.part == DialogPart::filter;
    const TextLineHeard heard =
        text_line(ui, "path/filter", rect, hand.wish.filter, {.empty = "Filter", .wanted = wanted, .select = true});
    if (heard.active) {
        hand.part = DialogPart::filter;
    }
    if (heard.changed) {
        hand.reveal = true;
        sift(hand);
    }
    draw_part_mark(ui, hand, DialogPart::filter, rect);
}

void draw_name(Ui& ui, const FileDialogPlaces& places, FileDialogHand& hand) {
    if (places.wide) {
        draw_text(ui, Font::sans, kPoints, {places.dialog.x + places.pad, middle_baseline(ui, places.name, kPoints)},
                  ui.theme.muted, "Name");
    }
    TextLine line;
    line.empty = hand.words().saving ? "Name, or a path" : "Name, or a path: / or ~/";
    line.wanted = hand.step == DialogStep::browse && hand.part == DialogPart::name;
    line.select = hand.name_selected;
    line.completed = [&](const std::string& text) {
        return is_path(text) ? completed(text, hand.folder, hand.home.home) : text;
    };
    const TextLineHeard heard = text_line(ui, "path/text", places.name, hand.name, line);
    if (heard.active) {
        hand.part = DialogPart::name;
    }
    if (heard.changed) {
        hand.trouble.clear();
        if (hand.chosen && hand.name != shown_name(*hand.chosen)) {
            hand.chosen.reset();
        }
    }
    draw_part_mark(ui, hand, DialogPart::name, places.name);
}

void draw_kind(Ui& ui, const Rect& rect, FileDialogHand& hand) {
    std::vector<Choice> choices;
    for (const FileKind& kind : hand.words().kinds) {
        choices.push_back({std::string(kind.name), std::string(kind.label), ""});
    }
    if (const std::optional<std::size_t> chosen = combo(ui, "path/kind", rect, choices, hand.kind)) {
        set_kind(hand, *chosen);
    }
    if (ImGui::IsPopupOpen("path/kind##list")) {
        hand.part = DialogPart::kind;
    }
    draw_part_mark(ui, hand, DialogPart::kind, rect);
}

void draw_hidden(Ui& ui, const Rect& row, FileDialogHand& hand) {
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
    if (toggle(ui, "path/hidden", rect, hand.wish.hidden, true,
               {labelled ? "Names that begin with a dot" : kLabel, "Ctrl+H"})) {
        hand.part = DialogPart::hidden;
        hand.by_keys = false;
        turn_hidden(hand);
    }
    draw_part_mark(ui, hand, DialogPart::hidden, rect);
}

/// Name line, kind and buttons.
void draw_browsing(Ui& ui, const FileDialogPlaces& places, FileDialogHand& hand, FileDialogAnswer& answer) {
    draw_name(ui, places, hand);
    draw_kind(ui, places.kind, hand);
    draw_hidden(ui, places.hidden, hand);
    if (hand.words().saving) {
        if (button(ui, "path/new_folder", places.new_folder, "New folder…")) {
            ask_for_new_folder(hand);
        }
        draw_part_mark(ui, hand, DialogPart::new_folder, places.new_folder);
    }
    if (button(ui, "path/cancel", places.cancel, "Cancel", {.hint = {"", "Esc"}})) {
        press_cancel(hand, answer);
    }
    draw_part_mark(ui, hand, DialogPart::cancel, places.cancel);
    const bool can = !hand.name.empty() || hand.chosen_is_folder() || hand.folder_is_model();
    if (button(ui, "path/ok", places.ok, hand.words().button, {.enabled = can, .dark = true, .hint = {}})) {
        press_ok(hand, answer);
    }
    draw_part_mark(ui, hand, DialogPart::ok, places.ok);
}

void draw_replacing(Ui& ui, const FileDialogPlaces& places, FileDialogHand& hand, FileDialogAnswer& answer) {
    const Rect row{places.dialog.x + places.pad, places.name.y, places.dialog.width - 2 * places.pad,
                   places.name.height};
    constexpr std::string_view kQuestion = " is there already. Replace it?";
    const float room = row.width - text_width(ui, Font::sans_semibold, kPoints, kQuestion);
    const std::string name =
        fitted(ui, Font::sans_semibold, kPoints, shown_name(hand.replacing.filename().string()), room);
    const std::string question = name + std::string(kQuestion);
    draw_text(ui, Font::sans_semibold, kPoints, {row.x, middle_baseline(ui, row, kPoints)}, ui.theme.ink, question);
    ui.registry.add("path/question", {row, question, true});
    if (button(ui, "path/cancel", places.cancel, "Cancel", {.hint = {"", "Esc"}})) {
        press_cancel(hand, answer);
    }
    if (button(ui, "path/ok", places.ok, "Replace", {.dark = true, .hint = {}})) {
        press_ok(hand, answer);
    }
    hand.part = hand.replace_meant ? DialogPart::ok : DialogPart::cancel;
    hand.by_keys = true;
    draw_part_mark(ui, hand, DialogPart::ok, places.ok);
    draw_part_mark(ui, hand, DialogPart::cancel, places.cancel);
}

void draw_naming(Ui& ui, const FileDialogPlaces& places, FileDialogHand& hand, FileDialogAnswer& answer) {
    const float left = places.dialog.x + places.pad;
    const float label = places.wide ? ui.px(84) : 0;
    if (places.wide) {
        draw_text(ui, Font::sans, kPoints, {left, middle_baseline(ui, places.name, kPoints)}, ui.theme.muted,
                  "New folder");
    }
    const Rect row{left + label, places.name.y, places.dialog.right() - places.pad - left - label, places.name.height};
    const TextLineHeard heard =
        text_line(ui, "path/folder", row, hand.new_name, {.empty = "Name of the new folder", .wanted = true});
    if (heard.changed) {
        hand.trouble.clear();
    }
    if (button(ui, "path/cancel", places.cancel, "Cancel", {.hint = {"", "Esc"}})) {
        press_cancel(hand, answer);
    }
    if (button(ui, "path/ok", places.ok, "Make", {.enabled = !hand.new_name.empty(), .dark = true, .hint = {}})) {
        press_ok(hand, answer);
    }
}

/// What is above the name line; it rests while the lower end asks something.
void draw_upper(Ui& ui, const FileDialogPlaces& places, FileDialogHand& hand, FileDialogAnswer& answer) {
    const bool rests = hand.step != DialogStep::browse;
    if (places.wide) {
        draw_text(ui, Font::sans_semibold, 14, {places.title.x, places.title.y + ui.px(15)}, ui.theme.ink,
                  hand.words().title);
    }
    ImGui::BeginDisabled(rests);
    draw_places(ui, places, hand);
    draw_crumbs(ui, places, hand);
    draw_filter(ui, places.filter, hand);
    const bool opened = draw_file_list(ui, places, hand);
    ImGui::EndDisabled();
    if (opened && !rests) {
        answer.path = activate(hand);
    }
}

void draw(Panel& panel, const FileDialogPlaces& places, FileDialogHand& hand, const std::string& status,
          FileDialogAnswer& answer) {
    Ui& ui = panel.ui;
    ui.registry.add("path", {places.dialog, std::string(hand.words().title), true});
    draw_upper(ui, places, hand, answer);
    if (!status.empty()) {
        draw_status(ui, places.status, hand, status);
    }
    switch (hand.step) {
        case DialogStep::browse:
            return draw_browsing(ui, places, hand, answer);
        case DialogStep::replace:
            return draw_replacing(ui, places, hand, answer);
        case DialogStep::new_folder:
            return draw_naming(ui, places, hand, answer);
    }
}

}  // namespace

FileDialogAnswer file_dialog(Panel& panel, const Rect& window, FileDialogHand& hand) {
    FileDialogAnswer answer;
    if (hand.stale) {
        refresh(hand);
    }
    hear_reader(hand, std::chrono::milliseconds(0));
    if (!ImGui::IsPopupOpen(kId)) {
        ImGui::OpenPopup(kId);
    }
    const std::string status = status_of(hand);
    const FileDialogPlaces places = arrange_file_dialog(panel.ui, window, hand, !status.empty());
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
        hear_dialog_keys(hand, answer, std::max(1L, std::lround(places.list.height / panel.ui.px(26)) - 1));
    }
    draw(panel, places, hand, status, answer);
    if (answer.path || answer.cancelled) {
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
    return answer;
}

}  // namespace netglow
