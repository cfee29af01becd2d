// Words for unsaved work that a window has left in the state folder.
#pragma once

#include <cstdint>
#include <string>

#include "app/state/recovery/kept_work.h"

namespace netglow {

/// "“XOR”, last changed yesterday 14:02": what the question is about. `now` in seconds since 1970.
std::string offer_words(const KeptWork& kept, std::int64_t now);

}  // namespace netglow
