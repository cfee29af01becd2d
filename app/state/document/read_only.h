// Documents that are shown and not edited: a file of a newer Netglow may hold what this one would lose.
#pragma once

#include <string>

#include "app/state/document/open_document.h"

namespace netglow {

struct State;

/// Says why nothing is edited, the first time.
void refuse_edit(State& state);

/// "made by a newer Netglow (version 2)".
std::string made_by_newer(const std::string& version);

/// In a sentence or two, for a bar.
std::string read_only_words(const ReadOnly& read_only);

}  // namespace netglow
