// Reads and writes UTF-8, character by character.
#pragma once

#include <string>
#include <string_view>

namespace netglow {

/// Removes and returns the first character of a non-empty text; U+FFFD for an invalid byte.
char32_t take_character(std::string_view& utf8);
std::string to_utf8(char32_t character);

}  // namespace netglow
