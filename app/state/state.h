// State: everything that the window shows, as plain values, grouped by how long it lives. Panels read it; only update()
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
    View view;          ///< how it is looked at
    Inputs inputs;      ///< what its inputs are chosen from
    Dialogs dialogs;    ///< what is asked about it
    Session session;    ///< what survives when another document is opened

    Moment moment() const { return play.moment(); }
    /// The neuron that copies are about: the chosen one, an edge's receiver, or the one at the moment.
    std::optional<NeuronAt> neuron_to_copy() const;
    bool hint_visible() const;
    /// A question or a message waits for an answer.
    bool questioned() const;
    /// That, or a dialog is open: keys are not commands.
    bool asks() const { return questioned() || dialogs.sheet != Sheet::none; }
};

/// Another document in place of what is open: the session and the habits of playing go on, everything else begins anew.
State with_document(const State& before, Document opened);

}  // namespace netglow
