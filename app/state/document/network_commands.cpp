#include "app/state/document/network_commands.h"

#include <algorithm>

#include "app/state/command_parts.h"
#include "app/state/document/place_value.h"
#include "core/document/structure.h"

namespace netglow {
namespace {

constexpr double kStep = 0.1;
constexpr double kFine = 0.01;
constexpr double kCoarse = 1;

/// One that there is, or a bias that the layer could have.
bool has_value(const State& state) {
    const Document& document = state.open.document;
    return value_at(document, state.view.selected) || without_bias(document, state.view.selected);
}
bool edge_chosen(const State& state) {
    return std::holds_alternative<EdgeAt>(state.view.selected) && has_value(state);
}
bool neuron_chosen(const State& state) {
    return std::holds_alternative<NeuronAt>(state.view.selected) && has_value(state);
}
bool may_remove(const State& state) {
    return neuron_chosen(state) &&
           state.open.document.network.neurons(std::get<NeuronAt>(state.view.selected).layer) > 1;
}
bool may_move_up(const State& state) {
    return neuron_chosen(state) && std::get<NeuronAt>(state.view.selected).index > 0;
}
bool may_move_down(const State& state) {
    return neuron_chosen(state) &&
           std::get<NeuronAt>(state.view.selected).index + 1 <
               state.open.document.network.neurons(std::get<NeuronAt>(state.view.selected).layer);
}

/// The layer that commands are about: the chosen neuron's or edge's, else the one in the panel.
std::size_t layer_now(const State& state) {
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&state.view.selected)) {
        return edge->layer;
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&state.view.selected);
    return neuron != nullptr ? neuron->layer : state.view.panel_layer;
}
bool computed_layer(const State& state) {
    return layer_now(state) > 0;
}
bool may_remove_layer(const State& state) {
    return computed_layer(state) && state.open.document.network.depth() > 1;
}
bool more_layers(const State& state) {
    return state.open.document.network.depth() < Limits::layers;
}

bool may_move_left(const State& state) {
    return layer_now(state) > 1;
}
bool may_move_right(const State& state) {
    return computed_layer(state) && layer_now(state) < state.open.document.network.depth();
}

template <int kBy>
Action move_layer_by(const State& state) {
    const std::size_t layer = layer_now(state);
    return EditDocument{
        move_layer(state.open.document, layer, kBy < 0 ? layer - 1 : layer + 1, state.session.weight_rule)};
}

template <int kBy>
Action other_activation(const State& state) {
    const std::size_t layer = layer_now(state);
    const auto now = std::ranges::find(kActivationKinds, state.open.document.network.layer(layer).activation.kind);
    const std::size_t count = kActivationKinds.size();
    const std::size_t next = (static_cast<std::size_t>(now - kActivationKinds.begin()) + count + kBy) % count;
    return EditDocument{SetActivation{layer, Activation::of(kActivationKinds[next])}};
}

Action toggle_biases(const State& state) {
    const std::size_t layer = layer_now(state);
    const Dense& dense = state.open.document.network.layer(layer);
    const std::optional<Vector> none;
    return EditDocument{
        SetBiases{layer, dense.bias ? none : std::optional<Vector>(Vector::Zero(dense.weights.rows()))}};
}

template <int kSign, const double& kSize>
Action step_value(const State& state) {
    if (const std::optional<NeuronAt> neuron = without_bias(state.open.document, state.view.selected)) {
        return OfferBiases{*neuron};
    }
    const double value = *value_at(state.open.document, state.view.selected);
    return EditDocument{set_value(state.open.document, state.view.selected, stepped(value, kSign * kSize))};
}

Action type_value(const State& state) {
    if (const std::optional<NeuronAt> neuron = without_bias(state.open.document, state.view.selected)) {
        return OfferBiases{*neuron, true};
    }
    return TypeAt{state.view.selected};
}

template <bool kDown>
Action move_neuron(const State& state) {
    const NeuronAt at = std::get<NeuronAt>(state.view.selected);
    return EditDocument{MoveNeuron{at, kDown ? at.index + 1 : at.index - 1}};
}

/// Behind the chosen neuron, or at the end of the panel's layer.
Action add_neuron_here(const State& state) {
    const std::size_t layer = layer_now(state);
    const NeuronAt* chosen = std::get_if<NeuronAt>(&state.view.selected);
    const std::size_t index = chosen != nullptr ? chosen->index + 1 : state.open.document.network.neurons(layer);
    return EditDocument{add_neuron(state.open.document, {layer, index}, state.session.weight_rule)};
}

}  // namespace

std::vector<Command> network_commands() {
    static constexpr double kOne = kStep;
    static constexpr double kSmall = kFine;
    static constexpr double kLarge = kCoarse;
    return {
        {"next",
         "Select the next",
         CommandGroup::network,
         {{Key::tab, kNone}},
         "Select the next neuron or edge",
         always,
         [](const State& state) -> Action {
             return Select{next_place(state.open.document.network, state.view.selected, true)};
         },
         true},
        {"previous",
         "Select the previous",
         CommandGroup::network,
         {{Key::tab, kShift}},
         "Select the previous neuron or edge",
         always,
         [](const State& state) -> Action {
             return Select{next_place(state.open.document.network, state.view.selected, false)};
         },
         true},
        {"type_value",
         "Type a value",
         CommandGroup::network,
         {{Key::enter, kNone}},
         "Type the weight, input or bias",
         has_value,
         type_value},
        {"value_up",
         "Value up",
         CommandGroup::network,
         {{Key::up, kNone}},
         "The selected value up by 0.1",
         has_value,
         step_value<1, kOne>,
         true},
        {"value_down",
         "Value down",
         CommandGroup::network,
         {{Key::down, kNone}},
         "The selected value down by 0.1",
         has_value,
         step_value<-1, kOne>,
         true},
        {"value_up_fine",
         "Up a little",
         CommandGroup::network,
         {{Key::up, kShift}},
         "Up by 0.01 (fine)",
         has_value,
         step_value<1, kSmall>,
         true},
        {"value_down_fine",
         "Down a little",
         CommandGroup::network,
         {{Key::down, kShift}},
         "Down by 0.01 (fine)",
         has_value,
         step_value<-1, kSmall>,
         true},
        {"value_up_coarse",
         "Up by 1",
         CommandGroup::network,
         {{Key::up, kCtrl}},
         "Up by 1 (coarse)",
         has_value,
         step_value<1, kLarge>,
         true},
        {"value_down_coarse",
         "Down by 1",
         CommandGroup::network,
         {{Key::down, kCtrl}},
         "Down by 1 (coarse)",
         has_value,
         step_value<-1, kLarge>,
         true},
        {"zero_weight",
         "Set the weight to 0",
         CommandGroup::network,
         {{Key::del, kNone}},
         "An edge: its weight to 0",
         edge_chosen,
         [](const State& state) -> Action {
             return EditDocument{set_value(state.open.document, state.view.selected, 0)};
         }},
        {"remove_neuron",
         "Remove the neuron",
         CommandGroup::network,
         {{Key::del, kNone}},
         "A neuron: remove it, with its edges",
         may_remove,
         [](const State& state) -> Action {
             return EditDocument{RemoveNeuron{std::get<NeuronAt>(state.view.selected)}};
         }},
        {"add_neuron",
         "Add a neuron",
         CommandGroup::network,
         {{key_of('n'), kNone}},
         "A new neuron after the selected one",
         always,
         add_neuron_here},
        {"duplicate_neuron",
         "Duplicate the neuron",
         CommandGroup::network,
         {{key_of('d'), kCtrl}},
         "A copy of the selected neuron",
         neuron_chosen,
         [](const State& state) -> Action {
             return EditDocument{duplicate_neuron(state.open.document, std::get<NeuronAt>(state.view.selected))};
         }},
        {"neuron_up",
         "Move the neuron up",
         CommandGroup::network,
         {{Key::up, kAlt}},
         "The neuron one place up",
         may_move_up,
         move_neuron<false>},
        {"neuron_down",
         "Move the neuron down",
         CommandGroup::network,
         {{Key::down, kAlt}},
         "The neuron one place down",
         may_move_down,
         move_neuron<true>},
        {"rename_neuron",
         "Rename the neuron",
         CommandGroup::network,
         {{Key::f2, kNone}},
         "Type a name for the neuron",
         neuron_chosen,
         [](const State& state) -> Action { return Rename{std::get<NeuronAt>(state.view.selected)}; }},
        {"name_outputs",
         "Name the outputs…",
         CommandGroup::network,
         {{key_of('o'), kNone}},
         "Type the names of all classes",
         [](const State& state) { return !state.open.read_only; },
         [](const State&) -> Action { return ShowSheet{Sheet::output_names}; }},
        {"add_layer",
         "Add a layer",
         CommandGroup::network,
         {{key_of('n'), kShift}},
         "A new layer after the selected one",
         more_layers,
         [](const State& state) -> Action {
             return EditDocument{add_layer(state.open.document, layer_now(state) + 1, state.session.weight_rule)};
         }},
        {"duplicate_layer",
         "Duplicate the layer",
         CommandGroup::network,
         {{key_of('d'), kCtrlShift}},
         "A copy of the selected layer",
         [](const State& state) { return computed_layer(state) && more_layers(state); },
         [](const State& state) -> Action {
             return EditDocument{duplicate_layer(state.open.document, layer_now(state), state.session.weight_rule)};
         }},
        {"layer_left",
         "Move the layer left",
         CommandGroup::network,
         {{Key::left, kAlt}},
         "The layer nearer to the inputs",
         may_move_left,
         move_layer_by<-1>},
        {"layer_right",
         "Move the layer right",
         CommandGroup::network,
         {{Key::right, kAlt}},
         "The layer nearer to the outputs",
         may_move_right,
         move_layer_by<1>},
        {"rename_layer",
         "Rename the layer",
         CommandGroup::network,
         {{Key::f2, kShift}},
         "Type a name for the layer",
         computed_layer,
         [](const State& state) -> Action { return Rename{LayerName{layer_now(state)}}; }},
        {"rename_network",
         "Rename the network",
         CommandGroup::network,
         {{Key::f2, kCtrlShift}},
         "Type a name for the network",
         always,
         [](const State&) -> Action { return Rename{NetworkName{}}; }},
        {"next_activation",
         "Next activation",
         CommandGroup::network,
         {{key_of('a'), kNone}},
         "The layer's next activation",
         computed_layer,
         other_activation<1>},
        {"previous_activation",
         "Previous activation",
         CommandGroup::network,
         {{key_of('a'), kShift}},
         "The layer's previous activation",
         computed_layer,
         other_activation<-1>},
        {"toggle_biases",
         "Biases on or off",
         CommandGroup::network,
         {{key_of('b'), kCtrl}},
         "Whether the layer has biases",
         computed_layer,
         toggle_biases},
        {"remove_layer",
         "Remove the layer",
         CommandGroup::network,
         {{Key::del, kShift}},
         "Remove the selected layer",
         may_remove_layer,
         [](const State& state) -> Action {
             return EditDocument{remove_layer(state.open.document, layer_now(state), state.session.weight_rule)};
         }},
        {"weights",
         "New weights…",
         CommandGroup::network,
         {{key_of('w'), kNone}},
         "Rule, seed, scaling of weights",
         always,
         [](const State& state) -> Action { return ShowWeights{!state.session.weights_open}; },
         false,
         [](const State& state) { return state.session.weights_open; },
         EscapeRank::weights},
        {"randomise_layer",
         "Randomise the layer",
         CommandGroup::network,
         {{key_of('r'), kNone}},
         "New weights for the selected layer",
         computed_layer,
         [](const State& state) -> Action {
             return Randomise{layer_now(state), layer_now(state)};
         }},
        {"randomise",
         "Randomise all weights",
         CommandGroup::network,
         {{key_of('r'), kShift}},
         "New weights for every layer",
         always,
         [](const State& state) -> Action {
             return Randomise{1, state.open.document.network.depth()};
         }},
    };
}

}  // namespace netglow
