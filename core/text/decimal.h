// Exact conversion between doubles and decimal text, independent of the locale: <charconv>, with a replacement for C++
// libraries that lack parts of it.
#pragma once

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

namespace netglow {

/// Appends the shortest text that reads back as the same number: "0.1", "1e-07", "-0", "inf", "nan".
void append_decimal(std::string& out, double value);
std::string decimal_text(double value);
/// The same in one format: chars_format::fixed writes 1e-07 as "0.0000001".
std::string decimal_text(double value, std::chars_format format);
/// With `digits` digits after the point, or (chars_format::general) significant digits; rounded half to even.
std::string decimal_text(double value, std::chars_format format, int digits);

/// The number at the front of a text.
struct DecimalRead {
    double value = 0;        ///< finite
    std::size_t length = 0;  ///< bytes of it; 0: there is none
    bool in_range = true;    ///< false: a number, too large or too small for a double; the value is 0 then
};
/// Reads digits with a point and an exponent, "-" before them or nothing: no space, no "+", no "inf", no "nan".
DecimalRead read_decimal(std::string_view text);
/// The same for C++ libraries that cannot read such numbers (libc++ before 20), by std::strtod; slower.
DecimalRead read_decimal_by_strtod(std::string_view text);

}  // namespace netglow
