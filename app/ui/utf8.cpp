#include "app/ui/utf8.h"

#include <cstdint>

namespace netglow {

char32_t take_character(std::string_view& utf8) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(utf8[i]); };
    const std::uint8_t first = byte(0);
    std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    char32_t character = first;
    if (length > 1) {
        character = first & (0x7FU >> length);
        for (std::size_t i = 1; i < length && length != 0; ++i) {
            if (i >= utf8.size() || (byte(i) & 0xC0U) != 0x80) {
                length = 0;
            } else {
                character = (character << 6U) | (byte(i) & 0x3FU);
            }
        }
    }
    utf8.remove_prefix(length == 0 ? 1 : length);
    return length == 0 ? U'\uFFFD' : character;
}

std::string to_utf8(char32_t c) {
    const auto part = [](char32_t bits) { return static_cast<char>(bits); };
    if (c < 0x80) {
        return {part(c)};
    }
    if (c < 0x800) {
        return {part(0xC0 | (c >> 6U)), part(0x80 | (c & 0x3FU))};
    }
    if (c < 0x10000) {
        return {part(0xE0 | (c >> 12U)), part(0x80 | ((c >> 6U) & 0x3FU)), part(0x80 | (c & 0x3FU))};
    }
    return {part(0xF0 | (c >> 18U)), part(0x80 | ((c >> 12U) & 0x3FU)), part(0x80 | ((c >> 6U) & 0x3FU)),
            part(0x80 | (c & 0x3FU))};
}

}  // namespace netglow
