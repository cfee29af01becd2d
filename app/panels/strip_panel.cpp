#include "app/panels/strip_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/number_box.h"
#include "core/scene/formula_shapes.h"

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

double value_now(const State& state, const Meaning& meaning) {
    if (const WeightOf* weight = std::get_if<WeightOf>(&meaning)) {
        return state.document.network.weight(weight->edge);
    }
    if (const BiasOf* bias = std::get_if<BiasOf>(&meaning)) {
        return state.document.network.bias(bias->neuron);
    }
    return state.trace.output(std::get<OutputOf>(meaning).neuron);
}

void convention_switch(Panel& panel, const Rect& rect) {
    const std::array<Choice, 2> choices = {
        Choice{"Wx", "W·x", "Rows of W receive; inputs and sums are columns, as in the article"},
        Choice{"xW", "x·W", "The same numbers transposed: columns of W receive, inputs and sums are rows, as Keras prints them"}};
    const Ui& ui = panel.ui;
    const Rect place{rect.right() - ui.px(116), rect.y + ui.px(8), ui.px(100), ui.px(24)};
    const std::size_t current = panel.state.settings.convention == Convention::rows_receive ? 0 : 1;
    if (const auto picked = segmented(panel.ui, "strip/convention", place, choices, current, Font::mono)) {
        panel.answer(SetConvention{*picked == 0 ? Convention::rows_receive : Convention::columns_receive});
    }
}

/// The number box over the number's place; it goes when typing ends.
void edit_box(Panel& panel, const Rect& rect, const Strip& strip, StripHand& hand) {
    const auto entry = std::ranges::find_if(strip.entries, [&](const StripEntry& e) { return e.meaning == hand.edited; });
    if (entry == strip.entries.end() || !edit_of(hand.edited, 0)) {
        hand.edited = {};
        return;
    }
    Ui& ui = panel.ui;
    const Rect cell = on_screen(panel, rect, strip, entry->rect);
    const Size size{std::max(cell.width, ui.px(72)), ui.px(24)};
    const Rect box{cell.center().x - size.width / 2, cell.center().y - size.height / 2, size.width, size.height};
    if (hand.opening) {
        ImGui::SetKeyboardFocusHere();
    }
    const bool was_opening = hand.opening;
    const ValueChange change = number_box(ui, "strip/edit", box, value_now(panel.state, hand.edited),
                                          {.decimals = panel.state.settings.decimals, .lit = true, .hint = {}});
    panel.answer_edit(change, [&](double to) { return *edit_of(hand.edited, to); });
    if (ui.state.editing == "strip/edit") {
        hand.opening = false;
    } else if (!was_opening) {
        hand.edited = {};
    }
}

}  // namespace

void strip_panel(Panel& panel, const Rect& rect, const Strip& strip, StripHand& hand) {
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("##strip", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar();
    Ui& ui = panel.ui;
    ui.registry.add("strip", {rect, "", true});
    for (const StripEntry& entry : strip.entries) {
        ui.registry.add("strip/" + entry.id,
                        {on_screen(panel, rect, strip, entry.rect), text_of(strip.scene, entry.id).value_or(""), true});
    }
    draw_line({rect.x, rect.y}, {rect.right(), rect.y}, ui.theme.line);

    ImGui::SetCursorScreenPos(vec({rect.x, rect.y + ui.px(36)}));
    ImGui::InvisibleButton("##numbers", vec({rect.width, std::max(rect.height - ui.px(36), 1.F)}));
    const bool over = ImGui::IsItemHovered();
    const Point mouse = point(ImGui::GetMousePos());
    const float scale = ui.scale * strip.magnification;
    const StripEntry* under =
        over ? entry_at(strip, {(mouse.x - rect.x) / scale, (mouse.y - rect.y) / scale}) : nullptr;
    const Place place = under != nullptr ? place_of(under->meaning, panel.state.document.network) : Place{};
    if ((over || hand.over) && !(place == panel.state.hovered)) {
        panel.answer(Hover{place});
    }
    hand.over = over;
    if (over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && under != nullptr && edit_of(under->meaning, 0)) {
        hand.edited = under->meaning;
        hand.opening = true;
    } else if (ImGui::IsItemClicked()) {
        panel.answer(Select{place});
    }
    if (!std::holds_alternative<std::monostate>(hand.edited)) {
        edit_box(panel, rect, strip, hand);
    }
    if (!panel.state.presenting) {
        convention_switch(panel, rect);
    }
    ImGui::End();
}

}  // namespace netglow
