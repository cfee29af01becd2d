// Saving the document, without writing over what this program cannot write back.
#pragma once

#include "app/state/action.h"
#include "app/state/document/file_actions.h"
#include "app/state/document/open_document.h"

namespace netglow {

/// Whether Save may write where this was opened from. Files of other kinds hold less than a document does, and the
/// examples stay as they are: there Save asks where to.
bool is_saved_in_place(const OpenFile& from);

/// Whether both paths are one file; of files that are not there: whether they are equal.
bool same_file(const std::filesystem::path& a, const std::filesystem::path& b);

/// What is proposed as the file name of a copy that can be edited.
std::string name_of_copy(const ReadOnly& read_only);

}  // namespace netglow
