#include "core/onnx/metadata.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

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

bool says_something(const Names& names) {
    return std::any_of(names.begin(), names.end(), [](const std::string& name) { return !name.empty(); });
}

void note_names(Metadata& found, const std::vector<Dense>& layers, std::size_t layer, Names names) {
    if (names.size() == layers[layer].neurons() && says_something(names)) {
        found.neurons[layer] = std::move(names);
    }
}

void note_own(Metadata& found, const std::vector<Dense>& layers, const Json& json) {
    if (!json.is_object()) {
        return;
    }
    const auto list = [&](const char* key) { return json.contains(key) ? json.at(key) : Json::array(); };
    if (json.contains("name") && json.at("name").is_string()) {
        found.name = json.at("name").get<std::string>();
    }
    if (const Json input = list("input"); input.is_array() && input.size() == layers.front().fan_in()) {
        found.input = Vector(static_cast<Eigen::Index>(input.size()));
        for (std::size_t i = 0; i < input.size(); ++i) {
            const double value = input[i].is_number() ? input[i].get<double>() : 0;
            (*found.input)[static_cast<Eigen::Index>(i)] = std::isfinite(value) ? value : 0;
        }
    }
    if (const Json neurons = list("neurons"); neurons.is_array() && neurons.size() == layers.size()) {
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            note_names(found, layers, layer, names_in(neurons[layer]));
        }
    }
    if (Names names = names_in(list("layers")); names.size() == layers.size()) {
        found.layer_names = std::move(names);
    }
}

void add(onnx::ModelProto& model, const char* key, const Json& value) {
    onnx::StringStringEntryProto* entry = model.add_metadata_props();
    entry->set_key(key);
    entry->set_value(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

Metadata read_metadata(const onnx::ModelProto& model, const std::vector<Dense>& layers) {
    Metadata found;
    found.neurons.resize(layers.size());
    for (const onnx::StringStringEntryProto& entry : model.metadata_props()) {
        const std::string& key = entry.key();
        if (key == "class_names" || key == "classes" || key == "labels") {
            note_names(found, layers, layers.size() - 1, names_of(entry.value()));
        } else if (key == "feature_names" || key == "input_names") {
            if (Names names = names_of(entry.value()); names.size() == layers.front().fan_in()) {
                found.input_names = std::move(names);
            }
        } else if (key == "netglow") {
            note_own(found, layers, small_json(entry.value()).value_or(Json()));
        }
    }
    return found;
}

void name_layers(std::vector<Dense>& layers, const Metadata& metadata) {
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        if (!metadata.layer_names.empty()) {
            layers[layer].name = metadata.layer_names[layer];
        }
        if (!metadata.neurons[layer].empty()) {
            layers[layer].names = metadata.neurons[layer];
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
