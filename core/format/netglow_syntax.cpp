#include "core/format/netglow_syntax.h"

#include <algorithm>

#include "core/base/safe_text.h"

namespace netglow {
namespace {

constexpr std::size_t kMostShown = 40;

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// What stands at a byte: up to the spaces, brackets and commas around it.
std::string_view word_at(std::string_view text, std::size_t& byte) {
    constexpr std::string_view kEnds = " \t\r\n,:[]{}\"";
    if (kEnds.find(text[byte]) != std::string_view::npos) {
        return text.substr(byte, 1);
    }
    const std::size_t end = text.find_first_of(kEnds, byte);
    byte = text.substr(0, byte).find_last_of(kEnds) + 1;  // npos + 1 is 0
    return text.substr(byte, end == std::string_view::npos ? end : end - byte);
}

/// From the parser's name for what it expected.
std::string expected_of(std::string_view complaint) {
    const std::size_t at = complaint.find("; expected ");
    const std::string_view expected = at == std::string_view::npos ? "" : complaint.substr(at + 11);
    if (has(complaint, "number overflow")) {
        return "a number that is not beyond ±1.797e308";
    }
    if (has(complaint, "invalid number")) {
        return "a number such as -0.5 or 1e-3";
    }
    if (expected.ends_with("string literal")) {
        return "a key in double quotes";
    }
    if (expected.ends_with("'}'")) {
        return "',' or '}'";
    }
    if (expected.ends_with("']'")) {
        return "',' or ']'";
    }
    if (expected.ends_with("':'")) {
        return "':' behind the key";
    }
    return has(complaint, "invalid literal") ? "a value (texts in double quotes; NaN and Infinity are no numbers)"
                                             : "a value";
}

}  // namespace

std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto lines = 1 + std::count(before.begin(), before.end(), '\n');
    const std::string_view line = before.substr(line_start);
    const auto columns = 1 + std::count_if(line.begin(), line.end(), [](char c) { return !continues(c); });
    return "line " + std::to_string(lines) + ", column " + std::to_string(columns);
}

std::string legible(std::string_view text) {
    std::size_t end = std::min(text.size(), kMostShown);
    while (end < text.size() && end > 0 && continues(text[end])) {
        --end;
    }
    return safe_text(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

std::string shown(std::string_view text) {
    return "\"" + legible(text) + "\"";
}

SyntaxProblem syntax_problem(std::string_view text, std::size_t byte, std::string_view complaint, bool complete) {
    if (has(complaint, "missing closing quote")) {
        return {text.size(), "found the end of the file in a text, expected a double quote (is the file cut off?)"};
    }
    if (has(complaint, "unexpected end of input") || byte >= text.size()) {
        return {text.size(),
                "found the end of the file, expected " + expected_of(complaint) + " (is the file cut off?)"};
    }
    if (has(complaint, "ill-formed UTF-8")) {
        return {byte, "found bytes that are not UTF-8, expected text"};
    }
    if (has(complaint, "control character")) {
        return {byte, "found a line break or another control character in a text, expected a double quote before it"};
    }
    if (has(complaint, "invalid string")) {
        return {byte,
                "found an escape in a text that JSON does not know, expected \\n, \\\", \\\\, \\u00e9 or the like"};
    }
    const std::string_view word = word_at(text, byte);
    return {byte, "found " + shown(word) + ", expected " + (complete ? "nothing more" : expected_of(complaint))};
}

}  // namespace netglow
