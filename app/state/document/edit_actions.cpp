#include "app/state/document/edit_actions.h"

#include <algorithm>
#include <utility>

#include "app/state/document/derived.h"
#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/document/structure.h"

namespace netglow {
namespace {

void append(Effects& effects, Effects more) {
    std::ranges::move(more, std::back_inserter(effects));
}

/// A change is shown against the pass before it; those of one drag against the one before the drag.
Effects apply_and_compare(State& state, const Change& change, Gesture gesture) {
    std::optional<Compared>& compared = state.view.compared;
    const bool goes_on = compared && gesture != 0 && compared->gesture == gesture;
    if (!goes_on && !(compared && compared->pinned)) {
        compared = Compared{state.open.trace, false, gesture};
    }
    return bring_up_to_date(state, change);
}

/// What an edit has added is chosen: one goes on with it.
void choose_added(State& state, const Edit& edit) {
    if (const InsertNeuron* neuron = std::get_if<InsertNeuron>(&edit)) {
        choose(state.view, neuron->at);
    } else if (const ReplaceLayers* layers = std::get_if<ReplaceLayers>(&edit);
               layers != nullptr && layers->parts->with.size() > layers->count) {
        const auto& kept = layers->parts->kept;
        std::size_t added = 0;
        while (std::ranges::find(kept, std::optional(added)) != kept.end()) {
            ++added;
        }
        choose(state.view, Place());
        show_layer(state.view, layers->first + added, state.open.document.network.depth());
    }
}

}  // namespace

Edit reset_to_file(Document saved) {
    return ReplaceDocument{std::make_shared<const Document>(std::move(saved)), "Reset to the file"};
}

Effects handle(State& state, const EditDocument& action) {
    const Change change = state.open.history.apply(state.open.document, action.edit, action.gesture);
    Effects effects = apply_and_compare(state, change, action.gesture);
    choose_added(state, action.edit);
    return effects;
}

Effects handle(State& state, const CancelEdit& action) {
    const std::optional<Change> change = state.open.history.cancel(state.open.document, action.gesture);
    if (!change) {
        return {};
    }
    Effects effects = bring_up_to_date(state, *change);
    end_comparison(state.view);
    return effects;
}

Effects handle(State& state, const Randomise& action) {
    return {DrawWeights{weight_drawing(state.open.document, action.first, action.last, state.session.weight_rule)}};
}

Effects handle(State& state, const WeightsDrawn& action) {
    Effects effects = handle(state, EditDocument{*action.drawn});
    ++state.session.weight_rule.seed;
    return effects;
}

Effects handle(State& state, const SetWeightRule& action) {
    state.session.weight_rule = action.rule;
    return {};
}

Effects handle(State& state, const ResetToFile&) {
    if (std::optional<Document> saved = state.open.history.saved(state.open.document)) {
        return handle(state, EditDocument{reset_to_file(std::move(*saved))});
    }
    return state.open.file ? Effects{ReadSaved{*state.open.file}} : Effects{};
}

Effects handle(State& state, const JumpTo& action) {
    Effects effects;
    History& history = state.open.history;
    while (history.done() > action.done && history.can_undo()) {
        append(effects, bring_up_to_date(state, *history.undo(state.open.document)));
    }
    while (history.done() < action.done && history.can_redo()) {
        append(effects, bring_up_to_date(state, *history.redo(state.open.document)));
    }
    end_comparison(state.view);
    return effects;
}

Effects handle(State& state, const Undo&) {
    const std::optional<Change> change = state.open.history.undo(state.open.document);
    return change ? apply_and_compare(state, *change, 0) : Effects{};
}

Effects handle(State& state, const Redo&) {
    const std::optional<Change> change = state.open.history.redo(state.open.document);
    return change ? apply_and_compare(state, *change, 0) : Effects{};
}

Effects handle(State& state, const TypeAt& action) {
    state.view.typed = action.place;
    return {};
}

Effects handle(State& state, const OfferBiases& action) {
    state.dialogs.biases = BiasOffer{action.neuron, action.to_type};
    return {};
}

Effects handle(State& state, const AnswerBiases& action) {
    const std::optional<BiasOffer> offer = std::exchange(state.dialogs.biases, std::nullopt);
    if (!action.add || !offer || !state.open.document.network.contains(offer->neuron)) {
        return {};
    }
    const auto neurons = static_cast<Eigen::Index>(state.open.document.network.neurons(offer->neuron.layer));
    Effects effects = handle(state, EditDocument{SetBiases{offer->neuron.layer, Vector(Vector::Zero(neurons))}});
    if (offer->to_type) {
        append(effects, handle(state, TypeAt{offer->neuron}));
    }
    return effects;
}

Effects handle(State& state, const Rename& action) {
    state.view.renaming = action.what;
    return {};
}

}  // namespace netglow
