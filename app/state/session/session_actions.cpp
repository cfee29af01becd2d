#include "app/state/session/session_actions.h"

#include <algorithm>

#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/text/number_text.h"

namespace netglow {

Effects handle(State& state, const SetDecimals& action) {
    state.session.settings.decimals = std::clamp(action.decimals, kFewestDecimals, kMostDecimals);
    return {};
}

Effects handle(State& state, const SetTheme& action) {
    state.session.settings.theme = action.theme;
    return {};
}

Effects handle(State& state, const SetEdgeMeasure& action) {
    state.session.settings.edges = action.measure;
    return {};
}

Effects handle(State& state, const SetConvention& action) {
    state.session.settings.convention = action.convention;
    return {};
}

Effects handle(State& state, const ShowStripTab& action) {
    state.session.strip_tab = action.tab;
    return {};
}

Effects handle(State& state, const SetUiScale& action) {
    state.session.settings.ui_scale = std::clamp(action.scale, Settings::kLeastScale, Settings::kMostScale);
    return {};
}

Effects handle(State& state, const SetSidePanels& action) {
    state.session.settings.panels = within_limits(action.panels);
    return {};
}

Effects handle(State& state, const UseSystemDialog& action) {
    state.session.settings.system_dialog = action.on;
    return {};
}

Effects handle(State& state, const ShowWeights& action) {
    state.session.weights_open = action.open;
    return {};
}

Effects handle(State& state, const ShowHistory& action) {
    state.session.history_open = action.open;
    return {};
}

Effects handle(State& state, const ShowFinder& action) {
    state.dialogs.finder_open = action.open;
    return {};
}

Effects handle(State& state, const ShowHelp& action) {
    state.dialogs.help_open = action.open;
    return {};
}

Effects handle(State& state, const ShowSheet& action) {
    state.dialogs.sheet = action.sheet;
    return {};
}

Effects handle(State& state, const SetDraft& action) {
    state.session.draft = action.draft;
    return {};
}

Effects handle(State& state, const ShowMenu& action) {
    state.dialogs.menu = action.menu;
    return {};
}

Effects handle(State& state, const AskPath& action) {
    state.dialogs.path_question = action.question;
    return {};
}

Effects handle(State& state, const ShowMessage& action) {
    if (!action.message.text.empty()) {
        state.dialogs.message = action.message;
    }
    return {};
}

Effects handle(State& state, const CloseMessage&) {
    state.dialogs.message.reset();
    return {};
}

Effects handle(State&, const ChangeRecent& action) {
    return {RememberRecent{action.change}};
}

Effects handle(State&, const RefreshRecent&) {
    return {ReadRecent{}};
}

Effects handle(State& state, const RecentFilesChanged& action) {
    state.session.recent = action.files;
    return {};
}

Effects handle(State& state, const Present& action) {
    Session& session = state.session;
    if (action.on && !session.presenting) {
        session.presenting = BeforePresenting{state.view.camera, session.full_screen};
        state.view.camera = {};
        session.full_screen = true;
    } else if (!action.on && session.presenting) {
        state.view.camera = session.presenting->camera;
        session.full_screen = session.presenting->full_screen;
        session.presenting.reset();
        session.blank = false;
    }
    return {};
}

Effects handle(State& state, const SetFullScreen& action) {
    state.session.full_screen = action.on;
    return {};
}

Effects handle(State& state, const Blank& action) {
    state.session.blank = action.on;
    if (action.on) {
        pause(state.play.playback);  // what nobody sees does not go on
    }
    return {};
}

}  // namespace netglow
