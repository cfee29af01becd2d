#include "core/arrays/named_arrays.h"

#include <set>

#include "core/format/activation_text.h"

namespace netglow {
namespace {

class Reading {
public:
    Reading(NamedArrays arrays, const std::string& source, const LoadOptions& options)
        : arrays_(std::move(arrays)), source_(source), options_(options) {}

    Loaded document(const std::string& name) {
        std::vector<Dense> layers = read_layers();
        std::vector<std::string> notes;
        const Array* texts = text_array("activations", layers.size());
        const std::vector<Activation> activations = activations_for(
            layers.size(), texts != nullptr ? &texts->texts : nullptr, source_ + ": activations", options_, notes);
        const Array* layer_names = text_array("layers", layers.size());
        for (std::size_t k = 0; k < layers.size(); ++k) {
            layers[k].activation = activations[k];
            layers[k].name = layer_names != nullptr ? layer_names->texts[k] : "";
            if (const Array* names = text_array("names" + std::to_string(k + 1), layers[k].neurons())) {
                layers[k].names = names->texts;
            }
        }
        const std::size_t inputs = layers.front().fan_in();
        Document document = made(std::move(layers), name);
        if (const Array* input = find("input")) {
            require(*input, "input", {static_cast<std::int64_t>(inputs)}, "one number for each input");
            document.input = Eigen::Map<const Vector>(input->numbers.data(), static_cast<Eigen::Index>(inputs));
        }
        if (const Array* names = text_array("input_names", inputs)) {
            document.input_names = names->texts;
        }
        if (const Array* title = text_array("name", 1)) {
            document.name = title->texts[0];
        }
        for (const auto& [key, array] : arrays_) {
            if (!used_.contains(key)) {
                notes.push_back("the array '" + key + "' is left out");
            }
        }
        try {
            validate(document);
        } catch (const Error& error) {
            throw Error(source_ + ": " + error.what());
        }
        return {std::move(document), std::move(notes)};
    }

private:
    const Array* find(const std::string& name) {
        const auto found = arrays_.find(name);
        if (found == arrays_.end()) {
            return nullptr;
        }
        used_.insert(name);
        complete(found->second);
        return &found->second;
    }

    const Array* text_array(const std::string& name, std::size_t count) {
        const Array* array = find(name);
        if (array != nullptr && (!array->is_text || array->texts.size() != count)) {
            throw Error(source_ + ": " + name + ": found " +
                        (array->is_text ? std::to_string(array->texts.size()) + " texts" : std::string("numbers")) +
                        ", expected " + std::to_string(count) + " texts");
        }
        return array;
    }

    void require(const Array& array, const std::string& name, const std::vector<std::int64_t>& dims,
                 const std::string& why) const {
        const bool column = array.dims.size() == 2 && (array.dims[0] == 1 || array.dims[1] == 1) && dims.size() == 1 &&
                            array.dims[0] * array.dims[1] == dims[0];
        if (array.is_text || (array.dims != dims && !column)) {
            throw Error(source_ + ": " + name + ": found " +
                        (array.is_text ? std::string("texts") : "the dimensions " + dims_text(array.dims)) +
                        ", expected " + dims_text(dims) + " (" + why + ")");
        }
    }

    std::vector<Dense> read_layers() {
        std::vector<Dense> layers;
        for (std::size_t number = 1;; ++number) {
            const std::string name = "W" + std::to_string(number);
            const Array* weights = find(name);
            if (weights == nullptr) {
                break;
            }
            if (weights->is_text || weights->dims.size() != 2) {
                throw Error(source_ + ": " + name + ": found " +
                            (weights->is_text ? std::string("texts") : "the dimensions " + dims_text(weights->dims)) +
                            ", expected a matrix");
            }
            Dense layer;
            layer.weights = matrix_from(*weights, options_.transpose);
            if (!layers.empty() && layer.fan_in() != layers.back().neurons()) {
                throw Error(source_ + ": " + name + ": found " + std::to_string(layer.fan_in()) +
                            (options_.transpose ? " rows" : " columns") + ", expected " +
                            std::to_string(layers.back().neurons()) + ", as many as the layer before has neurons" +
                            (options_.transpose ? "" : " (arrays whose columns receive are read with --transpose)"));
            }
            const std::string bias_name = "b" + std::to_string(number);
            if (const Array* bias = find(bias_name)) {
                require(*bias, bias_name, {static_cast<std::int64_t>(layer.neurons())},
                        "one for each neuron of " + name);
                layer.bias =
                    Eigen::Map<const Vector>(bias->numbers.data(), static_cast<Eigen::Index>(bias->numbers.size()));
            }
            layers.push_back(std::move(layer));
        }
        if (layers.empty()) {
            throw Error(source_ + ": found no array W1, expected W1, b1, W2, and so on");
        }
        return layers;
    }

    Document made(std::vector<Dense> layers, const std::string& name) const {
        try {
            return document_of(Network(std::move(layers)), name);
        } catch (const Error& error) {
            throw Error(source_ + ": " + error.what());
        }
    }

    NamedArrays arrays_;
    const std::string& source_;
    const LoadOptions& options_;
    std::set<std::string, std::less<>> used_;
};

Array numbers(std::vector<std::int64_t> dims, std::vector<double> values) {
    return {std::move(dims), std::move(values), {}, false};
}
Array texts(std::vector<std::string> values) {
    return {{static_cast<std::int64_t>(values.size())}, {}, std::move(values), true};
}

}  // namespace

Loaded document_from(NamedArrays arrays, const std::string& source, const std::string& name,
                     const LoadOptions& options) {
    return Reading(std::move(arrays), source, options).document(name);
}

NamedArrays arrays_of(const Document& document) {
    NamedArrays arrays;
    std::vector<std::string> activations;
    std::vector<std::string> layer_names;
    bool any_layer_name = false;
    for (std::size_t number = 1; number <= document.network.depth(); ++number) {
        const Dense& layer = document.network.layer(number);
        std::vector<double> rows;
        rows.reserve(static_cast<std::size_t>(layer.weights.size()));
        for (Eigen::Index row = 0; row < layer.weights.rows(); ++row) {
            for (Eigen::Index column = 0; column < layer.weights.cols(); ++column) {
                rows.push_back(layer.weights(row, column));
            }
        }
        const std::string suffix = std::to_string(number);
        arrays.emplace("W" + suffix, numbers({layer.weights.rows(), layer.weights.cols()}, std::move(rows)));
        if (layer.bias) {
            arrays.emplace("b" + suffix, numbers({layer.bias->size()}, {layer.bias->begin(), layer.bias->end()}));
        }
        if (!layer.names.empty()) {
            arrays.emplace("names" + suffix, texts(layer.names));
        }
        activations.push_back(text_of(layer.activation));
        layer_names.push_back(layer.name);
        any_layer_name = any_layer_name || !layer.name.empty();
    }
    arrays.emplace("activations", texts(std::move(activations)));
    if (any_layer_name) {
        arrays.emplace("layers", texts(std::move(layer_names)));
    }
    arrays.emplace("input", numbers({document.input.size()}, {document.input.begin(), document.input.end()}));
    if (!document.input_names.empty()) {
        arrays.emplace("input_names", texts(document.input_names));
    }
    if (!document.name.empty()) {
        arrays.emplace("name", texts({document.name}));
    }
    return arrays;
}

std::vector<Activation> activations_for(std::size_t layers, const std::vector<std::string>* texts,
                                        const std::string& place, const LoadOptions& options,
                                        std::vector<std::string>& notes) {
    if (options.activations) {
        if (options.activations->size() != layers) {
            throw Error("--activations: found " + std::to_string(options.activations->size()) +
                        " activations, expected " + std::to_string(layers) + ", one a layer");
        }
        return *options.activations;
    }
    std::vector<Activation> activations(layers);
    if (texts == nullptr) {
        notes.push_back(
            "the file names no activations: all layers are identity (choose them beside the weights, or give them as "
            "--activations relu,softmax)");
        return activations;
    }
    for (std::size_t k = 0; k < layers; ++k) {
        activations[k] = activation_from((*texts)[k], place);
    }
    return activations;
}

}  // namespace netglow
