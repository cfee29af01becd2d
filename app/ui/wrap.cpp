#include "app/ui/wrap.h"

#include <algorithm>

#include "app/ui/utf8.h"

namespace netglow {

namespace {

using Width = std::function<float(std::string_view)>;

/// Adds a word to the last line, character by character where it is wider than a whole line.
void add_word(std::string& out, std::string& line, std::string_view word, float room, const Width& width) {
    const bool first = line.find_first_not_of(' ') == std::string::npos;  // behind an indentation, if any
    const std::string more = (first ? "" : " ") + std::string(word);
    if (width(line + more) <= room) {
        out += more;
        line += more;
        return;
    }
    if (!first) {
        out += '\n';
        line.clear();
    }
    while (!word.empty()) {
        const std::string character = to_utf8(take_character(word));
        if (!line.empty() && width(line + character) > room) {
            out += '\n';
            line.clear();
        }
        out += character;
        line += character;
    }
}

}  // namespace

std::string wrapped(std::string_view text, float room, const Width& width) {
    std::string out;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        if (end > 0) {
            add_word(out, line, text.substr(0, end), room, width);
        } else if (end < text.size() && text[end] == ' ' && (out.empty() || out.back() == '\n' || !line.empty()) &&
                   line.find_first_not_of(' ') == std::string::npos) {
            out += ' ';  // an indentation stays
            line += ' ';
        }
        if (end < text.size() && text[end] == '\n') {
            out += '\n';
            line.clear();
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace netglow
