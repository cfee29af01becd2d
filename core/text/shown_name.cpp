#include "core/text/shown_name.h"

namespace netglow {
namespace {

constexpr std::string_view kNoCharacter = "\xEF\xBF\xBD";

/// Bytes of the well-formed UTF-8 character at the start of `text`; 0 where there is none (Unicode, table 3-7).
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) >= 0xA0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

/// Controls, and the marks that turn the direction of the text around them.
bool is_visible(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) {
        return byte(0) >= 0x20 && byte(0) != 0x7F;
    }
    if (character.size() == 2) {
        return !(byte(0) == 0xC2 && byte(1) < 0xA0);
    }
    const bool turns =
        character.size() == 3 && byte(0) == 0xE2 &&
        ((byte(1) == 0x80 && ((byte(2) >= 0xA8 && byte(2) <= 0xAE) || byte(2) == 0x8E || byte(2) == 0x8F)) ||
         (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9));
    return !turns;
}

}  // namespace

std::string shown_name(std::string_view name) {
    std::string text;
    while (!name.empty()) {
        const std::size_t length = character_length(name);
        const std::string_view character = name.substr(0, length == 0 ? 1 : length);
        text += length != 0 && is_visible(character) ? character : kNoCharacter;
        name.remove_prefix(character.size());
    }
    return text;
}

}  // namespace netglow
