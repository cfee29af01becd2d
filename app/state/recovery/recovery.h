// Taking unsaved work up again that a window has left in the state folder.
#pragma once

#include <functional>

#include "app/state/action.h"

namespace netglow {

/// loaded_action() for OpenFile::kept. Where the document cannot be read: it is set aside, so that it is offered once
/// only, and the answer is a CloseOffer that says so.
Action recovered_action(const OpenFile& wanted, const std::function<void(double)>& progress);

/// For update().
void offer_kept(State& state, const OfferKept& action);
void close_offer(State& state, const CloseOffer& action);
/// After the document has been opened: it is unsaved, and its Save goes where the window's that left it went.
void become_recovered(State& state, const KeptWork& kept);

/// "“XOR” of yesterday 14:02": what the question is about. `now` in seconds since 1970.
std::string offer_words(const KeptWork& kept, std::int64_t now);

}  // namespace netglow
