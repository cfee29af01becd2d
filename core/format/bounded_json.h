// JSON from files of others, within bounds: nothing that a file may not have is collected while it is parsed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "core/format/load_budget.h"
#include "core/format/netglow_syntax.h"

namespace netglow {

/// Bytes of a text, or of what stands between two texts or numbers. The parser keeps them, for its messages.
inline constexpr std::size_t kLongestToken = std::size_t{4} << 20U;

/// Where the parser is, and where the last text or number ended.
struct TokenWatch {
    std::string_view text;
    const char* now;
    const char* since;
};

/// Walks over the text. Throws OverBudget ("line 3, column 1: ...") where a token is too long.
class WatchedCharacter {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedCharacter(const char* at, TokenWatch& watch) : at_(at), watch_(&watch) {}
    reference operator*() const {
        if (at_ - watch_->since > static_cast<std::ptrdiff_t>(kLongestToken)) {
            throw OverBudget(
                line_and_column(watch_->text, static_cast<std::size_t>(watch_->since - watch_->text.data())) +
                ": found a text, or white space, of more than 4 MiB, expected less");
        }
        watch_->now = at_;
        return *at_;
    }
    WatchedCharacter& operator++() {
        ++at_;
        return *this;
    }
    WatchedCharacter operator++(int) {
        const WatchedCharacter before = *this;
        ++at_;
        return before;
    }
    bool operator==(const WatchedCharacter& other) const { return at_ == other.at_; }

private:
    const char* at_;
    TokenWatch* watch_;
};

/// Hands the parser's events on, and notes where texts and numbers end.
template <typename Handler>
class WatchedHandler {
public:
    WatchedHandler(Handler& handler, TokenWatch& watch) : handler_(handler), watch_(watch) {}

    bool null() { return handler_.null(); }
    bool boolean(bool value) { return handler_.boolean(value); }
    bool number_integer(std::int64_t value) { return ended() && handler_.number_integer(value); }
    bool number_unsigned(std::uint64_t value) { return ended() && handler_.number_unsigned(value); }
    bool number_float(double value, const std::string& text) { return ended() && handler_.number_float(value, text); }
    bool string(std::string& value) { return ended() && handler_.string(value); }
    bool binary(nlohmann::json::binary_t& value) { return handler_.binary(value); }
    bool start_object(std::size_t size) { return handler_.start_object(size); }
    bool start_array(std::size_t size) { return handler_.start_array(size); }
    bool key(std::string& name) { return ended() && handler_.key(name); }
    bool end_object() { return handler_.end_object(); }
    bool end_array() { return handler_.end_array(); }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error) {
        return handler_.parse_error(position, token, error);
    }

private:
    bool ended() {
        watch_.since = watch_.now;
        return true;
    }

    Handler& handler_;
    TokenWatch& watch_;
};

/// nlohmann::json::sax_parse() of a text of any size. Throws OverBudget, and what the handler throws.
template <typename Handler>
bool parse_bounded(std::string_view json, Handler& handler) {
    TokenWatch watch{json, json.data(), json.data()};
    WatchedHandler<Handler> watched(handler, watch);
    return nlohmann::json::sax_parse(WatchedCharacter(json.data(), watch),
                                     WatchedCharacter(json.data() + json.size(), watch), &watched);
}

/// A text that is small, as a header or a list of names is: at most 4 MiB, 300,000 keys and values, 64 in each other.
/// Nothing for any other, and for what is no JSON.
std::optional<nlohmann::json> small_json(std::string_view text);

}  // namespace netglow
