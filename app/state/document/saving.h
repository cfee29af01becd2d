// Rules for saving the document, so that Save never overwrites a file that this program could not write completely.
#pragma once

#include "app/state/action.h"
#include "app/state/document/file_actions.h"
#include "app/state/document/open_document.h"

namespace netglow {

/// Whether Save may write to the file that was opened. Other file formats hold less than a document, and examples are
/// never overwritten; there Save asks for a path.
bool is_saved_in_place(const OpenFile& from);

/// Whether both paths lead to the same file; for files that do not exist, whether the paths are equal.
bool same_file(const std::filesystem::path& a, const std::filesystem::path& b);

/// The proposed file name for an editable copy.
std::string name_of_copy(const ReadOnly& read_only);

}  // namespace netglow
