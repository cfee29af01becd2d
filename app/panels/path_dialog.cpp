#include "app/panels/path_dialog.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cstdlib>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

fs::path typed_path(const PathTyping& typing) {
    std::string text = typing.text;
    if (const char* home = std::getenv("HOME"); home != nullptr && (text == "~" || text.starts_with("~/"))) {
        text = home + text.substr(1);
    }
    fs::path path = text;
    if (typing.question == PathQuestion::save && path.has_filename() && !path.has_extension()) {
        path += ".netglow";
    }
    return path;
}

std::string first_text(const State& state) {
    if (state.file) {
        return state.path_question == PathQuestion::save ? state.file->string()
                                                         : (state.file->parent_path() / "").string();
    }
    std::error_code ignored;
    const fs::path here = fs::current_path(ignored);
    return state.path_question == PathQuestion::save ? (here / "network.netglow").string() : (here / "").string();
}

bool replaces(const State& state, const PathTyping& typing, const fs::path& path) {
    std::error_code ignored;
    return typing.question == PathQuestion::save && (!state.file || path != *state.file) && fs::exists(path, ignored);
}

void answer_path(Panel& panel, const PathTyping& typing, const fs::path& path) {
    panel.answer(AskPath{PathQuestion::none});
    if (typing.question == PathQuestion::data) {
        panel.answer(LoadData{path});
    } else if (typing.question == PathQuestion::save) {
        panel.answer(SaveFile{path});
    } else {
        panel.answer(OpenFile{path});
    }
}

/// The line to type in; true when Enter was pressed.
bool text_line(Panel& panel, const Rect& rect, PathTyping& typing) {
    Ui& ui = panel.ui;
    const FontScope font(ui, Font::mono, 12);
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, vec({ui.px(8), (rect.height - ImGui::GetFontSize()) / 2}));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(4));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, packed(ui.theme.field));
    ImGui::SetNextItemWidth(rect.width);
    if (typing.focus) {
        ImGui::SetKeyboardFocusHere();
        typing.focus = false;
    }
    const bool entered = ImGui::InputText("##path", &typing.text, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    ui.registry.add("path/text", {rect, typing.text, true});
    return entered;
}

}  // namespace

void path_dialog(Panel& panel, const Rect& window, PathTyping& typing) {
    const PathQuestion question = panel.state.path_question;
    if (question != typing.question) {
        typing = {question, question == PathQuestion::none ? "" : first_text(panel.state), true};
    }
    if (question == PathQuestion::none) {
        return;
    }
    Ui& ui = panel.ui;
    const Size size{std::min(ui.px(520), window.width - ui.px(24)), ui.px(148)};
    const Rect rect{window.center().x - size.width / 2, window.center().y - size.height / 2, size.width, size.height};
    if (!ImGui::IsPopupOpen("##path dialog")) {
        ImGui::OpenPopup("##path dialog");
    }
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    const bool open =
        ImGui::BeginPopupModal("##path dialog", nullptr,
                               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    if (!open) {
        return;
    }
    const float left = rect.x + ui.px(20);
    const float width = rect.width - ui.px(40);
    const bool saving = question == PathQuestion::save;
    draw_text(ui, Font::sans_semibold, 14, {left, rect.y + ui.px(32)}, ui.theme.ink,
              saving ? "Save the network as" : question == PathQuestion::data ? "Load inputs" : "Open a network");
    const bool entered = text_line(panel, {left, rect.y + ui.px(48), width, ui.px(30)}, typing);
    const fs::path path = typed_path(typing);
    const bool replacing = replaces(panel.state, typing, path);
    const float y = rect.y + ui.px(100);
    const bool pressed = button(ui, "path/ok", {left + width - ui.px(96), y, ui.px(96), ui.px(28)},
                                replacing ? "Replace" : saving ? "Save" : question == PathQuestion::data ? "Load" : "Open", {.enabled = !typing.text.empty(), .dark = true, .hint = {}});
    if (replacing) {
        draw_text(ui, Font::sans, 12, {left, y + ui.px(18)}, ui.theme.warning, "This file is there already.");
    }
    const bool cancelled =
        button(ui, "path/cancel", {left + width - ui.px(200), y, ui.px(96), ui.px(28)}, "Cancel", {.hint = {"", "Esc"}});
    if (pressed || (entered && !replacing && !typing.text.empty())) {
        answer_path(panel, typing, path);
        ImGui::CloseCurrentPopup();
    } else if (cancelled || compat::pressed_escape()) {
        panel.answer(AskPath{PathQuestion::none});
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

}  // namespace netglow
