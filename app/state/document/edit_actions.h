// Actions that change the document: edits, drags, undo, new weights, and typing on the canvas.
#pragma once

#include <memory>

#include "app/state/action.h"
#include "app/state/view/nameable.h"
#include "core/document/edit.h"
#include "core/document/history.h"
#include "core/document/initial_weights.h"
#include "core/scene/canvas/picking.h"

namespace netglow {

struct EditDocument {
    Edit edit;
    Gesture gesture = 0;
};
/// A cancelled drag: undoes the newest step if it belongs to this gesture.
struct CancelEdit {
    Gesture gesture;
};
/// Draws new random weights for the layers first .. last, by the session's weight rule.
struct Randomise {
    std::size_t first;
    std::size_t last;
};
/// New weights were drawn: applies them and advances the rule's seed.
struct WeightsDrawn {
    std::shared_ptr<const Edit> drawn;
};
struct SetWeightRule {
    WeightRule rule;
};
/// Restores the content of the document's file, as one step that can be undone.
struct ResetToFile {};
/// Goes to the point in the history at which `done` steps are applied.
struct JumpTo {
    std::size_t done;
};
struct Undo {};
struct Redo {};
/// Opens a box on the canvas to type the place's value into; the empty place closes it.
struct TypeAt {
    Place place;
};
/// Asks whether the neuron's layer, which has no biases, is to have them.
struct OfferBiases {
    NeuronAt neuron;
    bool to_type = false;  ///< then the neuron's is typed
};
struct AnswerBiases {
    bool add;
};
/// Opens a box on the canvas to type a name into; an empty `what` closes it.
struct Rename {
    Nameable what;
};

/// The edit that replaces the whole document by the saved one.
Edit reset_to_file(Document saved);

Effects handle(State& state, const EditDocument& action);
Effects handle(State& state, const CancelEdit& action);
Effects handle(State& state, const Randomise& action);
Effects handle(State& state, const WeightsDrawn& action);
Effects handle(State& state, const SetWeightRule& action);
Effects handle(State& state, const ResetToFile& action);
Effects handle(State& state, const JumpTo& action);
Effects handle(State& state, const Undo& action);
Effects handle(State& state, const Redo& action);
Effects handle(State& state, const TypeAt& action);
Effects handle(State& state, const OfferBiases& action);
Effects handle(State& state, const AnswerBiases& action);
Effects handle(State& state, const Rename& action);

}  // namespace netglow
