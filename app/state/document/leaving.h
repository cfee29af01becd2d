// Leaving a document that has unsaved changes: what would discard them waits until they are saved or given up.
#pragma once

#include <memory>

#include "app/state/action.h"

namespace netglow {

struct PendingAction;

/// An action that would discard unsaved changes waits for an answer about them.
struct LeavingQuestion {
    std::shared_ptr<const PendingAction> pending;
    bool saving = false;  ///< the answer was to save, which may ask for a path
};

/// Whether the action has to wait for an answer about unsaved changes.
bool must_ask(const State& state, const Action& action);
/// Asks, and keeps the action until the answer.
void ask_about_unsaved(State& state, const Action& action);
/// What waits goes on as soon as nothing is unsaved any more.
Effects resume_when_saved(State& state);
/// The answer was to save, and then the question for a path, or about the file, was left without saving.
bool save_was_given_up(const State& state);

}  // namespace netglow
