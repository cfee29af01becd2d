// Text from outside, made safe to show: names in files, names of files, arguments of the command line.
//
// Raw, it could turn a terminal's colours, clear its screen or type into it (control characters), turn the words beside
// it around (bidirectional marks), or pretend to be another line of a message.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace netglow {

/// Bytes of the well-formed UTF-8 character at the start of `text`; 0 where there is none (Unicode, table 3-7).
inline std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return text.empty() ? 0 : 1;
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

/// Whether a well-formed character shows itself and leaves its neighbours alone: no control, no line break, no mark of
/// direction, no mark without width at the start of files, no tag.
inline bool is_visible(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) {
        return byte(0) >= 0x20 && byte(0) != 0x7F;
    }
    if (character.size() == 2) {
        const bool control = byte(0) == 0xC2 && byte(1) < 0xA0;
        const bool arabic_mark = byte(0) == 0xD8 && byte(1) == 0x9C;
        return !control && !arabic_mark;
    }
    if (character.size() == 3) {
        const bool line_or_embedding = byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE;
        const bool mark = byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F);
        const bool isolate = byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xAF;
        const bool byte_order = byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF;
        return !line_or_embedding && !mark && !isolate && !byte_order;
    }
    return !(byte(0) == 0xF3 && byte(1) == 0xA0);
}

/// The text as one line of valid UTF-8: every byte that belongs to no character, and everything invisible, becomes
/// U+FFFD.
inline std::string safe_text(std::string_view text) {
    constexpr std::string_view kNoCharacter = "\xEF\xBF\xBD";
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    if (plain) {
        return std::string(text);
    }
    std::string safe;
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
        safe += length != 0 && is_visible(character) ? character : kNoCharacter;
        text.remove_prefix(character.size());
    }
    return safe;
}

/// As above, with at most `most` characters: what is too long lacks its middle, since messages begin with the file and
/// end with what is wrong.
inline std::string safe_text(std::string_view text, std::size_t most) {
    std::string safe = safe_text(text);
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto characters = static_cast<std::size_t>(std::count_if(safe.begin(), safe.end(), begins));
    if (characters <= most) {
        return safe;
    }
    const std::size_t before = most / 2;
    const std::size_t gone = characters - (most - 1);
    std::size_t seen = 0;
    std::string cut;
    for (const char c : safe) {
        seen += begins(c) ? 1 : 0;
        if (begins(c) && seen == before + 1) {
            cut += "…";
        }
        if (seen <= before || seen > before + gone) {
            cut += c;
        }
    }
    return cut;
}

inline constexpr std::size_t kLongestMessage = 1000;  ///< characters

/// A message for a person.
inline std::string safe_message(std::string_view text) {
    return safe_text(text, kLongestMessage);
}

/// Several lines, each of them as above.
inline std::string safe_lines(std::string_view text) {
    std::string lines;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        lines += (start == 0 ? "" : "\n") + safe_message(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

}  // namespace netglow
