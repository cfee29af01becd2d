// parse_typed_number: parse_number, and simple arithmetic.
#include <array>
#include <cmath>
#include <utility>

#include "core/text/number_text.h"

namespace netglow {
namespace {

std::string normalised(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 6> kSpellings = {
        {{"−", '-'}, {"·", '*'}, {"×", '*'}, {"÷", '/'}, {":", '/'}, {",", '.'}}};
    std::string plain;
    while (!text.empty()) {
        std::size_t length = 1;
        char meaning = text.front();
        for (const auto& [spelling, sign] : kSpellings) {
            if (text.starts_with(spelling)) {
                length = spelling.size();
                meaning = sign;
            }
        }
        if (meaning != ' ' && meaning != '\t') {
            plain += meaning;
        }
        text.remove_prefix(length);
    }
    return plain;
}

/// sum = product {(+|−) product}; product = factor {(*|/) factor}; factor = [−|+] (number | "(" sum ")").
class Arithmetic {
public:
    explicit Arithmetic(std::string_view text) : rest_(text) {}

    std::optional<double> value() {
        const std::optional<double> result = sum();
        return rest_.empty() && result && std::isfinite(*result) ? result : std::nullopt;
    }

private:
    bool take(char sign) {
        if (!rest_.starts_with(sign)) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }

    std::optional<double> sum() {
        std::optional<double> left = product();
        while (left && (rest_.starts_with('+') || rest_.starts_with('-'))) {
            const bool minus = take('-') || !take('+');
            const std::optional<double> right = product();
            left = right ? std::optional(minus ? *left - *right : *left + *right) : std::nullopt;
        }
        return left;
    }

    std::optional<double> product() {
        std::optional<double> left = factor();
        while (left && (rest_.starts_with('*') || rest_.starts_with('/'))) {
            const bool over = take('/') || !take('*');
            const std::optional<double> right = factor();
            left = right ? std::optional(over ? *left / *right : *left * *right) : std::nullopt;
        }
        return left;
    }

    std::optional<double> factor() {
        const bool negative = take('-') || (take('+') && false);
        std::optional<double> value;
        if (take('(')) {
            value = ++depth_ < kDeepest ? sum() : std::nullopt;
            --depth_;
            if (!take(')')) {
                return std::nullopt;
            }
        } else {
            value = number();
        }
        return value && negative ? std::optional(-*value) : value;
    }

    std::optional<double> number() {
        std::size_t length = 0;
        while (length < rest_.size()) {
            const char c = rest_[length];
            const bool exponent_sign =
                (c == '-' || c == '+') && length > 0 && (rest_[length - 1] == 'e' || rest_[length - 1] == 'E');
            if ((c < '0' || c > '9') && c != '.' && c != 'e' && c != 'E' && !exponent_sign) {
                break;
            }
            ++length;
        }
        const std::optional<double> value = parse_number(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return value;
    }

    static constexpr int kDeepest = 32;
    std::string_view rest_;
    int depth_ = 0;
};

}  // namespace

std::optional<double> parse_typed_number(std::string_view text) {
    if (const std::optional<double> plain = parse_number(text)) {
        return plain;
    }
    // "1 2" and "+-1" are slips of the hand, not arithmetic.
    if (text.find_first_of("*/()-+:") == std::string_view::npos && text.find("·") == std::string_view::npos &&
        text.find("×") == std::string_view::npos && text.find("÷") == std::string_view::npos &&
        text.find("−") == std::string_view::npos) {
        return std::nullopt;
    }
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const auto part_of_number = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
        const std::size_t next = text.find_first_not_of(' ', i);
        if (text[i] == ' ' && next != std::string_view::npos && part_of_number(text[i - 1]) &&
            part_of_number(text[next])) {
            return std::nullopt;
        }
    }
    const std::string plain = normalised(text);
    return Arithmetic(plain).value();
}

}  // namespace netglow
