// Readable messages for JSON syntax errors.
#pragma once

#include <string>
#include <string_view>

namespace netglow {

/// "line 3, column 12" of a byte; columns count characters, both from 1.
std::string line_and_column(std::string_view text, std::size_t byte);

struct SyntaxProblem {
    std::size_t byte;   ///< where what was found begins
    std::string words;  ///< "found \"NaN\", expected a value (...)"
};
/// From what the JSON parser says: `byte` is the last one that it read, `complaint` its own words. `complete`: the
/// file's value had ended already.
SyntaxProblem syntax_problem(std::string_view text, std::size_t byte, std::string_view complaint, bool complete);

/// The text, cut where it is long, and without what a terminal or a dialog cannot show.
std::string legible(std::string_view text);
/// As above, in quotes.
std::string shown(std::string_view text);

}  // namespace netglow
