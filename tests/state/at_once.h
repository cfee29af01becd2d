// Performs actions as the window does, with every effect completed synchronously.
#pragma once

#include <string>

#include "app/effects/effect_runner.h"
#include "app/state/actions.h"
#include "app/state/state.h"

namespace netglow {

/// Records what effects did outside of the state.
struct Reached {
    bool ended = false;  ///< the program was ended
    std::string copied;
};

inline Reached act(State& state, const Action& action) {
    Reached reached;
    EffectTargets around;
    around.copy = [&](const std::string& text) { reached.copied = text; };
    around.end_program = [&] { reached.ended = true; };
    EffectRunner runner = EffectRunner::at_once(around);
    dispatch(state, action, runner);
    return reached;
}

}  // namespace netglow
