#include "app/panels/values_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/panels/flow.h"
#include "app/panels/place_menu.h"
#include "app/state/command.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/number_box.h"
#include "app/ui/value_row.h"
#include "core/document/structure.h"
#include "core/scene/build_scene.h"

namespace netglow {
namespace {

constexpr float kMargin = 16;
constexpr float kRow = 28;

Rect inner(const Panel& panel, const Rect& line, float height = 22) {
    const Ui& ui = panel.ui;
    return {line.x + ui.px(kMargin), line.y + (line.height - ui.px(height)) / 2, line.width - ui.px(kMargin + 12),
            ui.px(height)};
}

std::string id_of(const Panel& panel, NeuronAt at) { return place_name(panel.state.document.network, at); }

bool chosen(const Panel& panel, const Place& place) {
    return panel.state.selected == place || panel.state.hovered == place;
}

/// Points; as wide as the longest name beside a slider, within limits.
float label_width(const Panel& panel) {
    constexpr float kGap = 14;
    constexpr float kLeast = 36;
    constexpr float kMost = 84;
    constexpr std::size_t kMeasured = 64;  // of a large layer, the first are enough
    const Network& network = panel.state.document.network;
    const std::size_t layer = panel.state.panel_layer;
    float widest = 0;
    const auto measure = [&](std::string_view name) {
        widest = std::max(widest, text_width(panel.ui, Font::mono, 12, name) / panel.ui.scale + kGap);
    };
    for (const std::size_t column : {std::size_t{0}, layer - 1}) {
        for (std::size_t i = 0; i < std::min(network.neurons(column), kMeasured); ++i) {
            measure(panel.name({column, i}));
        }
    }
    if (network.layer(layer).bias) {
        measure("bias");
    }
    return std::clamp(widest, kLeast, kMost);
}

/// A right click on a row chooses its place and asks what can be done with it.
bool asks_about(Panel& panel, const Rect& row, const Place& place) {
    if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) || !ImGui::IsMouseClicked(ImGuiMouseButton_Right) ||
        !row.contains(point(ImGui::GetMousePos()))) {
        return false;
    }
    panel.answer(Select{place});
    return true;
}

RowLook row_look(const Panel& panel, Color fill, double range, bool lit, float labels) {
    RowLook look;
    look.label_width = labels;
    look.fill = fill;
    look.least = -range;
    look.most = range;
    look.decimals = panel.state.settings.decimals;
    look.lit = lit;
    return look;
}

/// Answers whether a menu was asked for, as neuron_group() does.
bool inputs(Panel& panel, Flow& flow, float labels, ValuesHand& hand) {
    bool asked = false;
    const State& state = panel.state;
    flow.space(12);
    inputs_heading(panel, inner(panel, flow.take(22)));
    flow.space(4);
    case_panel(panel, flow, hand.cases);
    if (pad_shown(state)) {
        const float width = (flow.right() - flow.left()) / panel.ui.scale - (kMargin + 12);
        const Rect rect = flow.take(pad_height(*state.document.input_image, width));
        pad_panel(panel, {rect.x + panel.ui.px(kMargin), rect.y, panel.ui.px(width), rect.height}, hand.pad);
        return false;
    }
    for (std::size_t i = 0; i < state.document.network.inputs(); ++i) {
        if (!flow.visible(30)) {
            flow.skip(30);
            continue;
        }
        const NeuronAt at{0, i};
        const double value = state.document.input[static_cast<Eigen::Index>(i)];
        const RowLook look = row_look(panel, panel.ui.theme.input_track, state.ranges.inputs, chosen(panel, at), labels);
        const Rect row = inner(panel, flow.take(30));
        const ValueChange change = value_row(panel.ui, "inputs/" + id_of(panel, at), row, panel.name(at), value, look);
        panel.answer_edit(change, [&](double to) { return SetInput{i, to}; });
        asked = asks_about(panel, row, at) || asked;
    }
    return asked;
}

void muted_label(const Panel& panel, const Rect& line, std::string_view text) {
    draw_text(panel.ui, Font::sans, 12, {line.x, line.y + panel.ui.px(15)}, panel.ui.theme.muted, text);
}

Rect behind_label(const Panel& panel, const Rect& line) {
    return {line.x + panel.ui.px(80), line.y, line.width - panel.ui.px(80), line.height};
}

void layer_choice(Panel& panel, Flow& flow) {
    const State& state = panel.state;
    std::vector<Choice> layers;
    for (std::size_t layer = 1; layer <= state.document.network.depth(); ++layer) {
        layers.push_back({std::to_string(layer), layer_name(state.document, layer), ""});
    }
    flow.space(14);
    Rect line = inner(panel, flow.take(kRow));
    section_label(panel.ui, {line.x, line.y + panel.ui.px(15)}, "LAYER");
    const float more = panel.ui.px(30);
    line = {line.x + panel.ui.px(50), line.y, line.width - panel.ui.px(50) - more, line.height};
    if (const auto picked = combo(panel.ui, "layer", line, layers, state.panel_layer - 1)) {
        panel.answer(ShowLayer{*picked + 1});
    }
    const Rect dots{line.right() + panel.ui.px(4), line.y, more - panel.ui.px(4), line.height};
    const bool asked = button(panel.ui, "layer/more", dots, "···", {.plain = true, .strong = true, .hint = {"What can be done with this layer", ""}});
    if (asked) {
        panel.answer(Select{});
    }
    place_menu(panel, "layer", asked);
}

void neuron_count(Panel& panel, Flow& flow, std::size_t layer) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    const Rect line = inner(panel, flow.take(kRow));
    muted_label(panel, line, "Neurons");
    const Rect place = behind_label(panel, line);
    const std::size_t count = state.document.network.neurons(layer);
    const Rect less{place.x, place.y, ui.px(24), place.height};
    const Rect box{less.right() + ui.px(4), place.y, ui.px(52), place.height};
    const Rect more{box.right() + ui.px(4), place.y, ui.px(24), place.height};
    std::optional<double> wanted;
    if (button(ui, "neurons/less", less, "−", {.enabled = count > 1, .points = 14, .hint = {"Remove the last neuron", ""}})) {
        wanted = static_cast<double>(count - 1);
    }
    const NumberBoxLook look{.decimals = 0, .hint = {"As many neurons as this", ""}};
    if (const ValueChange typed = number_box(ui, "neurons", box, static_cast<double>(count), look); typed.value) {
        wanted = std::round(*typed.value);
    }
    if (button(ui, "neurons/more", more, "+", {.enabled = count < Limits::neurons_in_a_layer, .points = 14, .hint = {"Add a neuron at the end", ""}})) {
        wanted = static_cast<double>(count + 1);
    }
    if (wanted) {
        const auto neurons = static_cast<std::size_t>(std::clamp(*wanted, 1.0, static_cast<double>(Limits::neurons_in_a_layer)));
        panel.answer(EditDocument{resize_layer(state.document, layer, neurons, state.weight_rule)});
    }
}

void activation_choice(Panel& panel, Flow& flow, std::size_t layer) {
    const Activation& activation = panel.state.document.network.layer(layer).activation;
    std::vector<Choice> kinds;
    for (const ActivationKind kind : kActivationKinds) {
        kinds.push_back({std::string(name_of(kind)), std::string(name_of(kind)), ""});
    }
    const auto current = std::ranges::find(kActivationKinds, activation.kind) - kActivationKinds.begin();
    const Rect line = inner(panel, flow.take(kRow));
    muted_label(panel, line, "Activation");
    if (const auto picked =
            combo(panel.ui, "activation", behind_label(panel, line), kinds, static_cast<std::size_t>(current))) {
        panel.answer(EditDocument{SetActivation{layer, Activation::of(kActivationKinds[*picked])}});
    }
    if (takes_alpha(activation.kind)) {
        const Rect alpha = inner(panel, flow.take(kRow));
        muted_label(panel, alpha, "alpha");
        const NumberBoxLook look{.decimals = panel.state.settings.decimals, .hint = {}};
        panel.answer_edit(number_box(panel.ui, "alpha", behind_label(panel, alpha), activation.alpha, look),
                          [&](double to) { return SetActivation{layer, {activation.kind, to}}; });
    }
}

void bias_switch(Panel& panel, Flow& flow, std::size_t layer) {
    const Dense& dense = panel.state.document.network.layer(layer);
    const Rect line = inner(panel, flow.take(kRow));
    muted_label(panel, line, "Bias");
    const Rect place = behind_label(panel, line);
    const Rect box{place.x, place.y + panel.ui.px(2), panel.ui.px(34), panel.ui.px(18)};
    if (toggle(panel.ui, "biases", box, dense.bias.has_value(), true, {"Whether the neurons of this layer have a bias", ""})) {
        const std::optional<Vector> bias =
            dense.bias ? std::nullopt : std::optional<Vector>(Vector::Zero(dense.weights.rows()));
        panel.answer(EditDocument{SetBiases{layer, bias}});
    }
}

void weights_heading(Panel& panel, Flow& flow) {
    Ui& ui = panel.ui;
    const float top = flow.y();
    flow.heading("WEIGHTS INTO");
    const Rect place{flow.right() - ui.px(64), top - ui.px(1), ui.px(52), ui.px(22)};
    const Command& weights = command("weights");
    const std::string keys = shortcut_text(weights);
    if (button(ui, "weights/open", place, "New…", {.plain = true, .hint = {weights.what, keys}})) {
        panel.answer(ShowWeights{!panel.state.weights_open});
    }
}

/// The rows of one neuron: its weights, and its bias where the layer has biases.
bool neuron_group(Panel& panel, Flow& flow, NeuronAt neuron, float labels) {
    const State& state = panel.state;
    const Dense& dense = state.document.network.layer(neuron.layer);
    const std::size_t rows = dense.fan_in() + (dense.bias ? 1 : 0);
    const float height = 26 + kRow * static_cast<float>(rows) + 4;
    if (!flow.visible(height)) {
        flow.skip(height + 4);
        return false;
    }
    Ui& ui = panel.ui;
    const bool lit = chosen(panel, neuron) || (!panel.moment.at_start && !panel.moment.at_end &&
                                               panel.moment.step.count == 1 && panel.moment.step.concerns(neuron));
    const float y = flow.y();
    if (lit) {
        fill_rect({flow.left() + ui.px(6), y, flow.right() - flow.left() - ui.px(12), ui.px(height)}, ui.theme.lit, ui.px(6));
    }
    const Rect title = flow.take(26);
    bool asked = asks_about(panel, title, neuron);
    draw_text(ui, Font::mono_bold, 12, {title.x + ui.px(kMargin), title.y + ui.px(17)}, ui.theme.ink,
              fitted(ui, Font::mono_bold, 12, panel.name(neuron), title.width - ui.px(2 * kMargin)));
    const std::string id = id_of(panel, neuron);
    for (std::size_t from = 0; from < dense.fan_in(); ++from) {
        if (!flow.visible(kRow)) {
            flow.skip(kRow);
            continue;
        }
        const EdgeAt edge{neuron.layer, neuron.index, from};
        const double weight = state.document.network.weight(edge);
        const RowLook look = row_look(panel, weight < 0 ? ui.theme.negative : ui.theme.positive,
                                      state.ranges.weights[neuron.layer - 1], chosen(panel, edge), labels);
        const Rect row = inner(panel, flow.take(kRow));
        const ValueChange change = value_row(ui, "weights/" + id + "/" + id_of(panel, edge.sender()), row,
                                             panel.name(edge.sender()), weight, look);
        panel.answer_edit(change, [&](double to) { return SetWeight{edge, to}; });
        asked = asks_about(panel, row, edge) || asked;
    }
    if (dense.bias) {
        const double bias = state.document.network.bias(neuron);
        const RowLook look = row_look(panel, bias < 0 ? ui.theme.negative : ui.theme.positive,
                                      state.ranges.biases[neuron.layer - 1], false, labels);
        const Rect row = inner(panel, flow.take(kRow));
        panel.answer_edit(value_row(ui, "bias/" + id, row, "bias", bias, look),
                          [&](double to) { return SetBias{neuron, to}; });
        asked = asks_about(panel, row, neuron) || asked;
    }
    flow.space(8);
    return asked;
}

}  // namespace

void values_panel(Panel& panel, const Rect& rect, ValuesHand& hand) {
    Flow flow(panel.ui, "##values", rect);
    draw_line({rect.right(), rect.y}, {rect.right(), rect.bottom()}, panel.ui.theme.line);
    const std::size_t layer = panel.state.panel_layer;
    const float labels = label_width(panel);
    bool asked = inputs(panel, flow, labels, hand);
    layer_choice(panel, flow);
    neuron_count(panel, flow, layer);
    activation_choice(panel, flow, layer);
    bias_switch(panel, flow, layer);
    flow.space(14);
    weights_heading(panel, flow);
    for (std::size_t index = 0; index < panel.state.document.network.neurons(layer); ++index) {
        asked = neuron_group(panel, flow, {layer, index}, labels) || asked;
    }
    place_menu(panel, "values", asked);
    flow.space(12);
}

}  // namespace netglow
