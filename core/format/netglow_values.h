// Where a list or a text of a file goes in the draft, by its key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/format/netglow_draft.h"
#include "core/format/netglow_schema.h"

namespace netglow {

/// The drafts of the file, and of the layer and the case under way.
struct Drafts {
    Draft document;
    LayerDraft layer;
    CaseDraft one_case;
    ImageDraft image;
};

/// The list that `key` of an object of this kind names: an empty one at first.
std::vector<double>& begin_numbers(Drafts& drafts, Kind object, std::string_view key);
std::vector<std::string>& begin_texts(Drafts& drafts, Kind object);
void set_number(Drafts& drafts, Kind object, std::string_view key, double value);
void set_text(Drafts& drafts, Kind object, std::string_view key, std::string text);

}  // namespace netglow
