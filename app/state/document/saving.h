// Rules for saving the document, so that Save never overwrites a file that this program could not write completely.
#pragma once

#include "app/state/action.h"
#include "app/state/document/file_actions.h"
#include "app/state/document/open_document.h"

namespace netglow {

/// Whether a file of this name can hold a whole document; other formats hold less.
bool holds_documents(const std::filesystem::path& file);

/// Whether Save may write to the file that was opened. It asks for a path where the format holds less than a document,
/// and for examples, which are templates: those of File > Examples, and files opened from the program's own folder.
bool is_saved_in_place(const OpenFile& from);

/// Whether both paths lead to the same file; for files that do not exist, whether the paths are equal.
bool same_file(const std::filesystem::path& a, const std::filesystem::path& b);

/// Whether a file of this name in a folder makes it a network as CSV.
bool is_weights_file(std::string_view file_name);

/// The proposed file name for an editable copy.
std::string name_of_copy(const ReadOnly& read_only);

}  // namespace netglow
