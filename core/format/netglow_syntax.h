// What is wrong with text that is not JSON, in words for a person.
#pragma once

#include <string>
#include <string_view>

namespace netglow {

/// "line 3, column 12" of a byte; columns count characters, both from 1.
std::string line_and_column(std::string_view text, std::size_t byte);

/// "found 'Na', expected a number (...)", from what the JSON parser says: `token` is what it read last, `complaint` its
/// own words.
std::string syntax_problem(std::string_view token, std::string_view complaint);

/// The text in quotes, cut where it is long, and without what a terminal or a dialog cannot show.
std::string shown(std::string_view text);

}  // namespace netglow
