// Writes results to standard output, with write failures reported as errors.
#pragma once

#include <string_view>

namespace netglow {

/// Call before opening any file. Replaces closed standard streams by /dev/null, opened so that their use still fails:
/// otherwise another file would get their number, and messages would be written into it. Ignores SIGPIPE, so that
/// writing to a closed pipe fails instead of ending the program.
void prepare_standard_streams();

/// Writes and flushes. Throws Error on failure, e.g. a full disk or a closed pipe.
void write_result(std::string_view text);

}  // namespace netglow
