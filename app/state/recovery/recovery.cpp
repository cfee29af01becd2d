#include "app/state/recovery/recovery.h"

#include "app/state/recovery/time_words.h"

namespace netglow {

std::string offer_words(const KeptWork& kept, std::int64_t now) {
    const std::string title = kept.title.empty() ? "A network" : "“" + kept.title + "”";
    return title + ", last changed " + time_in_words(kept.time, now);
}

}  // namespace netglow
