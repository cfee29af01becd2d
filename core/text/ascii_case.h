// ASCII lower case, independent of the locale: for comparing file extensions, keys and words.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace netglow {

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char ascii_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// All other bytes stay as they are, so UTF-8 stays UTF-8.
inline std::string ascii_lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return ascii_lower(c); });
    return result;
}

/// As above.
inline std::string ascii_upper(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return ascii_upper(c); });
    return result;
}

}  // namespace netglow
