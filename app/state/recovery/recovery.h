// Texts about recovered work.
#pragma once

#include <cstdint>
#include <string>

#include "app/state/recovery/kept_work.h"
#include "app/state/session/session.h"

namespace netglow {

/// Describes the work in the recovery question: "“XOR”, last changed yesterday 14:02". `now` in seconds since 1970.
std::string offer_words(const KeptWork& kept, std::int64_t now);

/// Describes the end of a window that had nothing unsaved.
std::string idle_end_words(const KeptWork& ended);

/// What the notice bar says of unsaved work that is not kept.
std::string not_kept_words(const NotKept& not_kept);

}  // namespace netglow
