// Stores parsed lists, numbers and texts in the drafts, by their keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/format/netglow_draft.h"
#include "core/format/netglow_schema.h"

namespace netglow {

/// The draft of the file, and those of the current layer, case and picture.
struct Drafts {
    Draft document;
    LayerDraft layer;
    CaseDraft one_case;
    ImageDraft image;
};

/// Returns the list for `key` of an object of this kind, newly created and empty.
std::vector<double>& begin_numbers(Drafts& drafts, Kind object, std::string_view key);
std::vector<std::string>& begin_texts(Drafts& drafts, Kind object);
void set_number(Drafts& drafts, Kind object, std::string_view key, double value);
void set_text(Drafts& drafts, Kind object, std::string_view key, std::string text);

}  // namespace netglow
