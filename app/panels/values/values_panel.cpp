#include "app/panels/values/values_panel.h"

#include <algorithm>

#include "app/panels/canvas/place_menu.h"
#include "app/panels/values/flow.h"
#include "app/panels/values/layer_controls.h"
#include "app/panels/values/line_list.h"
#include "app/panels/values/value_rows.h"
#include "app/ui/draw.h"
#include "app/ui/text_line.h"

namespace netglow {
namespace {

constexpr float kInputRow = 30;
constexpr std::size_t kManyInputs = 32;  ///< have a list of their own, with a filter
constexpr float kInputLines = 8;         ///< of it

/// What has been chosen since the last frame, else what has come under the pointer.
Place fresh_place(const State& state, ValuesUiState& ui_state) {
    const bool chosen = !(state.view.selected == ui_state.selected);
    const bool pointed_at = !(state.view.hovered == ui_state.hovered);
    ui_state.selected = state.view.selected;
    ui_state.hovered = state.view.hovered;
    return chosen ? state.view.selected : pointed_at ? state.view.hovered : Place();
}

bool many_inputs(Panel& panel, Flow& flow, float labels, NeuronFilter& filter, const Place& fresh, TypingAlong& along) {
    Ui& ui = panel.ui;
    text_line(ui, "inputs/filter", inside_margins(ui, flow.take(32), 24), filter.text, {.empty = "Find an input"});
    flow.space(2);
    filter.refresh(panel.state, 0);
    const Rect room = flow.take(kInputLines * kInputRow);
    LineList list(ui, "##inputs", room, kInputRow, filter.found.size());
    const Place& sought = std::holds_alternative<std::monostate>(along.wanted) ? fresh : along.wanted;
    if (const NeuronAt* input = std::get_if<NeuronAt>(&sought); input != nullptr && input->layer == 0) {
        if (const std::optional<std::size_t> line = filter.found.line_of(*input)) {
            list.bring_into_sight(*line);
        }
    }
    bool asked = false;
    for (std::size_t line = list.first(); line < list.end(); ++line) {
        const Rect row = in_list(ui, list.line(line), room);
        asked = input_row(panel, row, filter.found[line].index, labels, along) || asked;
    }
    if (filter.found.size() == 0) {
        draw_text(ui, Font::sans, 12, {room.x + ui.px(kPanelMargin), room.y + ui.px(17)}, ui.theme.muted, "No match");
    }
    return asked;
}

/// Answers whether a menu was asked for, as neuron_group() does.
bool inputs(Panel& panel, Flow& flow, float labels, ValuesUiState& ui_state, const Place& fresh) {
    const State& state = panel.state;
    const Ui& ui = panel.ui;
    flow.space(12);
    inputs_heading(panel, inside_margins(ui, flow.take(22)));
    flow.space(4);
    case_panel(panel, flow, ui_state.cases);
    if (pad_shown(state)) {
        const Rect line = inside_margins(ui, flow.take(0), 0);
        const Rect rect =
            flow.take(pad_height(*state.open.document.input_image, line.width / ui.scale, !ui_state.pad.on_canvas));
        pad_panel(panel, {line.x, rect.y, line.width, rect.height}, ui_state.pad);
        return false;
    }
    const std::size_t count = state.open.document.network.inputs();
    if (count > kManyInputs) {
        return many_inputs(panel, flow, labels, ui_state.inputs, fresh, ui_state.along);
    }
    bool asked = false;
    for (std::size_t index = 0; index < count; ++index) {
        const bool wanted = ui_state.along.wants(NeuronAt{0, index});
        if (wanted) {
            flow.bring_into_sight(kInputRow);
        }
        if (!flow.visible(kInputRow) && !wanted) {
            flow.skip(kInputRow);
            continue;
        }
        asked = input_row(panel, inside_margins(ui, flow.take(kInputRow)), index, labels, ui_state.along) || asked;
    }
    return asked;
}

/// The title of a neuron's rows, with a highlight of `height` points if the neuron is being computed, selected or
/// hovered.
bool group_title(Panel& panel, Flow& flow, NeuronAt neuron, float height) {
    Ui& ui = panel.ui;
    const bool lit = is_lit(panel, neuron) || (!panel.moment.at_start && !panel.moment.at_end &&
                                               panel.moment.step.count == 1 && panel.moment.step.concerns(neuron));
    if (lit) {
        fill_rect({flow.left() + ui.px(6), flow.y(), flow.right() - flow.left() - ui.px(12), ui.px(height)},
                  ui.theme.lit, ui.px(6));
    }
    const Rect title = flow.take(26);
    draw_text(ui, Font::mono_bold, 12, {title.x + ui.px(kPanelMargin), title.y + ui.px(17)}, ui.theme.ink,
              fitted(ui, Font::mono_bold, 12, panel.name(neuron), title.width - ui.px(2 * kPanelMargin)));
    return asks_about(panel, title, neuron);
}

/// The rows of one neuron: its weights, and its bias where the layer has biases.
bool neuron_group(Panel& panel, Flow& flow, NeuronAt neuron, float labels, const Place& chosen, TypingAlong& along) {
    const Ui& ui = panel.ui;
    const Dense& dense = panel.state.open.document.network.layer(neuron.layer);
    const std::size_t rows = dense.fan_in() + (dense.bias ? 1 : 0);
    const float height = 26 + kValueRow * static_cast<float>(rows) + 4;
    if (chosen == Place(neuron)) {
        flow.bring_into_sight(height);
    }
    constexpr std::size_t kNone = ~std::size_t{0};
    const auto row_of = [&](const Place& place) {
        const EdgeAt* edge = std::get_if<EdgeAt>(&place);
        return edge != nullptr && edge->receiver() == neuron ? edge->from : kNone;
    };
    const std::size_t chosen_row = row_of(chosen);
    const std::size_t typed_row = row_of(along.wanted);
    const bool sought = chosen_row != kNone || typed_row != kNone || along.wants(neuron);
    if (!flow.visible(height) && !sought) {
        flow.skip(height + 4);
        return false;
    }
    bool asked = group_title(panel, flow, neuron, height);
    for (std::size_t from = 0; from < dense.fan_in(); ++from) {
        const EdgeAt edge{neuron.layer, neuron.index, from};
        if (from == typed_row || from == chosen_row) {
            flow.bring_into_sight(kValueRow);
        }
        if (!flow.visible(kValueRow) && from != typed_row) {
            flow.skip(kValueRow);
            continue;
        }
        asked = weight_row(panel, inside_margins(ui, flow.take(kValueRow)), edge, labels, along) || asked;
    }
    if (dense.bias) {
        if (along.wants(neuron)) {
            flow.bring_into_sight(kValueRow);
        }
        asked = bias_row(panel, inside_margins(ui, flow.take(kValueRow)), neuron, labels, along) || asked;
    }
    flow.space(8);
    return asked;
}

}  // namespace

void values_panel(Panel& panel, const Rect& rect, ValuesUiState& ui_state) {
    Flow flow(panel.ui, "##values", rect);
    draw_line({rect.right(), rect.y}, {rect.right(), rect.bottom()}, panel.ui.theme.line);
    const Network& network = panel.state.open.document.network;
    const std::size_t layer = panel.state.view.panel_layer;
    const float labels = label_width(panel);
    const Place fresh = fresh_place(panel.state, ui_state);
    bool asked = inputs(panel, flow, labels, ui_state, fresh);
    layer_controls(panel, flow);
    if (shows_one_neuron(network, layer)) {
        asked = neuron_weights(panel, flow, ui_state.weights, fresh, labels, ui_state.along) || asked;
    } else {
        // Only a choice moves all of the panel: it would be restless if the pointer did.
        const Place nothing;
        const Place& chosen = fresh == panel.state.view.selected ? fresh : nothing;
        for (std::size_t index = 0; index < network.neurons(layer); ++index) {
            asked = neuron_group(panel, flow, {layer, index}, labels, chosen, ui_state.along) || asked;
        }
    }
    go_along(panel, ui_state.along);
    place_menu(panel, "values", asked);
    flow.space(12);
}

}  // namespace netglow
