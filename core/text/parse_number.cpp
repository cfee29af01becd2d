#include <algorithm>
#include <utility>

#include "core/text/decimal.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

/// What people and the screen write, and what read_decimal reads for it; "·10" comes with its exponent in
/// superscripts, so that a number shown can be edited as it stands.
constexpr std::pair<std::string_view, std::string_view> kSpellings[] = {
    {"·10", "e"}, {"⁻", "-"}, {"⁰", "0"}, {"¹", "1"}, {"²", "2"}, {"³", "3"}, {"⁴", "4"},
    {"⁵", "5"},   {"⁶", "6"}, {"⁷", "7"}, {"⁸", "8"}, {"⁹", "9"}, {"−", "-"}, {",", "."},
};
constexpr std::string_view kSpaces[] = {" ", "\t", "\r", "\n", "\u00A0", "\u202F", "\u2009"};

std::string_view trimmed(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view space : kSpaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                again = true;
            }
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                again = true;
            }
        }
    }
    return text;
}

std::string in_ascii(std::string_view text) {
    std::string ascii;
    while (!text.empty()) {
        std::string_view from = text.substr(0, 1);
        std::string_view to = from;
        for (const auto& [spelling, meaning] : kSpellings) {
            if (text.starts_with(spelling)) {
                from = spelling;
                to = meaning;
                break;
            }
        }
        ascii += to;
        text.remove_prefix(from.size());
    }
    return ascii;
}

/// read_decimal answers "out of range" for numbers too large and too small alike. True where a decimal number that
/// it refused is too small: its first digit that is not 0 stands behind the point.
bool is_tiny(std::string_view number) {
    const std::size_t e = number.find_first_of("eE");
    const std::string_view digits = number.substr(0, e);
    const std::size_t first = digits.find_first_of("123456789");
    if (first == std::string_view::npos) {
        return true;
    }
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const double place = static_cast<double>(point) - static_cast<double>(first);
    double exponent = 0;
    if (e != std::string_view::npos) {
        for (const char c : number.substr(e + 1)) {
            exponent = c >= '0' && c <= '9' ? exponent * 10 + (c - '0') : exponent;
        }
        exponent = number.substr(e + 1).starts_with('-') ? -exponent : exponent;
    }
    return place + exponent < 0;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    // As files write it, in most cases.
    if (const DecimalRead plain = read_decimal(text);
        plain.length == text.size() && plain.length > 0 && plain.in_range) {
        return plain.value;
    }
    const std::string ascii = in_ascii(trimmed(text));
    std::string_view digits = ascii;
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+')) {
        digits.remove_prefix(1);
    }
    if (digits.empty() || digits.find_first_not_of("0123456789.eE+-") != std::string_view::npos ||
        digits.starts_with('-')) {
        return std::nullopt;
    }
    const DecimalRead read = read_decimal(digits);
    if (read.length != digits.size() || (!read.in_range && !is_tiny(digits))) {
        return std::nullopt;
    }
    return negative ? -read.value : read.value;
}

}  // namespace netglow
