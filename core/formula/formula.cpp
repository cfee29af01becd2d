#include "core/formula/formula.h"

#include <utility>

#include "core/base/assert.h"

namespace netglow {
namespace {

Formula leaf(Formula::Kind kind, std::string_view text, Meaning meaning = {}) {
    return {kind, std::string(text), {}, 0, meaning};
}
Formula node(Formula::Kind kind, std::vector<Formula> parts, std::size_t columns = 0) {
    return {kind, {}, std::move(parts), columns, {}};
}
std::vector<Formula> two(Formula first, Formula second) {
    std::vector<Formula> parts;
    parts.push_back(std::move(first));
    parts.push_back(std::move(second));
    return parts;
}

}  // namespace

Formula number(double value, int decimals, Meaning meaning, SmallValues small) {
    return leaf(Formula::Kind::number, number_text(value, decimals, small), meaning);
}
Formula digits(std::string_view text, Meaning meaning) {
    return leaf(Formula::Kind::number, text, meaning);
}
Formula unknown_number(Meaning meaning) {
    return leaf(Formula::Kind::number, kUnknown, meaning);
}
Formula name(std::string_view text, Meaning meaning) {
    return leaf(Formula::Kind::name, text, meaning);
}
Formula word(std::string_view text) {
    return leaf(Formula::Kind::word, text);
}
Formula sign(std::string_view text) {
    return leaf(Formula::Kind::sign, text);
}
Formula row(std::vector<Formula> parts) {
    return node(Formula::Kind::row, std::move(parts));
}
Formula fraction(Formula above, Formula below) {
    return node(Formula::Kind::fraction, two(std::move(above), std::move(below)));
}
Formula power(Formula base, Formula exponent) {
    return node(Formula::Kind::power, two(std::move(base), std::move(exponent)));
}
Formula index(Formula base, Formula subscript) {
    return node(Formula::Kind::index, two(std::move(base), std::move(subscript)));
}
Formula fence(Formula inside) {
    std::vector<Formula> parts;
    parts.push_back(std::move(inside));
    return node(Formula::Kind::fence, std::move(parts));
}
Formula matrix(std::size_t columns, std::vector<Formula> cells) {
    NETGLOW_ASSERT(columns > 0 && cells.size() % columns == 0);
    return node(Formula::Kind::matrix, std::move(cells), columns);
}
Formula cases(std::vector<Formula> values_and_conditions) {
    NETGLOW_ASSERT(values_and_conditions.size() % 2 == 0);
    return node(Formula::Kind::cases, std::move(values_and_conditions), 2);
}
Formula lines(std::vector<Formula> parts) {
    return node(Formula::Kind::lines, std::move(parts));
}

Formula fenced_if_negative(Formula number) {
    constexpr std::string_view kMinus = "−";
    return number.text.starts_with(kMinus) ? fence(std::move(number)) : number;
}

}  // namespace netglow
