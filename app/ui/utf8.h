// Reading UTF-8, character by character.
#pragma once

#include <string>
#include <string_view>

namespace netglow {

/// Takes the first character off a text that is not empty; U+FFFD for a byte that is none.
char32_t take_character(std::string_view& utf8);
std::string to_utf8(char32_t character);

}  // namespace netglow
