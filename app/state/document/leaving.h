// Leaving a document that has unsaved changes: what would discard them waits until they are saved or given up.
#pragma once

#include "app/state/action.h"

namespace netglow {

struct Waiting {
    Action action;
};

/// Whether the action puts another document in place of the one that is open, or ends the program.
bool discards_document(const Action& action);

/// What to do in place of the action: itself, or, where unsaved changes would be lost, the question about them.
Action guarded(const State& state, const Action& action);

/// For update().
void ask_leaving(State& state, const AskLeaving& action);
void answer_leaving(State& state, LeavingAnswer answer);
/// What waits goes on as soon as nothing is unsaved any more.
void release_when_saved(State& state);
/// The answer was to save, and then the question for a path, or about the file, was left without saving.
bool save_was_given_up(const State& state);

}  // namespace netglow
