#include "app/panels/dialogs/finder_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/panels/values/line_list.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "app/ui/text_line.h"
#include "core/scene/canvas/build_scene.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr const char* kId = "##finder";
constexpr float kWidth = 340;
constexpr float kAway = 16;  ///< from the canvas's upper edge
constexpr float kPad = 10;
constexpr float kBox = 28;
constexpr float kBetween = 6;
constexpr float kLine = 26;
constexpr float kFoot = 22;
constexpr std::size_t kMostLines = 10;

/// Where something else is typed the first line is marked; before, what is chosen.
void find(const State& state, FinderUiState& ui_state) {
    if (!ui_state.filter.refresh(state, {})) {
        return;
    }
    ui_state.marked = 0;
    const NeuronAt* chosen = std::get_if<NeuronAt>(&state.view.selected);
    if (chosen != nullptr && ui_state.filter.text.empty()) {
        ui_state.marked = ui_state.filter.found.line_of(*chosen).value_or(0);
    }
}

void move_mark(FinderUiState& ui_state) {
    if (ui_state.filter.found.size() == 0) {
        return;
    }
    const std::size_t last = ui_state.filter.found.size() - 1;
    ui_state.marked = std::min(ui_state.marked, last);
    if (compat::pressed(Key::down, true)) {
        ui_state.marked = std::min(ui_state.marked + 1, last);
    }
    if (compat::pressed(Key::up, true) && ui_state.marked > 0) {
        --ui_state.marked;
    }
}

/// A neuron's name, where it is, and its output where that is known; true where it was clicked.
bool neuron_line(Panel& panel, const Rect& line, NeuronAt at, bool marked) {
    Ui& ui = panel.ui;
    const Document& document = panel.state.open.document;
    const std::string name = panel.name(at);
    const Item item = press_area(ui, "finder/" + place_name(document.network, at), line, name, true);
    if (item.hovered || marked) {
        fill_rect(line, ui.theme.lit, ui.px(4));
    }
    const float y = middle_baseline(ui, line, 12);
    const bool known = at.layer == 0 || panel.moment.output_known(at);
    const std::string value =
        known ? number_text(panel.state.open.trace.output(at), panel.state.session.settings.decimals)
              : std::string(kUnknown);
    const float right = line.right() - ui.px(8);
    draw_text(ui, Font::mono, 12, {right, y}, known ? ui.theme.ink : ui.theme.muted, value, Anchor::end);
    const float end = right - std::max(text_width(ui, Font::mono, 12, value), ui.px(44)) - ui.px(10);
    const float left = line.x + ui.px(8);
    const std::string shown = fitted(ui, Font::mono, 12, name, (end - left) / 2);
    draw_text(ui, Font::mono, 12, {left, y}, ui.theme.ink, shown);
    const float after = std::max(left + ui.px(80), left + text_width(ui, Font::mono, 12, shown) + ui.px(12));
    const std::string place = layer_name(document, at.layer) + ", " + std::to_string(at.index + 1) + " of " +
                              std::to_string(document.network.neurons(at.layer));
    draw_text(ui, Font::sans, 12, {after, y}, ui.theme.muted, fitted(ui, Font::sans, 12, place, end - after));
    return item.clicked;
}

std::optional<NeuronAt> lines(Panel& panel, const Rect& rect, FinderUiState& ui_state) {
    Ui& ui = panel.ui;
    const std::size_t before = ui_state.marked;
    move_mark(ui_state);
    std::optional<NeuronAt> picked;
    LineList list(ui, "##neurons", rect, kLine, ui_state.filter.found.size());
    if (ui_state.marked != before || ui_state.opening) {
        list.bring_into_sight(ui_state.marked);
    }
    for (std::size_t line = list.first(); line < list.end(); ++line) {
        if (neuron_line(panel, list.line(line), ui_state.filter.found[line], line == ui_state.marked)) {
            picked = ui_state.filter.found[line];
        }
    }
    if (ui_state.filter.found.size() == 0) {
        draw_text(ui, Font::sans, 12, {rect.x + ui.px(8), rect.y + ui.px(17)}, ui.theme.muted,
                  "No neuron has this name");
    } else if (!picked && !ui_state.opening && compat::pressed_enter()) {
        picked = ui_state.filter.found[ui_state.marked];
    }
    return picked;
}

void content(Panel& panel, const Rect& rect, FinderUiState& ui_state) {
    Ui& ui = panel.ui;
    ui.registry.add("finder", {rect, "Go to neuron", true});
    const Rect inner{rect.x + ui.px(kPad), rect.y + ui.px(kPad), rect.width - ui.px(2 * kPad),
                     rect.height - ui.px(2 * kPad)};
    text_line(ui, "finder/text", {inner.x, inner.y, inner.width, ui.px(kBox)}, ui_state.filter.text,
              {.empty = "Go to a neuron: its name, place or number", .wanted = true, .select = true});
    find(panel.state, ui_state);
    const float top = inner.y + ui.px(kBox + kBetween);
    const Rect foot{inner.x, inner.bottom() - ui.px(kFoot - kBetween), inner.width, ui.px(kFoot - kBetween)};
    const std::optional<NeuronAt> picked =
        lines(panel, {inner.x, top, inner.width, foot.y - ui.px(kBetween) - top}, ui_state);
    ui_state.opening = false;
    const std::string count =
        std::to_string(ui_state.filter.found.size()) + (ui_state.filter.found.size() == 1 ? " neuron" : " neurons");
    draw_text(ui, Font::sans, 11, {foot.x + ui.px(8), foot.y + ui.px(12)}, ui.theme.muted, count);
    draw_text(ui, Font::sans, 11, {foot.right() - ui.px(8), foot.y + ui.px(12)}, ui.theme.muted, "Enter goes there",
              Anchor::end);
    ui.registry.add("finder/count", {foot, count, true});
    if (picked) {
        panel.answer(GoToNeuron{*picked});
    }
    if (picked || compat::pressed_escape() || !panel.state.dialogs.finder_open) {
        panel.answer(ShowFinder{false});
        ui_state.open = false;
        ImGui::CloseCurrentPopup();
    }
}

}  // namespace

void finder_panel(Panel& panel, const Rect& canvas, FinderUiState& ui_state) {
    Ui& ui = panel.ui;
    if (panel.state.dialogs.finder_open && !ui_state.open) {
        ui_state = {.open = true, .opening = true, .filter = {}, .marked = 0};
        ImGui::OpenPopup(kId);
    }
    if (!ImGui::IsPopupOpen(kId)) {
        if (ui_state.open) {  // a click elsewhere has closed it
            ui_state.open = false;
            panel.answer(ShowFinder{false});
        }
        return;
    }
    const float fixed = ui.px(2 * kPad + kBox + kBetween + kFoot);
    const float room = std::max(canvas.bottom() - canvas.y - ui.px(2 * kAway) - fixed, ui.px(3 * kLine));
    const auto shown = static_cast<float>(kMostLines);  // the same however many are found: it must not jump
    const float height = fixed + std::min(ui.px(kLine * shown), room);
    const float width = std::min(ui.px(kWidth), std::max(canvas.width, ui.px(220)));
    const Rect rect{std::round(canvas.center().x - width / 2), std::round(canvas.y + ui.px(kAway)), width, height};
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, ui.px(8));
    if (ImGui::BeginPopup(kId, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoScrollbar)) {
        content(panel, rect, ui_state);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
}

}  // namespace netglow
