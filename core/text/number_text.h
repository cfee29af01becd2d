// Numbers as text for everything on the screen, and text that a person types as numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace netglow {

inline constexpr int kFewestDecimals = 2;
inline constexpr int kMostDecimals = 9;

/// UTF-8 text of a value, rounded from the full value once, half up in size, to at most `decimals`, trailing zeros
/// dropped: 0.9, 1.16, 0.761, 0. The minus sign is U+2212; −0 is 0. Where |value| is so small that it would read 0
/// without being it, or 1e7 and above: "1.2·10⁻⁷", with at most `decimals` − 1 digits behind the point (at least 1). A
/// sum that overflowed is "∞", and what has no value "NaN".
std::string number_text(double value, int decimals);

/// The same as "1.2·10⁶", whatever its size, where there is little room.
std::string scientific_text(double value, int decimals);

/// Reads back the rounded value that number_text() has written: what a reader of "0.761" computes with. Asserts that
/// the text is one of its own.
double value_as_shown(std::string_view number_text);

/// Placeholder for a number that is not known yet.
inline constexpr std::string_view kUnknown = "·";

/// The shortest decimal text that reads back to the same double, as files, `forward` and copies have it: "0.1", "3",
/// "1e-07", and "-0.0" for the negative zero ("inf", "-inf" and "nan" for what is not finite).
std::string shortest(double value);

/// Reads what a person types: "0.5", "−1", "-1e3", "0,5" (decimal comma), surrounding space allowed. Nothing for
/// invalid text, NaN, infinity and overflow.
std::optional<double> parse_number(std::string_view text);

/// What was typed into a box: its value, or a word or two that say what is wrong with it.
struct TypedNumber {
    std::optional<double> value;
    std::string_view wrong;  ///< "not a number", "division by 0", "too large" ...; empty where there is a value
};

/// Reads numbers as parse_number() does, and arithmetic: "1/3", "0.5*2", "(1 + 2)/7", "3·4", "2^3", "sqrt(2)", "2*pi",
/// "e". For boxes that a person types into, not for files.
TypedNumber read_typed_number(std::string_view text);
std::optional<double> parse_typed_number(std::string_view text);

/// Code points before the decimal point (or all where there is none), for aligning columns.
std::size_t width_before_point(std::string_view number);

}  // namespace netglow
