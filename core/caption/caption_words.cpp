#include "core/caption/caption_words.h"

#include <algorithm>
#include <array>

#include "core/base/assert.h"

namespace netglow::caption_words {

std::string ordinal(std::size_t index) {
    constexpr std::array<std::string_view, 10> kWords = {"first", "second",  "third",  "fourth", "fifth",
                                                         "sixth", "seventh", "eighth", "ninth",  "tenth"};
    if (index < kWords.size()) {
        return std::string(kWords[index]);
    }
    const std::size_t number = index + 1;
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    constexpr std::array<std::string_view, 4> kEndings = {"th", "st", "nd", "rd"};
    const std::size_t last = number % 10;
    return std::to_string(number) + std::string(!teen && last < kEndings.size() ? kEndings[last] : kEndings[0]);
}

std::string filled(std::string_view sentence, std::initializer_list<Part> parts) {
    std::string text;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        text += sentence.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = sentence.find('}', open);
        const std::string_view name = sentence.substr(open + 1, close - open - 1);
        const auto part = std::ranges::find(parts, name, &Part::first);
        NETGLOW_ASSERT(part != parts.end());
        text += part->second;
        sentence.remove_prefix(close + 1);
    }
    return text;
}

}  // namespace netglow::caption_words
