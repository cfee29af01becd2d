// Reading UTF-8, one character after another.
#pragma once

#include <string_view>

namespace netglow {

/// Takes the first character off `utf8`, which is not empty. What is no UTF-8 (or an overlong or surrogate form) is
/// U+FFFD, a byte at a time.
char32_t next_code_point(std::string_view& utf8);

}  // namespace netglow
