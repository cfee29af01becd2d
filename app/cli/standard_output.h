// Standard output, for results: what could not be written is an error, not silence.
#pragma once

#include <string_view>

namespace netglow {

/// Writes and flushes. Throws Error where that fails: a full disk, a pipe that nobody reads any more.
void write_result(std::string_view text);

}  // namespace netglow
