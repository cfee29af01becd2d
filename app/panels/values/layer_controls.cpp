#include "app/panels/values/layer_controls.h"

#include <algorithm>
#include <cmath>

#include "app/panels/canvas/place_menu.h"
#include "app/panels/values/value_rows.h"
#include "app/state/command.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/number_box.h"
#include "core/document/structure.h"

namespace netglow {
namespace {

void muted_label(const Panel& panel, const Rect& line, std::string_view text) {
    draw_text(panel.ui, Font::sans, 12, {line.x, line.y + panel.ui.px(15)}, panel.ui.theme.muted, text);
}

Rect behind_label(const Panel& panel, const Rect& line) {
    return {line.x + panel.ui.px(80), line.y, line.width - panel.ui.px(80), line.height};
}

void layer_choice(Panel& panel, Flow& flow) {
    const State& state = panel.state;
    std::vector<Choice> layers;
    for (std::size_t layer = 1; layer <= state.open.document.network.depth(); ++layer) {
        layers.push_back({std::to_string(layer), layer_name(state.open.document, layer), ""});
    }
    flow.space(14);
    Rect line = inside_margins(panel.ui, flow.take(kValueRow));
    section_label(panel.ui, {line.x, line.y + panel.ui.px(15)}, "LAYER");
    const float more = panel.ui.px(30);
    line = {line.x + panel.ui.px(50), line.y, line.width - panel.ui.px(50) - more, line.height};
    if (const auto picked = combo(panel.ui, "layer", line, layers, state.view.panel_layer - 1)) {
        panel.answer(ShowLayer{*picked + 1});
    }
    const Rect dots{line.right() + panel.ui.px(4), line.y, more - panel.ui.px(4), line.height};
    const bool asked = button(panel.ui, "layer/more", dots, "···",
                              {.plain = true, .strong = true, .hint = {"Commands for this layer", ""}});
    if (asked) {
        panel.answer(Select{});
    }
    place_menu(panel, "layer", asked);
}

void neuron_count(Panel& panel, Flow& flow, std::size_t layer) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    const Rect line = inside_margins(panel.ui, flow.take(kValueRow));
    muted_label(panel, line, "Neurons");
    const Rect place = behind_label(panel, line);
    const std::size_t count = state.open.document.network.neurons(layer);
    const Rect less{place.x, place.y, ui.px(24), place.height};
    const Rect box{less.right() + ui.px(4), place.y, ui.px(52), place.height};
    const Rect more{box.right() + ui.px(4), place.y, ui.px(24), place.height};
    std::optional<double> wanted;
    if (button(ui, "neurons/less", less, "−",
               {.enabled = count > 1, .points = 14, .hint = {"Remove the last neuron", ""}})) {
        wanted = static_cast<double>(count - 1);
    }
    const NumberBoxLook look{.decimals = 0, .hint = {"Number of neurons", ""}};
    if (const ValueChange typed = number_box(ui, "neurons", box, static_cast<double>(count), look); typed.value) {
        wanted = std::round(*typed.value);
    }
    if (button(
            ui, "neurons/more", more, "+",
            {.enabled = count < Limits::neurons_in_a_layer, .points = 14, .hint = {"Add a neuron at the end", ""}})) {
        wanted = static_cast<double>(count + 1);
    }
    if (wanted) {
        const auto neurons =
            static_cast<std::size_t>(std::clamp(*wanted, 1.0, static_cast<double>(Limits::neurons_in_a_layer)));
        panel.answer(EditDocument{resize_layer(state.open.document, layer, neurons, state.session.weight_rule)});
    }
}

void activation_choice(Panel& panel, Flow& flow, std::size_t layer) {
    const Activation& activation = panel.state.open.document.network.layer(layer).activation;
    std::vector<Choice> kinds;
    for (const ActivationKind kind : kActivationKinds) {
        kinds.push_back({std::string(name_of(kind)), std::string(name_of(kind)), ""});
    }
    const auto current = std::ranges::find(kActivationKinds, activation.kind) - kActivationKinds.begin();
    const Rect line = inside_margins(panel.ui, flow.take(kValueRow));
    muted_label(panel, line, "Activation");
    if (const auto picked =
            combo(panel.ui, "activation", behind_label(panel, line), kinds, static_cast<std::size_t>(current))) {
        panel.answer(EditDocument{SetActivation{layer, Activation::of(kActivationKinds[*picked])}});
    }
    if (takes_alpha(activation.kind)) {
        const Rect alpha = inside_margins(panel.ui, flow.take(kValueRow));
        muted_label(panel, alpha, "alpha");
        const NumberBoxLook look{.decimals = panel.state.session.settings.decimals, .hint = {}};
        panel.answer_edit(number_box(panel.ui, "alpha", behind_label(panel, alpha), activation.alpha, look),
                          [&](double to) {
                              return SetActivation{layer, {activation.kind, to}};
                          });
    }
}

void bias_switch(Panel& panel, Flow& flow, std::size_t layer) {
    const Dense& dense = panel.state.open.document.network.layer(layer);
    const Rect line = inside_margins(panel.ui, flow.take(kValueRow));
    muted_label(panel, line, "Bias");
    const Rect place = behind_label(panel, line);
    const Rect box{place.x, place.y + panel.ui.px(2), panel.ui.px(34), panel.ui.px(18)};
    if (toggle(panel.ui, "biases", box, dense.bias.has_value(), true,
               {"Whether the neurons of this layer have a bias", ""})) {
        const std::optional<Vector> bias =
            dense.bias ? std::nullopt : std::optional<Vector>(Vector::Zero(dense.weights.rows()));
        panel.answer(EditDocument{SetBiases{layer, bias}});
    }
}

void weights_heading(Panel& panel, Flow& flow) {
    Ui& ui = panel.ui;
    const float top = flow.y();
    flow.heading("INCOMING WEIGHTS");
    const Rect place{flow.right() - ui.px(64), top - ui.px(1), ui.px(52), ui.px(22)};
    const Command& weights = command("weights");
    const std::string keys = shortcut_text(weights);
    if (button(ui, "weights/open", place, "New…", {.plain = true, .hint = {weights.what, keys}})) {
        panel.answer(ShowWeights{!panel.state.session.weights_open});
    }
}

}  // namespace

void layer_controls(Panel& panel, Flow& flow) {
    const std::size_t layer = panel.state.view.panel_layer;
    layer_choice(panel, flow);
    neuron_count(panel, flow, layer);
    activation_choice(panel, flow, layer);
    bias_switch(panel, flow, layer);
    flow.space(14);
    weights_heading(panel, flow);
}

}  // namespace netglow
