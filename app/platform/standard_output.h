// Standard output, for results: what could not be written is an error, not silence.
#pragma once

#include <string_view>

namespace netglow {

/// Before anything else is opened. A standard stream that is closed is held by /dev/null, opened so that its use still
/// fails: no file takes its number and gets messages mixed into it. A pipe that nobody reads any more fails the write,
/// instead of ending the program without a word.
void prepare_standard_streams();

/// Writes and flushes. Throws Error where that fails: a full disk, a pipe that nobody reads any more.
void write_result(std::string_view text);

}  // namespace netglow
