#include "core/format/data_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "core/text/ascii_case.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 38> kUnits = {
    "cm", "mm",  "m",  "km",  "in",  "inch", "inches", "ft", "kg",      "g",       "mg",  "lb",  "lbs",
    "s",  "sec", "ms", "min", "h",   "hz",   "c",      "f",  "k",       "percent", "pct", "usd", "eur",
    "v",  "a",   "w",  "pa",  "hpa", "l",    "ml",     "px", "celsius", "kelvin",  "°c",  "°f"};

bool is_unit(std::string_view word) {
    return std::ranges::find(kUnits, word) != kUnits.end();
}

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// In lower case; a new one begins behind what is neither letter nor digit, and at a capital behind a small letter.
Words words_of(std::string_view name) {
    Words words;
    bool goes_on = false;
    bool small_before = false;
    for (const char c : name) {
        if (!is_word(c)) {
            goes_on = false;
            continue;
        }
        const bool capital = c >= 'A' && c <= 'Z';
        if (!goes_on || (capital && small_before)) {
            words.emplace_back();
        }
        words.back() += ascii_lower(c);
        goes_on = true;
        small_before = c >= 'a' && c <= 'z';
    }
    return words;
}

std::string joined(const Words& words) {
    std::string text;
    for (const std::string& word : words) {
        text += word;
    }
    return text;
}

std::string without_unit(Words words) {
    if (words.size() > 1 && is_unit(words.back())) {
        words.pop_back();
    }
    return joined(words);
}

template <typename Means>
std::optional<std::size_t> only_one(const std::vector<std::string>& names, Means means) {
    std::optional<std::size_t> found;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (means(names[index])) {
            if (found) {
                return std::nullopt;
            }
            found = index;
        }
    }
    return found;
}

bool ends_with(const Words& words, const Words& end) {
    return !end.empty() && words.size() > end.size() &&
           std::equal(end.begin(), end.end(), words.end() - static_cast<std::ptrdiff_t>(end.size()));
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
    const Words one = words_of(a);
    const Words other = words_of(b);
    if (one.empty() || other.empty()) {
        return a == b;
    }
    return joined(one) == joined(other) || without_unit(one) == without_unit(other);
}

std::vector<std::optional<std::size_t>> columns_named(const std::vector<std::string>& columns,
                                                      const std::vector<std::string>& wanted) {
    std::map<std::string_view, std::size_t> exact;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        exact.emplace(columns[column], column);
    }
    // By their words and by their words without a unit, so that a thousand columns are not compared with a thousand.
    constexpr std::size_t kSeveral = SIZE_MAX;
    std::map<std::string, std::size_t> alike;
    const auto add = [&](const std::string& key, std::size_t column) {
        const auto [found, is_new] = alike.emplace(key, column);
        if (!is_new && found->second != column) {
            found->second = kSeveral;
        }
    };
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const Words words = words_of(columns[column]);
        if (!words.empty()) {
            add(joined(words), column);
            add(without_unit(words), column);
        }
    }
    std::vector<std::optional<std::size_t>> found(wanted.size());
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        const Words words = words_of(wanted[index]);
        if (const auto same = exact.find(wanted[index]); same != exact.end()) {
            found[index] = same->second;
            continue;
        }
        for (const std::string& key : {joined(words), without_unit(words)}) {
            const auto like = words.empty() ? alike.end() : alike.find(key);
            if (!found[index] && like != alike.end() && like->second != kSeveral) {
                found[index] = like->second;
            }
        }
    }
    return found;
}

std::optional<std::size_t> class_named(std::string_view label, const std::vector<std::string>& classes) {
    const auto same = std::ranges::find(classes, label);
    if (same != classes.end()) {
        return static_cast<std::size_t>(same - classes.begin());
    }
    if (const std::optional<double> number = parse_number(label)) {
        return only_one(classes, [&](const std::string& name) { return parse_number(name) == number; });
    }
    if (const auto found = only_one(classes, [&](const std::string& name) { return same_name(name, label); })) {
        return found;
    }
    const Words words = words_of(label);
    return only_one(classes, [&](const std::string& name) { return ends_with(words, words_of(name)); });
}

}  // namespace netglow
