// Messages of commands, on standard error.
#pragma once

#include <string_view>

namespace netglow {

/// "netglow: MESSAGE", a line of at most 1,000 characters that is safe to show in a terminal.
void tell(std::string_view message);
/// As above, for the message of an Error: the lines to copy that it may have stay lines.
void tell_lines(std::string_view message);

}  // namespace netglow
