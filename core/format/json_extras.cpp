#include "core/format/json_extras.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace netglow {

std::string quoted_json(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void ExtrasText::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!begun_.empty()) {
        text_ += begun_.back() ? ", " : "";
        begun_.back() = true;
    }
}

void ExtrasText::value(const std::string& json) {
    separate();
    text_ += json;
}

void ExtrasText::open(char bracket) {
    separate();
    text_ += bracket;
    begun_.push_back(false);
}

void ExtrasText::key(const std::string& name) {
    separate();
    text_ += quoted_json(name) + ": ";
    after_key_ = true;
}

void ExtrasText::close(char bracket) {
    text_ += bracket;
    begun_.pop_back();
}

std::string ExtrasText::take() {
    return std::exchange(text_, {});
}

}  // namespace netglow
