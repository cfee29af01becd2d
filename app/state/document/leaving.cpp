#include "app/state/document/leaving.h"

#include <type_traits>
#include <utility>

namespace netglow {

bool discards_document(const Action& action) {
    return std::visit(
        []<typename Kind>(const Kind&) {
            return std::is_same_v<Kind, OpenFile> || std::is_same_v<Kind, OpenLoaded> ||
                   std::is_same_v<Kind, OpenNew> || std::is_same_v<Kind, Quit>;
        },
        action);
}

Action guarded(const State& state, const Action& action) {
    if (!state.history.unsaved() || !discards_document(action)) {
        return action;
    }
    return AskLeaving{std::make_shared<const Waiting>(Waiting{action})};
}

void ask_leaving(State& state, const AskLeaving& action) {
    state.leaving = LeavingQuestion{action.waits};
    state.blank = false;  // a question that cannot be seen cannot be answered
    state.help_open = false;
}

void answer_leaving(State& state, LeavingAnswer answer) {
    if (!state.leaving) {
        return;
    }
    if (answer == LeavingAnswer::save) {
        state.leaving->saving = true;
        update(state, state.file ? Action(SaveFile{*state.file}) : Action(AskPath{PathQuestion::save}));
        return;
    }
    const LeavingQuestion question = *std::exchange(state.leaving, std::nullopt);
    if (answer == LeavingAnswer::discard) {
        state.released = question.waits;
    }
}

void release_when_saved(State& state) {
    if (state.leaving && !state.history.unsaved()) {
        state.released = std::exchange(state.leaving, std::nullopt)->waits;
    }
}

bool save_was_given_up(const State& state) {
    return state.leaving && state.leaving->saving && state.path_question == PathQuestion::none &&
           !state.changed_on_disk;
}

}  // namespace netglow
