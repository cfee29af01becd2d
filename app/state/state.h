// State: everything that the window shows, as plain values, grouped by lifetime. Panels read it; only update()
// (app/state/action.h) changes it.
#pragma once

#include <optional>
#include <string>

#include "app/state/document/open_document.h"
#include "app/state/inputs/inputs.h"
#include "app/state/play/play.h"
#include "app/state/session/dialogs.h"
#include "app/state/session/session.h"
#include "app/state/view/view.h"

namespace netglow {

struct State {
    explicit State(Document opened, Settings remembered = {});
    State(OpenDocument opened, Play pass, Session goes_on);

    OpenDocument open;  ///< the document and what is derived from it
    Play play;          ///< its pass in time
    View view;          ///< camera and selection
    Inputs inputs;      ///< the data and cases that its inputs can be chosen from
    Dialogs dialogs;    ///< open dialogs and questions
    Session session;    ///< what survives when another document is opened

    Moment moment() const { return play.moment(); }
    /// The neuron that a copy command refers to: the selected one, a selected edge's receiver, or the one being
    /// computed at the current moment.
    std::optional<NeuronAt> neuron_to_copy() const;
    bool hint_visible() const;
    /// Whether there are cases, so that their table can be shown; whether it is, in place of the matrices.
    bool has_case_table() const;
    bool case_table_shown() const { return has_case_table() && session.strip_tab == StripTab::cases; }
    /// Whether a question or a message is waiting for an answer.
    bool questioned() const;
    /// Whether that or a sheet is open; then keys are not commands.
    bool asks() const { return questioned() || dialogs.sheet != Sheet::none; }
};

/// The state with another document opened: keeps the session, the playback speed and the granularity, resets everything
/// else.
State with_document(const State& before, Document opened);

}  // namespace netglow
