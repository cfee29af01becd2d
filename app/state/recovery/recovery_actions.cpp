#include "app/state/recovery/recovery_actions.h"

#include <algorithm>

#include "app/state/effect.h"
#include "app/state/recovery/recovery.h"
#include "app/state/state.h"

namespace netglow {

Effects handle(State& state, const OfferKept& action) {
    state.session.offers = action.found;
    state.session.offering = !state.session.offers.empty();
    if (action.ended_idle && !state.session.offering && !state.dialogs.message) {
        state.dialogs.message = Message{"Netglow ended by itself", idle_end_words(*action.ended_idle)};
    }
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

Effects handle(State& state, const KeepingFailed& action) {
    std::optional<NotKept>& told = state.session.not_kept;
    if (!action.why) {
        told.reset();
    } else if (!told || told->why != *action.why) {
        told = NotKept{*action.why};
    }
    return {};
}

Effects handle(State& state, const HideNotKept&) {
    if (state.session.not_kept) {
        state.session.not_kept->hidden = true;
    }
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
