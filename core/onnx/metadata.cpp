#include "core/onnx/metadata.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/format/bounded_json.h"

namespace netglow {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

Names names_in(const Json& json) {
    Names names;
    if (json.is_array()) {
        for (const Json& name : json) {
            names.push_back(name.is_string() ? name.get<std::string>() : name.is_number() ? name.dump() : "");
        }
    }
    const bool any = std::any_of(names.begin(), names.end(), [](const std::string& name) { return !name.empty(); });
    return any ? names : Names();
}

/// ["cat", "dog"] or cat,dog
Names names_of(const std::string& text) {
    if (const std::optional<Json> json = small_json(text)) {
        return names_in(*json);
    }
    if (text.size() > kLongestToken) {
        return {};
    }
    Names names;
    std::size_t start = 0;
    while (start <= text.size() && names.size() <= Limits::neurons_in_a_layer) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        std::string name = text.substr(start, end - start);
        name.erase(0, name.find_first_not_of(" \t"));
        name.erase(name.find_last_not_of(" \t\r\n") + 1);
        names.push_back(std::move(name));
        start = end + 1;
    }
    return names;
}

/// Only where they fit and none is empty, and the document takes them.
void set_names(Document& document, const std::function<void(Document&)>& set) {
    Document with_names = document;
    set(with_names);
    try {
        validate(with_names);
        document = std::move(with_names);
    } catch (const Error&) {
        // Names are no reason to refuse a network.
    }
}

void set_layers(Document& document, const std::function<void(std::vector<Dense>&)>& change) {
    std::vector<Dense> layers = document.network.layers();
    try {
        change(layers);
        document.network = Network(std::move(layers));
    } catch (const Error&) {
        // As above.
    }
}

void set_layer_names(Document& document, std::size_t layer, const Names& names) {
    if (names.size() == document.network.neurons(layer)) {
        set_layers(document, [&](std::vector<Dense>& layers) { layers[layer - 1].names = names; });
    }
}

void read_own(const Json& json, Document& document) {
    if (!json.is_object()) {
        return;
    }
    const auto list = [&](const char* key) { return json.contains(key) ? json.at(key) : Json::array(); };
    if (json.contains("name") && json.at("name").is_string()) {
        document.name = json.at("name").get<std::string>();
    }
    const Json input = list("input");
    if (input.is_array() && input.size() == document.network.inputs()) {
        set_names(document, [&](Document& with) {
            for (std::size_t i = 0; i < input.size(); ++i) {
                with.input[static_cast<Eigen::Index>(i)] = input[i].is_number() ? input[i].get<double>() : 0;
            }
        });
    }
    const Json neurons = list("neurons");
    const Names layer_names = names_in(list("layers"));
    for (std::size_t layer = 1; layer <= document.network.depth(); ++layer) {
        if (neurons.is_array() && neurons.size() == document.network.depth()) {
            set_layer_names(document, layer, names_in(neurons[layer - 1]));
        }
        if (layer_names.size() == document.network.depth()) {
            set_layers(document, [&](std::vector<Dense>& layers) { layers[layer - 1].name = layer_names[layer - 1]; });
        }
    }
}

void add(onnx::ModelProto& model, const char* key, const Json& value) {
    onnx::StringStringEntryProto* entry = model.add_metadata_props();
    entry->set_key(key);
    entry->set_value(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

void read_metadata(const onnx::ModelProto& model, Document& document) {
    for (const onnx::StringStringEntryProto& entry : model.metadata_props()) {
        const std::string& key = entry.key();
        if (key == "class_names" || key == "classes" || key == "labels") {
            set_layer_names(document, document.network.depth(), names_of(entry.value()));
        } else if (key == "feature_names" || key == "input_names") {
            if (Names names = names_of(entry.value()); names.size() == document.network.inputs()) {
                set_names(document, [&](Document& with) { with.input_names = names; });
            }
        } else if (key == "netglow") {
            read_own(small_json(entry.value()).value_or(Json()), document);
        }
    }
}

void write_metadata(const Document& document, onnx::ModelProto& model) {
    if (!document.input_names.empty()) {
        add(model, "feature_names", document.input_names);
    }
    if (const Names& names = document.network.layers().back().names; !names.empty()) {
        add(model, "class_names", names);
    }
    Json own = Json::object();
    own["name"] = document.name;
    own["input"] = std::vector<double>(document.input.begin(), document.input.end());
    own["layers"] = Json::array();
    own["neurons"] = Json::array();
    for (const Dense& layer : document.network.layers()) {
        own["layers"].push_back(layer.name);
        own["neurons"].push_back(layer.names);
    }
    add(model, "netglow", own);
}

}  // namespace netglow
