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
/// From 10⁷ on the digits before the point are more than a class can count at a glance.
constexpr std::size_t kMostWholeDigits = 7;

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

std::string superscript(int exponent) {
    constexpr std::array<std::string_view, 10> kDigits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = exponent < 0 ? "⁻" : "";
    for (const char digit : std::to_string(std::abs(exponent))) {
        text += kDigits[static_cast<std::size_t>(digit - '0')];
    }
    return text;
}

std::string scientific(double magnitude, int decimals) {
    const std::string digits = decimal_text(magnitude, std::chars_format::scientific, decimals);
    const std::size_t e = digits.find('e');
    return without_trailing_zeros(digits.substr(0, e)) + "·10" + superscript(std::stoi(digits.substr(e + 1)));
}

}  // namespace

std::string number_text(double value, int decimals) {
    if (!std::isfinite(value)) {
        return std::isnan(value) ? "NaN" : value < 0 ? std::string(kMinus) + "∞" : "∞";
    }
    decimals = std::clamp(decimals, 0, 17);
    const double magnitude = std::abs(value);
    if (magnitude == 0) {
        return "0";
    }
    const std::string sign = value < 0 ? std::string(kMinus) : std::string();
    const std::string fixed = without_trailing_zeros(fixed_digits(magnitude, decimals));
    if (fixed != "0" && std::min(fixed.find('.'), fixed.size()) <= kMostWholeDigits) {
        return sign + fixed;
    }
    return sign + scientific(magnitude, std::max(1, decimals - 1));
}

std::string scientific_text(double value, int decimals) {
    if (!std::isfinite(value) || value == 0) {
        return number_text(value, decimals);
    }
    return (value < 0 ? std::string(kMinus) : std::string()) + scientific(std::abs(value), decimals);
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
    return negative ? -magnitude : magnitude;
}

std::size_t width_before_point(std::string_view number) {
    const std::string_view whole = number.substr(0, number.find('.'));
    const auto begins_a_code_point = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(whole.begin(), whole.end(), begins_a_code_point));
}

}  // namespace netglow
