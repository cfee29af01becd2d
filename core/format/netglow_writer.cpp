// From a document to the text of a .netglow file.
#include <algorithm>

#include "core/format/json_extras.h"
#include "core/format/netglow_file.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

/// "key": value, key after key, with the commas and the indentation between them.
class ObjectText {
public:
    ObjectText(std::string& out, std::string_view before_each) : out_(out), before_each_(before_each) { out_ += '{'; }

    std::string& key(const std::string& name) {
        out_ += first_ ? "" : ",";
        out_ += before_each_.substr(first_ && before_each_ == " " ? 1 : 0);
        out_ += quoted_json(name) + ": ";
        first_ = false;
        return out_;
    }
    void extras(const Extras& extras) {
        for (const auto& [name, json] : extras) {
            key(name) += json;
        }
    }

private:
    std::string& out_;
    std::string_view before_each_;
    bool first_ = true;
};

template <typename Values, typename TextOf>
void add_list(std::string& out, const Values& values, const TextOf& text_of) {
    out += '[';
    bool first = true;
    for (const auto& value : values) {
        out += first ? "" : ", ";
        out += text_of(value);
        first = false;
    }
    out += ']';
}

void add_numbers(std::string& out, const Vector& values) {
    add_list(out, values, shortest);
}
void add_texts(std::string& out, const std::vector<std::string>& texts) {
    add_list(out, texts, quoted_json);
}

void add_weights(std::string& out, const Matrix& weights) {
    out += '[';
    for (Eigen::Index row = 0; row < weights.rows(); ++row) {
        out += row == 0 ? "\n        " : ",\n        ";
        const Vector values = weights.row(row).transpose();
        add_numbers(out, values);
    }
    out += "\n      ]";
}

void add_layer(std::string& out, const Dense& layer, const Extras* extras) {
    ObjectText object(out, "\n      ");
    if (!layer.name.empty()) {
        object.key("name") += quoted_json(layer.name);
    }
    object.key("activation") += quoted_json(std::string(name_of(layer.activation.kind)));
    if (takes_alpha(layer.activation.kind)) {
        object.key("alpha") += shortest(layer.activation.alpha);
    }
    add_weights(object.key("weights"), layer.weights);
    if (layer.bias) {
        add_numbers(object.key("bias"), *layer.bias);
    }
    if (!layer.names.empty()) {
        add_texts(object.key("names"), layer.names);
    }
    if (extras != nullptr) {
        object.extras(*extras);
    }
    out += "\n    }";
}

void add_case(std::string& out, const Case& one, const Extras* extras) {
    ObjectText object(out, " ");
    if (!one.name.empty()) {
        object.key("name") += quoted_json(one.name);
    }
    add_numbers(object.key("input"), one.input);
    if (one.target) {
        add_numbers(object.key("target"), *one.target);
    }
    if (extras != nullptr) {
        object.extras(*extras);
    }
    out += '}';
}

void add_image(std::string& out, const InputImage& image) {
    ObjectText object(out, " ");
    object.key("width") += std::to_string(image.width);
    object.key("height") += std::to_string(image.height);
    object.key("low") += shortest(image.low);
    object.key("high") += shortest(image.high);
    object.extras(image.extras);
    out += '}';
}

template <typename Items, typename Add>
void add_items(std::string& out, const Items& items, const std::vector<Extras>& extras, const Add& add) {
    out += '[';
    for (std::size_t index = 0; index < items.size(); ++index) {
        out += index == 0 ? "\n    " : ",\n    ";
        add(out, items[index], index < extras.size() ? &extras[index] : nullptr);
    }
    out += "\n  ]";
}

/// The oldest version that can say it, so that older programs read all that they can.
int version_needed(const Network& network) {
    const auto is_silu = [](const Dense& layer) { return layer.activation.kind == ActivationKind::silu; };
    return std::any_of(network.layers().begin(), network.layers().end(), is_silu) ? 2 : 1;
}

}  // namespace

std::string to_netglow(const Document& document) {
    std::string out;
    ObjectText object(out, "\n  ");
    object.key("format") += quoted_json("netglow-network");
    object.key("version") += std::to_string(version_needed(document.network));
    if (!document.name.empty()) {
        object.key("name") += quoted_json(document.name);
    }
    add_numbers(object.key("input"), document.input);
    if (!document.input_names.empty()) {
        add_texts(object.key("input_names"), document.input_names);
    }
    if (document.input_image) {
        add_image(object.key("input_image"), *document.input_image);
    }
    add_items(object.key("layers"), document.network.layers(), document.layer_extras, add_layer);
    if (!document.cases.empty()) {
        add_items(object.key("cases"), document.cases, document.case_extras, add_case);
    }
    object.extras(document.extras);
    out += "\n}\n";
    return out;
}

}  // namespace netglow
