#include "app/state/recovery/recovery.h"

#include "app/state/recovery/time_words.h"
#include "core/text/shown_name.h"

namespace netglow {

std::string offer_words(const KeptWork& kept, std::int64_t now) {
    const std::string title = kept.title.empty() ? "A network" : "“" + shown_name(kept.title) + "”";
    return title + ", last changed " + time_in_words(kept.time, now);
}

std::string not_kept_words(const NotKept& not_kept) {
    return "A crash would lose your unsaved changes: " + shown_name(not_kept.why);
}

}  // namespace netglow
