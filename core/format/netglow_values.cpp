#include "core/format/netglow_values.h"

#include <utility>

namespace netglow {

std::vector<double>& begin_numbers(Drafts& drafts, Kind object, std::string_view key) {
    if (object == Kind::document) {
        return drafts.document.input.emplace();
    }
    if (object == Kind::layer) {
        return drafts.layer.bias.emplace();
    }
    return (key == "input" ? drafts.one_case.input : drafts.one_case.target).emplace();
}

std::vector<std::string>& begin_texts(Drafts& drafts, Kind object) {
    return (object == Kind::document ? drafts.document.input_names : drafts.layer.names).emplace();
}

void set_number(Drafts& drafts, Kind object, std::string_view key, double value) {
    if (object == Kind::layer) {
        drafts.layer.alpha = value;
    } else if (key == "width" || key == "height") {
        (key == "width" ? drafts.image.width : drafts.image.height) = value;
    } else {
        (key == "low" ? drafts.image.low : drafts.image.high) = value;
    }
}

void set_text(Drafts& drafts, Kind object, std::string_view key, std::string text) {
    if (object == Kind::document) {
        drafts.document.name = std::move(text);
    } else if (object == Kind::one_case) {
        drafts.one_case.name = std::move(text);
    } else if (key == "name") {
        drafts.layer.name = std::move(text);
    } else {
        drafts.layer.activation = std::move(text);
    }
}

}  // namespace netglow
