// Actions to offer, recover or discard the autosaved work of a crashed window.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/state/recovery/kept_work.h"
#include "app/state/session/message.h"

namespace netglow {

/// What other windows left was looked for: asks about work to recover, and tells of one that ended by itself without
/// any.
struct OfferKept {
    std::vector<KeptWork> found;
    std::optional<KeptWork> ended_idle = {};
};
/// Opens the recovery question again.
struct ShowOffers {};
/// Asks whether to really discard the work; an empty key cancels the question.
struct AskDiscarding {
    std::string key;
};
/// Stops offering this work: it is left for the next start, discarded, or unreadable, as `why` explains.
struct CloseOffer {
    std::string key;
    bool discard = false;
    std::optional<Message> why = {};
};

/// Unsaved work cannot be kept, or (nothing) is kept again.
struct KeepingFailed {
    std::optional<std::string> why;
};
/// Closes the bar that says so, until there is another reason.
struct HideNotKept {};

Effects handle(State& state, const OfferKept& action);
Effects handle(State& state, const ShowOffers& action);
Effects handle(State& state, const AskDiscarding& action);
Effects handle(State& state, const CloseOffer& action);
Effects handle(State& state, const KeepingFailed& action);
Effects handle(State& state, const HideNotKept& action);

}  // namespace netglow
