#include "app/state/recovery/recovery.h"

#include <algorithm>

#include "app/state/document/read_only.h"
#include "app/state/recovery/time_words.h"
#include "core/base/error.h"
#include "core/models/model_file.h"

namespace netglow {

Action recovered_action(const OpenFile& wanted, const std::function<void(double)>& progress) {
    const KeptWork& kept = *wanted.kept;
    LoadOptions options;
    options.newer = true;
    options.progress = progress;
    try {
        auto loaded = std::make_shared<const Loaded>(load_model(kept.document, options));
        if (loaded->newer_version) {
            return CloseOffer{kept.key, false,
                              Message{"This work cannot be recovered here",
                                      "It was " + made_by_newer(*loaded->newer_version) +
                                          ", which will offer it again. It stays in " + kept.document.string() + "."}};
        }
        return OpenLoaded{std::move(loaded), wanted};
    } catch (const Error& error) {
        const std::optional<std::filesystem::path> aside = set_aside(kept);
        const std::string where = aside ? "It was moved to " + aside->string() + "." : "It could not be moved aside.";
        return CloseOffer{kept.key, false,
                          Message{"This work cannot be recovered", std::string(error.what()) + "\n" + where}};
    }
}

void offer_kept(State& state, const OfferKept& action) {
    state.offers = action.found;
    state.offering = !state.offers.empty();
}

void close_offer(State& state, const CloseOffer& action) {
    const auto offer = std::ranges::find(state.offers, action.key, &KeptWork::key);
    if (offer != state.offers.end()) {
        if (action.discard) {
            remove_kept_all(*offer);
        }
        state.offers.erase(offer);
    }
    state.discarding.reset();
    state.offering = state.offering && !state.offers.empty();
    if (action.why) {
        state.message = action.why;
    }
}

void become_recovered(State& state, const KeptWork& kept) {
    state.file = kept.file;
    state.stamp = kept.stamp;
    state.recovered = kept.key;
    state.history.mark_unsaved();
    std::erase_if(state.offers, [&](const KeptWork& offer) { return offer.key == kept.key; });
    state.offering = false;
}

std::string offer_words(const KeptWork& kept, std::int64_t now) {
    const std::string title = kept.title.empty() ? "A network" : "“" + kept.title + "”";
    return title + ", last changed " + time_in_words(kept.time, now);
}

}  // namespace netglow
