#include "app/state/recovery/recovery_actions.h"

#include <algorithm>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace netglow {

Effects handle(State& state, const OfferKept& action) {
    state.session.offers = action.found;
    state.session.offering = !state.session.offers.empty();
    return {};
}

Effects handle(State& state, const ShowOffers&) {
    state.session.offering = !state.session.offers.empty();
    return {};
}

Effects handle(State& state, const AskDiscarding& action) {
    state.dialogs.discarding = action.key.empty() ? std::nullopt : std::optional(action.key);
    return {};
}

Effects handle(State& state, const CloseOffer& action) {
    Effects effects;
    Session& session = state.session;
    const auto offer = std::ranges::find(session.offers, action.key, &KeptWork::key);
    if (offer != session.offers.end()) {
        if (action.discard) {
            effects.push_back(RemoveKept{*offer});
        }
        session.offers.erase(offer);
    }
    state.dialogs.discarding.reset();
    session.offering = session.offering && !session.offers.empty();
    if (action.why) {
        state.dialogs.message = action.why;
    }
    return effects;
}

}  // namespace netglow
