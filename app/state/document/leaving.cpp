#include "app/state/document/leaving.h"

#include <utility>

#include "app/state/document/file_actions.h"
#include "app/state/document/pending_action.h"
#include "app/state/effect.h"
#include "app/state/state.h"

namespace netglow {

bool must_ask(const State& state, const Action& action) {
    return state.open.history.unsaved() && action.traits().discards_document;
}

void ask_about_unsaved(State& state, const Action& action) {
    state.dialogs.leaving = LeavingQuestion{std::make_shared<const PendingAction>(PendingAction{action})};
    state.dialogs.help_open = false;
}

Effects handle(State& state, const AnswerUnsavedChanges& action) {
    if (!state.dialogs.leaving) {
        return {};
    }
    if (action.answer == LeavingAnswer::save) {
        state.dialogs.leaving->saving = true;
        if (state.open.file) {
            return handle(state, SaveFile{*state.open.file});
        }
        state.dialogs.path_question = PathQuestion::save;
        return {};
    }
    const LeavingQuestion question = *std::exchange(state.dialogs.leaving, std::nullopt);
    return action.answer == LeavingAnswer::discard ? Effects{Resume{question.pending}} : Effects{};
}

Effects resume_when_saved(State& state) {
    if (!state.dialogs.leaving || state.open.history.unsaved()) {
        return {};
    }
    return {Resume{std::exchange(state.dialogs.leaving, std::nullopt)->pending}};
}

bool save_was_given_up(const State& state) {
    const Dialogs& dialogs = state.dialogs;
    return dialogs.leaving && dialogs.leaving->saving && dialogs.path_question == PathQuestion::none &&
           !dialogs.overwriting;
}

}  // namespace netglow
