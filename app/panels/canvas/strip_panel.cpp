#include "app/panels/canvas/strip_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/panels/canvas/number_menu.h"
#include "app/panels/canvas/place_tip.h"
#include "app/panels/canvas/strip_tabs.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/number_box.h"
#include "app/ui/typing.h"
#include "core/scene/page/formula_shapes.h"

namespace netglow {
namespace {

Rect on_screen(const Panel& panel, const Rect& rect, const Strip& strip, const Rect& units) {
    const float scale = panel.ui.scale * strip.magnification;
    return {rect.x + scale * units.x, rect.y + scale * units.y, scale * units.width, scale * units.height};
}

/// The edit that gives the number another value; nothing for results, which follow from others.
std::optional<Edit> edit_of(const Meaning& meaning, double value) {
    if (const WeightOf* weight = std::get_if<WeightOf>(&meaning)) {
        return SetWeight{weight->edge, value};
    }
    if (const BiasOf* bias = std::get_if<BiasOf>(&meaning)) {
        return SetBias{bias->neuron, value};
    }
    const OutputOf* output = std::get_if<OutputOf>(&meaning);
    return output != nullptr && output->neuron.layer == 0 ? std::optional<Edit>(SetInput{output->neuron.index, value})
                                                          : std::nullopt;
}

void set_shown(StripUiState& ui_state, const Panel& panel, const StripPlace& place) {
    ui_state.shown = place;
    ui_state.step = panel.moment.step_index;
}

/// `by` rows or columns of the matrix as it is written.
void scroll(Panel& panel, const Strip& strip, StripUiState& ui_state, int by, bool columns) {
    const Dense& dense = panel.state.open.document.network.layer(strip.layer);
    const bool neurons = columns == (panel.state.session.settings.convention == Convention::columns_receive);
    StripPlace place = strip.shown;
    std::optional<std::size_t>& at = neurons ? place.neuron : place.sender;
    const auto last = static_cast<std::int64_t>(neurons ? dense.neurons() : dense.fan_in()) - 1;
    at = static_cast<std::size_t>(std::clamp<std::int64_t>(static_cast<std::int64_t>(at.value_or(0)) + by, 0, last));
    set_shown(ui_state, panel, place);
}

/// Wheel and heat map of a large layer.
void look_around(Panel& panel, const Rect& rect, const Strip& strip, StripUiState& ui_state, bool over) {
    if (ui_state.step != panel.moment.step_index) {
        ui_state.shown = {};
    }
    ui_state.on_map = ui_state.on_map && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (!strip.heat_map) {
        return;
    }
    const Rect map = on_screen(panel, rect, strip, *strip.heat_map);
    panel.ui.registry.add("strip/map", {map, "", true});
    const ImGuiIO& io = ImGui::GetIO();
    if (over && (io.MouseWheel != 0 || io.MouseWheelH != 0)) {
        const bool columns = io.KeyShift || io.MouseWheelH != 0;
        const float turned = io.MouseWheel != 0 ? io.MouseWheel : io.MouseWheelH;
        scroll(panel, strip, ui_state,
               turned > 0 ? -static_cast<int>(std::ceil(turned)) : static_cast<int>(std::ceil(-turned)), columns);
    }
    const Point mouse = point(ImGui::GetMousePos());
    ui_state.on_map = ui_state.on_map || (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && map.contains(mouse));
    if (ui_state.on_map) {
        const Dense& dense = panel.state.open.document.network.layer(strip.layer);
        const bool transposed = panel.state.session.settings.convention == Convention::columns_receive;
        const auto index = [](float at, std::size_t count) {
            const auto last = static_cast<float>(count - 1);
            return static_cast<std::size_t>(std::clamp(std::floor(at * static_cast<float>(count)), 0.F, last));
        };
        const float x = (mouse.x - map.x) / map.width;
        const float y = (mouse.y - map.y) / map.height;
        set_shown(ui_state, panel,
                  {index(transposed ? x : y, dense.neurons()), index(transposed ? y : x, dense.fan_in())});
    }
}

void convention_switch(Panel& panel, const Rect& rect) {
    const std::array<Choice, 2> choices = {
        Choice{"Wx", "W·x", "Rows of W receive; inputs and sums are columns, as in the article"},
        Choice{"xW", "x·W",
               "The same numbers transposed: columns of W receive, inputs and sums are rows, as Keras prints them"}};
    const Ui& ui = panel.ui;
    const Rect place{rect.right() - ui.px(116), rect.y + ui.px(8), ui.px(100), ui.px(24)};
    const std::size_t current = panel.state.session.settings.convention == Convention::rows_receive ? 0 : 1;
    if (const auto picked = segmented(panel.ui, "strip/convention", place, choices, current, Font::mono)) {
        panel.answer(SetConvention{*picked == 0 ? Convention::rows_receive : Convention::columns_receive});
    }
}

/// The number that is typed next (before): the matrices' numbers in reading order. Nothing beyond the last (the first).
Meaning next_in_matrices(const Strip& strip, const Meaning& now, bool forward) {
    std::vector<Meaning> order;
    for (const StripEntry& entry : strip.entries) {
        if (entry.meaning == now || edit_of(entry.meaning, 0)) {
            order.push_back(entry.meaning);
        }
    }
    const auto found = std::ranges::find(order, now);
    if (found == order.end() || (forward ? found + 1 == order.end() : found == order.begin())) {
        return {};
    }
    return forward ? *(found + 1) : *(found - 1);
}

/// The number box over the number's place; it goes when typing ends.
void edit_box(Panel& panel, const Rect& rect, const Strip& strip, StripUiState& ui_state) {
    const auto entry =
        std::ranges::find_if(strip.entries, [&](const StripEntry& e) { return e.meaning == ui_state.edited; });
    if (entry == strip.entries.end() || !edit_of(ui_state.edited, 0) ||
        !is_in(panel.state.open.document.network, ui_state.edited)) {
        ui_state.edited = {};
        return;
    }
    Ui& ui = panel.ui;
    const Rect cell = on_screen(panel, rect, strip, entry->rect);
    const Size size{std::max(cell.width, ui.px(72)), ui.px(24)};
    const Rect box{cell.center().x - size.width / 2, cell.center().y - size.height / 2, size.width, size.height};
    const bool was_opening = ui_state.opening;
    const NumberBoxLook look{.decimals = panel.state.session.settings.decimals,
                             .lit = true,
                             .hint = {},
                             .focus = was_opening,
                             .goes_on = GoesOn::by_tab_and_enter};
    const ValueChange change =
        number_box(ui, "strip/edit", box, value_of(panel.source(), ui_state.edited).value_or(0), look);
    panel.answer_edit(change, [&](double to) { return *edit_of(ui_state.edited, to); });
    if (change.go_on != 0) {
        ui_state.edited = next_in_matrices(strip, ui_state.edited, change.go_on > 0);
        ui_state.opening = true;
        panel.answer(Select{place_of(ui_state.edited, panel.state.open.document.network)});
    } else if (ui.state.editing == "strip/edit") {
        ui_state.opening = false;
    } else if (!was_opening) {
        ui_state.edited = {};
    }
}

}  // namespace

void strip_panel(Panel& panel, const Rect& rect, const Strip& strip, StripUiState& ui_state) {
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("##strip", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    Ui& ui = panel.ui;
    ui.registry.add("strip", {rect, "", true});
    for (const StripEntry& entry : strip.entries) {
        ui.registry.add("strip/" + entry.id,
                        {on_screen(panel, rect, strip, entry.rect), text_of(strip.scene, entry.id).value_or(""), true});
    }
    draw_line({rect.x, rect.y}, {rect.right(), rect.y}, ui.theme.line);

    const float head = ui.px(36 * panel.magnification);
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y + head}));
    ImGui::InvisibleButton("##numbers", vec({rect.width, std::max(rect.height - head, 1.F)}));
    const bool over = ImGui::IsItemHovered();
    const Point mouse = point(ImGui::GetMousePos());
    const float scale = ui.scale * strip.magnification;
    const Network& network = panel.state.open.document.network;
    const StripEntry* under =
        over ? entry_at(strip, {(mouse.x - rect.x) / scale, (mouse.y - rect.y) / scale}) : nullptr;
    if (under != nullptr && !is_in(network, under->meaning)) {
        under = nullptr;  // the strip is the one of the last frame
    }
    const Place place = under != nullptr ? place_of(under->meaning, network) : Place{};
    if ((over || ui_state.over) && !(place == panel.state.view.hovered)) {
        panel.answer(Hover{place});
    }
    ui_state.over_step = ui_state.over && over ? ui_state.over_step : panel.moment.step_index;
    ui_state.over = over;
    look_around(panel, rect, strip, ui_state, over);
    if (over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && under != nullptr && edit_of(under->meaning, 0)) {
        ui_state.edited = under->meaning;
        ui_state.opening = true;
    } else if (ImGui::IsItemClicked() && !ui_state.on_map) {
        panel.answer(Select{place});
    }
    const bool asked = over && under != nullptr && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    number_menu(panel, "strip", asked ? &under->meaning : nullptr, ui_state.asked);
    if (over && under != nullptr && std::holds_alternative<std::monostate>(ui_state.edited)) {
        place_tip(panel, place, {on_screen(panel, rect, strip, under->rect)});
    }
    if (!std::holds_alternative<std::monostate>(ui_state.edited)) {
        edit_box(panel, rect, strip, ui_state);
    }
    if (!panel.state.session.presenting) {
        convention_switch(panel, rect);
    }
    strip_tabs(panel, rect, panel.state.session.presenting ? 16 : 132);
    ImGui::End();
}

}  // namespace netglow
