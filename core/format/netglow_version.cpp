#include "core/format/netglow_version.h"

#include "core/format/bounded_json.h"

namespace netglow {
namespace {

/// Listens for "format" and "version" at the top level only; stops at the first syntax error.
class HeaderListener {
public:
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(std::int64_t) { return true; }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value), std::to_string(value)); }
    bool number_float(double value, const std::string& text) { return number(value, text); }
    bool string(const std::string& value) {
        right_format_ = right_format_ || (depth_ == 1 && key_ == "format" && value == "netglow-network");
        return true;
    }
    bool binary(const nlohmann::json::binary_t&) { return true; }
    bool start_object(std::size_t) { return begin(); }
    bool start_array(std::size_t) { return begin(); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }
    bool key(const std::string& name) {
        if (depth_ == 1) {
            key_ = name;
        }
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

    std::optional<std::string> newer_version() const { return right_format_ ? newer_version_ : std::nullopt; }

private:
    bool begin() {
        ++depth_;
        return true;
    }
    bool end() {
        --depth_;
        return true;
    }
    bool number(double value, const std::string& text) {
        if (depth_ == 1 && key_ == "version" && value > kNewestVersion) {
            newer_version_ = text;
        }
        return true;
    }

    std::size_t depth_ = 0;
    std::string key_;
    std::optional<std::string> newer_version_;
    bool right_format_ = false;
};

}  // namespace

std::optional<std::string> newer_version_of(std::string_view json) {
    HeaderListener listener;
    try {
        parse_bounded(json, listener);
    } catch (const OverBudget&) {
        // What was found before it holds.
    }
    return listener.newer_version();
}

std::string newer_version_problem(const std::string& version) {
    return "found " + version + ", expected 1 or 2 (made by a newer Netglow (version " + version +
           "); this one reads versions 1 and 2)";
}

}  // namespace netglow
