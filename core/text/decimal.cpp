#include "core/text/decimal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <version>

#include "core/base/assert.h"

namespace netglow {
namespace {

using Buffer = std::array<char, 400>;  ///< the longest fixed double has 309 digits before the point

/// What std::to_chars writes, given what follows the value in its arguments.
template <typename... Format>
std::string_view write(Buffer& buffer, double value, Format... format) {
    const std::to_chars_result end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format...);
    NETGLOW_ASSERT(end.ec == std::errc());
    return {buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())};
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9') {
        ++count;
    }
    return count;
}

/// Bytes of the number at the front.
std::size_t number_length(std::string_view text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    std::size_t digits = digits_at(text, at);
    at += digits;
    if (at < text.size() && text[at] == '.') {
        const std::size_t behind = digits_at(text, at + 1);
        digits += behind;
        at += digits > 0 ? behind + 1 : 0;
    }
    if (digits == 0) {
        return 0;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const bool sign = at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+');
        const std::size_t first = at + (sign ? 2 : 1);
        const std::size_t exponent = digits_at(text, first);
        at = exponent > 0 ? first + exponent : at;
    }
    return at;
}

}  // namespace

void append_decimal(std::string& out, double value) {
    Buffer buffer;
    out += write(buffer, value);
}

std::string decimal_text(double value) {
    Buffer buffer;
    return std::string(write(buffer, value));
}

std::string decimal_text(double value, std::chars_format format) {
    Buffer buffer;
    return std::string(write(buffer, value, format));
}

std::string decimal_text(double value, std::chars_format format, int digits) {
    Buffer buffer;
    return std::string(write(buffer, value, format, digits));
}

DecimalRead read_decimal_by_strtod(std::string_view text) {
    const std::size_t length = number_length(text);
    if (length == 0) {
        return {};
    }
    std::string number(text.substr(0, length));
    if (const std::size_t point = number.find('.'); point != std::string::npos) {
        number.replace(point, 1, std::localeconv()->decimal_point);
    }
    errno = 0;
    const double value = std::strtod(number.c_str(), nullptr);
    const bool in_range = errno != ERANGE || (value != 0 && std::isfinite(value));
    return {in_range ? value : 0, length, in_range};
}

#ifdef __cpp_lib_to_chars

DecimalRead read_decimal(std::string_view text) {
    double value = 0;
    const std::from_chars_result end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end.ec == std::errc::invalid_argument || !std::isfinite(value)) {
        return {};
    }
    const bool in_range = end.ec == std::errc();
    return {in_range ? value : 0, static_cast<std::size_t>(end.ptr - text.data()), in_range};
}

#else

DecimalRead read_decimal(std::string_view text) {
    return read_decimal_by_strtod(text);
}

#endif

}  // namespace netglow
