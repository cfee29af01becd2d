#include "app/state/action.h"

#include <algorithm>
#include <iterator>
#include <new>
#include <string>

#include "app/state/document/leaving.h"
#include "app/state/document/read_only.h"
#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/base/error.h"

namespace netglow {
namespace {

/// What waits for a save that failed does not go on.
void say_failed(State& state, const Action& action, const std::string& why) {
    state.dialogs.message = Message{std::string(action.traits().failure), why};
    state.dialogs.leaving.reset();
}

}  // namespace

Effects update(State& state, const Action& action, Asking asking) {
    const ActionTraits& traits = action.traits();
    Effects effects;
    if (traits.edits && state.open.read_only) {
        refuse_edit(state);
    } else if (asking == Asking::first && must_ask(state, action)) {
        ask_about_unsaved(state, action);
    } else {
        try {
            if (traits.ends_comparison) {
                end_comparison(state.view);
            }
            effects = action.handle_in(state);
            std::ranges::move(resume_when_saved(state), std::back_inserter(effects));
        } catch (const Error& error) {
            say_failed(state, action, error.what());
        } catch (const std::bad_alloc&) {
            say_failed(state, action, "There is not enough memory for it.");
        }
    }
    if (state.asks()) {
        state.session.blank = false;  // a question that cannot be seen cannot be answered
    }
    return effects;
}

}  // namespace netglow
