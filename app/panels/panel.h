// Panel: the parameters that every panel function takes. A panel reads the state, draws itself and emits actions; it
// changes no state itself.
#pragma once

#include <string>

#include "app/state/actions.h"
#include "app/state/state.h"
#include "app/ui/scene_views.h"
#include "app/ui/ui.h"
#include "core/formula/neuron_formula.h"

namespace netglow {

struct Panel {
    const State& state;
    const Moment& moment;
    Ui& ui;
    Actions& actions;
    SceneViews& scenes;
    const TextMeasure& measure;
    float magnification;  ///< of numbers in presenter mode; 1 otherwise
    Gesture& gesture;     ///< number of the current drag; a new drag takes the next number

    void answer(Action action) { actions.push_back(std::move(action)); }
    /// Emits the edit made by a slider or a box. All edits of one drag form one undo step.
    void answer_edit(const ValueChange& change, const auto& edit_to) {
        gesture += change.began ? 1 : 0;
        if (change.cancelled) {
            actions.push_back(CancelEdit{gesture});
        } else if (change.value) {
            actions.push_back(EditDocument{edit_to(*change.value), gesture});
        }
    }
    FormulaSource source() const {
        return {state.open.document, state.open.trace, moment, state.session.settings.decimals};
    }
    std::string name(NeuronAt at) const { return neuron_name(state.open.document, at); }
};

}  // namespace netglow
