#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/assert.h"
#include "core/text/decimal.h"

namespace netglow {
namespace {

constexpr std::string_view kMinus = "−";
/// From 10⁶ on the digits before the point are more than a class can count at a glance.
constexpr std::size_t kMostWholeDigits = 6;
/// Of the value: what is shown is the value where it differs by no more than sums of doubles do.
constexpr double kSame = 1e-12;
constexpr int kMeaningful = 15;  ///< significant digits of a double that are the number's and not its storage's

/// Decimal digits and a point, one step up in the last place: 0.99 becomes 1.00.
std::string raised(std::string digits) {
    for (std::size_t at = digits.size(); at-- > 0;) {
        if (digits[at] == '.') {
            continue;
        }
        if (digits[at] != '9') {
            ++digits[at];
            return digits;
        }
        digits[at] = '0';
    }
    return "1" + digits;
}

/// Rounded to `decimals`. Half-way is where a person sees it, in the decimal number that the double stands for: 0.0075
/// becomes 0.008, though the double is a little less.
std::string fixed_digits(double magnitude, int decimals) {
    const std::string shortest = decimal_text(magnitude, std::chars_format::fixed);
    const std::size_t point = shortest.find('.');
    const bool half_way = point != std::string::npos && shortest.back() == '5' &&
                          shortest.size() == point + 2 + static_cast<std::size_t>(decimals);
    return half_way ? raised(shortest.substr(0, shortest.size() - 1))
                    : decimal_text(magnitude, std::chars_format::fixed, decimals);
}

std::string without_trailing_zeros(std::string digits) {
    if (digits.find('.') == std::string::npos) {
        return digits;
    }
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
        digits.pop_back();
    }
    return digits;
}

/// Trailing zeros say that the value has been rounded to them, so they go only where it has not.
std::string settled(std::string digits, double magnitude) {
    const bool has_zeros = digits.find('.') != std::string::npos && digits.back() == '0';
    return has_zeros && std::abs(read_decimal(digits).value - magnitude) <= kSame * magnitude
               ? without_trailing_zeros(std::move(digits))
               : digits;
}

std::string superscript(int exponent) {
    constexpr std::array<std::string_view, 10> kDigits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = exponent < 0 ? "⁻" : "";
    for (const char digit : std::to_string(std::abs(exponent))) {
        text += kDigits[static_cast<std::size_t>(digit - '0')];
    }
    return text;
}

std::string scientific(double magnitude, int decimals) {
    const std::string written = decimal_text(magnitude, std::chars_format::scientific, decimals);
    const std::size_t e = written.find('e');
    std::string digits = written.substr(0, e);
    // As above; read with its exponent, because a power of ten apart would round once more. The largest doubles are
    // written with digits that round up beyond them.
    const DecimalRead read = read_decimal(written);
    if (read.in_range && std::abs(read.value - magnitude) <= kSame * magnitude) {
        digits = without_trailing_zeros(std::move(digits));
    }
    return digits + "·10" + superscript(std::stoi(written.substr(e + 1)));
}

/// Of what is not finite; empty for numbers.
std::string beyond_numbers(double value) {
    if (std::isfinite(value)) {
        return {};
    }
    return std::isnan(value) ? "NaN" : value < 0 ? std::string(kMinus) + "∞" : "∞";
}

std::string sign_of(double value) {
    return value < 0 ? std::string(kMinus) : std::string();
}

}  // namespace

std::string number_text(double value, int decimals, SmallValues small) {
    if (!std::isfinite(value)) {
        return beyond_numbers(value);
    }
    decimals = std::clamp(decimals, 0, 17);
    const double magnitude = std::abs(value);
    if (magnitude == 0) {
        return "0";
    }
    const std::string fixed = fixed_digits(magnitude, decimals);
    const bool reads_zero = fixed.find_first_not_of("0.") == std::string::npos;
    const bool countable = std::min(fixed.find('.'), fixed.size()) <= kMostWholeDigits;
    if (countable && !(reads_zero && small == SmallValues::powers_of_ten)) {
        return sign_of(value) + settled(fixed, magnitude);
    }
    return sign_of(value) + scientific(magnitude, std::max(1, decimals - 1));
}

std::string scientific_text(double value, int decimals) {
    if (!std::isfinite(value) || value == 0) {
        return number_text(value, decimals);
    }
    return sign_of(value) + scientific(std::abs(value), decimals);
}

std::string every_digit(double value) {
    constexpr double kLeast = 1e-9;
    constexpr double kMost = 1e15;
    if (!std::isfinite(value) || value == 0) {
        return number_text(value, kMostDecimals);
    }
    const double magnitude = std::abs(value);
    if (magnitude < kLeast || magnitude >= kMost) {
        return sign_of(value) + scientific(magnitude, kMeaningful - 1);
    }
    const int before_point = static_cast<int>(std::floor(std::log10(magnitude))) + 1;
    return sign_of(value) + without_trailing_zeros(decimal_text(magnitude, std::chars_format::fixed,
                                                                std::max(kMeaningful - before_point, 0)));
}

double value_as_shown(std::string_view text) {
    const bool negative = text.starts_with(kMinus);
    text.remove_prefix(negative ? kMinus.size() : 0);
    if (text == "NaN") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double magnitude = std::numeric_limits<double>::infinity();
    if (text != "∞") {
        constexpr std::string_view kTimesTen = "·10";
        std::string plain(text.substr(0, text.find(kTimesTen)));
        if (plain.size() < text.size()) {
            std::string_view exponent = text.substr(plain.size() + kTimesTen.size());
            plain += "e";
            for (int power = -400; power <= 400; ++power) {  // the superscripts, read by writing them
                if (superscript(power) == exponent) {
                    plain += std::to_string(power);
                    break;
                }
            }
        }
        const DecimalRead read = read_decimal(plain);
        NETGLOW_ASSERT(read.length == plain.size());
        // The largest doubles are written with digits that round up beyond them.
        magnitude = read.in_range ? read.value : std::numeric_limits<double>::max();
    }
    return (negative ? -magnitude : magnitude) + 0.0;  // −0.000 is read as 0
}

std::size_t width_before_point(std::string_view number) {
    const std::string_view whole = number.substr(0, number.find('.'));
    const auto begins_a_code_point = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(whole.begin(), whole.end(), begins_a_code_point));
}

}  // namespace netglow
