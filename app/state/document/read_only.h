// Read-only documents: a file of a newer Netglow may hold data that this version would lose on saving.
#pragma once

#include <string>

#include "app/state/document/open_document.h"

namespace netglow {

struct State;

/// Shows a message that explains why the document cannot be edited, the first time only.
void refuse_edit(State& state);

/// "made by a newer Netglow (version 2)".
std::string made_by_newer(const std::string& version);

/// One or two sentences of explanation, for the notice bar.
std::string read_only_words(const ReadOnly& read_only);

}  // namespace netglow
