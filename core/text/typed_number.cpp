// read_typed_number: parse_number, and the arithmetic of a pocket calculator.
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/text/ascii_case.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr std::string_view kNoNumber = "not a number";
constexpr std::string_view kUnfinished = "not finished";
constexpr std::string_view kDivision = "division by 0";
constexpr std::string_view kRoot = "root of a negative";
constexpr std::string_view kLarge = "too large";

std::string normalised(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSpellings = {{{"−", "-"},
                                                                                          {"·", "*"},
                                                                                          {"×", "*"},
                                                                                          {"÷", "/"},
                                                                                          {":", "/"},
                                                                                          {",", "."},
                                                                                          {"**", "^"},
                                                                                          {"π", "pi"},
                                                                                          {"√", "sqrt"}}};
    std::string plain;
    while (!text.empty()) {
        std::string_view from = text.substr(0, 1);
        std::string_view to = from;
        for (const auto& [spelling, meaning] : kSpellings) {
            if (text.starts_with(spelling)) {
                from = spelling;
                to = meaning;
            }
        }
        if (to != " " && to != "\t") {
            plain += to;
        }
        text.remove_prefix(from.size());
    }
    return ascii_lower(plain);
}

/// sum = product {(+|−) product}; product = signed {(*|/) signed}; signed = [−|+] power;
/// power = atom [^ signed]; atom = number | "e" | "pi" | "sqrt" atom | "(" sum ")".
class Arithmetic {
public:
    explicit Arithmetic(std::string_view text) : rest_(text) {}

    TypedNumber read() {
        const double result = sum();
        if (wrong_.empty() && !rest_.empty()) {
            complain(kNoNumber);
        }
        if (wrong_.empty() && !std::isfinite(result)) {
            complain(std::isnan(result) ? kNoNumber : kLarge);
        }
        return wrong_.empty() ? TypedNumber{result, {}} : TypedNumber{std::nullopt, wrong_};
    }

private:
    bool take(std::string_view sign) {
        if (!rest_.starts_with(sign)) {
            return false;
        }
        rest_.remove_prefix(sign.size());
        return true;
    }

    /// Keeps the first complaint; what follows it makes no sense.
    double complain(std::string_view wrong) {
        wrong_ = wrong_.empty() ? wrong : wrong_;
        rest_ = {};
        return 0;
    }

    double sum() {
        double left = product();
        while (rest_.starts_with('+') || rest_.starts_with('-')) {
            const bool minus = take("-") || !take("+");
            const double right = product();
            left = minus ? left - right : left + right;
        }
        return left;
    }

    double product() {
        double left = with_sign();
        while (rest_.starts_with('*') || rest_.starts_with('/')) {
            const bool over = take("/") || !take("*");
            const double right = with_sign();
            if (over && right == 0) {
                return complain(kDivision);
            }
            left = over ? left / right : left * right;
        }
        return left;
    }

    /// −2^2 is −(2^2).
    double with_sign() {
        const bool negative = take("-") || (take("+") && false);
        const double value = power();
        return negative ? -value : value;
    }

    double power() {
        const double base = atom();
        if (!take("^")) {
            return base;
        }
        const double exponent = deeper(&Arithmetic::with_sign);  // 2^3^2 is 2^(3^2)
        if (base == 0 && exponent < 0) {
            return complain(kDivision);
        }
        const double result = std::pow(base, exponent);
        return std::isnan(result) ? complain(kRoot) : result;
    }

    double atom() {
        if (take("(")) {
            const double value = deeper(&Arithmetic::sum);
            return take(")") ? value : complain(kUnfinished);
        }
        if (take("sqrt")) {
            const double value = deeper(&Arithmetic::atom);
            return value < 0 ? complain(kRoot) : std::sqrt(value);
        }
        if (take("pi")) {
            return std::numbers::pi;
        }
        if (take("e")) {
            return std::numbers::e;
        }
        return number();
    }

    double deeper(double (Arithmetic::*part)()) {
        constexpr int kDeepest = 32;
        if (depth_ >= kDeepest) {
            return complain(kNoNumber);
        }
        ++depth_;
        const double value = (this->*part)();
        --depth_;
        return value;
    }

    double number() {
        if (rest_.empty()) {
            return complain(kUnfinished);
        }
        std::size_t length = 0;
        bool large = false;  // an exponent makes it so, if it cannot be read
        while (length < rest_.size()) {
            const char c = rest_[length];
            const bool exponent = c == 'e' && length > 0;
            const bool exponent_sign = (c == '-' || c == '+') && length > 0 && rest_[length - 1] == 'e';
            if ((c < '0' || c > '9') && c != '.' && !exponent && !exponent_sign) {
                break;
            }
            large = large || (length > 0 && rest_[length - 1] == 'e' && c >= '0' && c <= '9') || length > 300;
            ++length;
        }
        const std::string_view text = rest_.substr(0, length);
        rest_.remove_prefix(length);
        if (const std::optional<double> value = parse_number(text)) {
            return *value;
        }
        const bool unfinished = text.ends_with('e') || text.ends_with("e-") || text.ends_with("e+");
        return complain(large ? kLarge : unfinished && rest_.empty() ? kUnfinished : kNoNumber);
    }

    std::string_view rest_;
    std::string_view wrong_;
    int depth_ = 0;
};

/// "1 2" is a slip of the hand, not 12.
bool has_gap(std::string_view text) {
    const auto part_of_number = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const std::size_t next = text.find_first_not_of(' ', i);
        if (text[i] == ' ' && next != std::string_view::npos && part_of_number(text[i - 1]) &&
            part_of_number(text[next])) {
            return true;
        }
    }
    return false;
}

}  // namespace

TypedNumber read_typed_number(std::string_view text) {
    if (const std::optional<double> plain = parse_number(text)) {
        return {plain, {}};
    }
    if (has_gap(text)) {
        return {std::nullopt, kNoNumber};
    }
    const std::string plain = normalised(text);
    return plain.empty() ? TypedNumber{std::nullopt, "type a number"} : Arithmetic(plain).read();
}

std::optional<double> parse_typed_number(std::string_view text) {
    return read_typed_number(text).value;
}

}  // namespace netglow
