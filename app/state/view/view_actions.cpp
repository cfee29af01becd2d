#include "app/state/view/view_actions.h"

#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/formula/layer_formula.h"
#include "core/formula/neuron_formula.h"
#include "core/scene/strip/strip.h"

namespace netglow {
namespace {

/// Nothing where the place is not in the network: panels answer to what was shown, which an action before may have
/// removed.
Place if_there(const Place& place, const Network& network) {
    const auto is_there = [&]<typename At>(const At& at) {
        if constexpr (std::is_same_v<At, std::monostate>) {
            return true;
        } else {
            return network.contains(at);
        }
    };
    return std::visit(is_there, place) ? place : Place();
}

}  // namespace

Effects handle(State& state, const Select& action) {
    choose(state.view, if_there(action.place, state.open.document.network));
    return {};
}

Effects handle(State& state, const Hover& action) {
    state.view.hovered = if_there(action.place, state.open.document.network);
    return {};
}

Effects handle(State& state, const ShowLayer& action) {
    show_layer(state.view, action.layer, state.open.document.network.depth());
    return {};
}

Effects handle(State& state, const ChooseLayer& action) {
    choose_layer(state.view, action.layer, state.open.document.network.depth());
    return {};
}

Effects handle(State& state, const SetCamera& action) {
    state.view.camera = action.camera;
    return {};
}

Effects handle(State& state, const GoToNeuron& action) {
    if (!state.open.document.network.contains(action.neuron)) {
        return {};
    }
    choose(state.view, action.neuron);
    return {FlyTo{action.neuron}};
}

Effects handle(State& state, const SortContributions& action) {
    state.view.contributions_by_size = action.by_size;
    return {};
}

Effects handle(State& state, const ChooseLandscape& action) {
    View& view = state.view;
    const bool x_is_new = action.x != view.landscape_x;
    const std::size_t before = x_is_new ? view.landscape_x : view.landscape_y;
    view.landscape_x = action.x;
    view.landscape_y = action.y;
    if (action.x == action.y) {
        (x_is_new ? view.landscape_y : view.landscape_x) = before;
    }
    return {};
}

Effects handle(State& state, const ShowPlanes& action) {
    state.view.planes = action.on;
    return {};
}

Effects handle(State& state, const FitSliders&) {
    fit_ranges(state.view.ranges, state.open.document);
    return {};
}

Effects handle(State& state, const Pin& action) {
    state.view.compared = action.on ? std::optional(Compared{state.open.trace, true, 0}) : std::nullopt;
    return {};
}

Effects handle(State& state, const Copy& action) {
    const Moment moment = state.moment();
    const Settings& settings = state.session.settings;
    const FormulaSource source{state.open.document, state.open.trace, moment, settings.decimals};
    if (action.what == CopyWhat::layer_latex) {
        return {CopyToClipboard{
            to_latex(layer_in_full(source, strip_layer(moment, state.view.selected), settings.convention))}};
    }
    const std::optional<NeuronAt> neuron = action.neuron ? action.neuron : state.neuron_to_copy();
    if (!neuron) {
        return {};
    }
    const Formula formula = neuron_in_full(source, *neuron);
    return {CopyToClipboard{action.what == CopyWhat::neuron_latex ? to_latex(formula) : to_text(formula)}};
}

Effects handle(State&, const CopyText& action) {
    return {CopyToClipboard{action.text}};
}

}  // namespace netglow
