// Unsaved work that a window has left in the state folder: offering it, taking it up again, discarding it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/state/recovery/kept_work.h"
#include "app/state/session/message.h"

namespace netglow {

/// Unsaved work that was found: to be asked about.
struct OfferKept {
    std::vector<KeptWork> found;
};
/// To be asked about again.
struct ShowOffers {};
/// Asks whether it is really to be discarded; an empty key: it is not.
struct AskDiscarding {
    std::string key;
};
/// This one is offered no longer: left for the next start, discarded for good, or not to be read, which `why` tells.
struct CloseOffer {
    std::string key;
    bool discard = false;
    std::optional<Message> why = {};
};

Effects handle(State& state, const OfferKept& action);
Effects handle(State& state, const ShowOffers& action);
Effects handle(State& state, const AskDiscarding& action);
Effects handle(State& state, const CloseOffer& action);

}  // namespace netglow
