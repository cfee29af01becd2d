#include "app/state/recovery/recovery.h"

#include "app/state/recovery/time_words.h"
#include "core/text/shown_name.h"

namespace netglow {

std::string offer_words(const KeptWork& kept, std::int64_t now) {
    const std::string title = kept.title.empty() ? "A network" : "“" + shown_name(kept.title) + "”";
    return title + ", last changed " + time_in_words(kept.time, now);
}

std::string idle_end_words(const KeptWork& ended) {
    const std::string title = ended.title.empty() ? "" : " “" + shown_name(ended.title) + "” was open, and";
    return "An error in Netglow ended it: " + shown_name(ended.ended) + "\nNothing is lost:" + title +
           " nothing was unsaved.";
}

std::string not_kept_words(const NotKept& not_kept) {
    return "A crash would lose your unsaved changes: " + shown_name(not_kept.why);
}

}  // namespace netglow
