// Unsaved changes: an action that would discard them is put on hold until the user has saved or discarded them.
#pragma once

#include <memory>

#include "app/state/action.h"

namespace netglow {

struct PendingAction;

/// The question whether to save unsaved changes before the pending action.
struct LeavingQuestion {
    std::shared_ptr<const PendingAction> pending;
    bool saving = false;  ///< the answer was to save, which may ask for a path
};

/// Whether the action must be put on hold because of unsaved changes.
bool must_ask(const State& state, const Action& action);
/// Opens the question, and stores the action until it is answered.
void ask_about_unsaved(State& state, const Action& action);
/// Resumes the pending action if there are no unsaved changes any more.
Effects resume_when_saved(State& state);
/// Whether the answer was to save, but the user then cancelled the path or overwrite question.
bool save_was_given_up(const State& state);

}  // namespace netglow
