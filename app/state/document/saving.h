// Saving the document, without writing over what somebody else has written, or over what this program cannot write
// back.
#pragma once

#include "app/state/action.h"

namespace netglow {

/// Whether Save may write where this was opened from. Files of other kinds hold less than a document does, and the
/// examples stay as they are: there Save asks where to.
bool is_saved_in_place(const OpenFile& from);

/// Saves and answers true; or asks, where the file that is open was changed by another program meanwhile. Throws Error
/// where the file cannot be written, or may not be: then nothing has changed, on the disk or in the state.
bool save_document(State& state, const SaveFile& action);

/// What is proposed as the file name of a copy that can be edited.
std::string name_of_copy(const ReadOnly& read_only);

}  // namespace netglow
