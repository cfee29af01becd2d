#include "app/render/utf8_reader.h"

#include <array>

namespace netglow {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

int length_by_first_byte(unsigned char byte) {
    if (byte < 0x80) {
        return 1;
    }
    if ((byte & 0xE0U) == 0xC0) {
        return 2;
    }
    if ((byte & 0xF0U) == 0xE0) {
        return 3;
    }
    return (byte & 0xF8U) == 0xF0 ? 4 : 0;
}

}  // namespace

char32_t next_code_point(std::string_view& utf8) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const auto length = static_cast<std::size_t>(length_by_first_byte(byte(0)));
    if (length == 1) {
        const char32_t character = byte(0);
        utf8.remove_prefix(1);
        return character;
    }
    bool whole = length != 0 && length <= utf8.size();
    char32_t character = whole ? byte(0) & (0x7FU >> length) : 0U;
    for (std::size_t i = 1; whole && i < length; ++i) {
        whole = (byte(i) & 0xC0U) == 0x80;
        character = (character << 6U) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    if (!whole || character < kLeast[length] || character > 0x10FFFF || surrogate) {
        utf8.remove_prefix(1);
        return kReplacement;
    }
    utf8.remove_prefix(length);
    return character;
}

}  // namespace netglow
