#include "core/format/bounded_json.h"

namespace netglow {
namespace {

using Json = nlohmann::json;

/// Counts, and keeps nothing: a first look at a text that is then parsed.
class Counter {
public:
    bool null() { return one(); }
    bool boolean(bool) { return one(); }
    bool number_integer(std::int64_t) { return one(); }
    bool number_unsigned(std::uint64_t) { return one(); }
    bool number_float(double, const std::string&) { return one(); }
    bool string(const std::string&) { return one(); }
    bool binary(const Json::binary_t&) { return one(); }
    bool start_object(std::size_t) { return begin(); }
    bool start_array(std::size_t) { return begin(); }
    bool key(const std::string&) { return one(); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }
    bool parse_error(std::size_t, const std::string&, const Json::exception&) { return false; }

private:
    static constexpr std::size_t kMost = 300'000;
    static constexpr std::size_t kDeepest = 64;

    bool one() { return ++count_ <= kMost; }
    bool begin() { return ++depth_ <= kDeepest && one(); }
    bool end() {
        --depth_;
        return true;
    }

    std::size_t count_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

std::optional<Json> small_json(std::string_view text) {
    Counter counter;
    if (text.size() > kLongestToken || !Json::sax_parse(text.begin(), text.end(), &counter)) {
        return std::nullopt;
    }
    return Json::parse(text.begin(), text.end());
}

}  // namespace netglow
