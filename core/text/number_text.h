// Numbers as text for everything on the screen, and text that a person types as numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace netglow {

inline constexpr int kFewestDecimals = 2;
inline constexpr int kMostDecimals = 9;

/// How a value is written that is smaller than the last decimal.
enum class SmallValues {
    zeros,          ///< 0.000: everywhere but where a value is looked at by itself
    powers_of_ten,  ///< 4.5·10⁻⁵: on the page of a neuron or an edge
};

/// UTF-8 text of a value, rounded from the full value once, half up in size, to `decimals`. Trailing zeros are dropped
/// only where the value is what is shown, to 1e-12 of it: 0.9 and 1.16, but 0.650 of 0.650219, 1.000 of 0.99995, 0.000
/// of 0.0000454. The minus sign is U+2212; −0 is 0, and −0.000 is a little less. From 1e6 on: "1.23·10⁶", with
/// `decimals` − 1 digits behind the point (at least 1), by the same rule. A sum that overflowed is "∞", and what has no
/// value "NaN".
std::string number_text(double value, int decimals, SmallValues small = SmallValues::zeros);

/// The same as "1.2·10⁶", whatever its size, where there is little room.
std::string scientific_text(double value, int decimals);

/// All digits of a value that are its own, 15 significant ones at most, without trailing zeros: "0.650218548573827",
/// "0.0000454". As "1.2·10⁻¹²" only below 1e-9 and from 1e15 on. For the one value that is looked at.
std::string every_digit(double value);

/// Reads back the rounded value that number_text() has written: what a reader of "0.761" computes with. Asserts that
/// the text is one of its own. Two values look alike where these are equal, whatever their zeros.
double value_as_shown(std::string_view number_text);

/// Stands for a number that is not known yet: an open ring, which cannot be taken for the dot of a product.
inline constexpr std::string_view kUnknown = "○";

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
