#include "core/format/netglow_syntax.h"

#include <algorithm>

namespace netglow {
namespace {

constexpr std::size_t kMostShown = 40;

std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
    const std::size_t start = text.find(before);
    if (start == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = text.substr(start + before.size());
    return rest.substr(0, after.empty() ? rest.size() : rest.find(after));
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// The parser's names for what it expected, and ours.
std::string expected_of(std::string_view complaint) {
    const std::string_view expected = between(complaint, "; expected ", "");
    if (expected == "'[', '{', or a literal" || expected.empty()) {
        return "a value";
    }
    if (expected == "end of input") {
        return "nothing more";
    }
    if (expected == "string literal") {
        return "a key in double quotes";
    }
    if (expected == "'}'") {
        return "',' or '}'";
    }
    if (expected == "']'") {
        return "',' or ']'";
    }
    return std::string(expected == "':'" ? "':' behind the key" : expected);
}

}  // namespace

std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto lines = 1 + std::count(before.begin(), before.end(), '\n');
    const std::string_view line = before.substr(line_start);
    const auto columns = 1 + std::count_if(line.begin(), line.end(),
                                           [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return "line " + std::to_string(lines) + ", column " + std::to_string(columns);
}

std::string shown(std::string_view text) {
    std::string result = "\"";
    for (const char c : text.substr(0, kMostShown)) {
        const auto byte = static_cast<unsigned char>(c);
        result += byte < 0x20U || byte >= 0x7FU ? '?' : c;
    }
    return result + (text.size() > kMostShown ? "…\"" : "\"");
}

std::string syntax_problem(std::string_view token, std::string_view complaint) {
    if (has(complaint, "number overflow")) {
        return "found " + shown(token) + ", expected a number that is not beyond ±1.797e308";
    }
    if (has(complaint, "unexpected end of input")) {
        return "found the end of the file, expected " + expected_of(complaint) + " (is the file cut off?)";
    }
    if (has(complaint, "ill-formed UTF-8")) {
        return "found bytes that are not UTF-8, expected text";
    }
    if (has(complaint, "missing closing quote")) {
        return "found the end of the file in a text, expected a closing double quote (is the file cut off?)";
    }
    if (has(complaint, "invalid string: control character")) {
        return "found a line break or another control character in a text, expected a closing double quote";
    }
    if (has(complaint, "invalid string")) {
        return "found " + shown(token) + ", expected a text whose escapes are those of JSON";
    }
    if (has(complaint, "unexpected ")) {
        return "found " + shown(token) + ", expected " + expected_of(complaint);
    }
    return "found " + shown(token) +
           ", expected a JSON value (NaN and Infinity are none, texts stand in double quotes)";
}

}  // namespace netglow
