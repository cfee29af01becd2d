#include "core/arrays/named_arrays.h"

#include "core/format/activation_text.h"

namespace netglow {
namespace {

/// PyTorch's; the file does not say it.
constexpr double kEpsilon = 1e-5;

Eigen::Map<const Vector> list(const Array& array) {
    return {array.numbers.data(), static_cast<Eigen::Index>(array.numbers.size())};
}

class Reading {
public:
    Reading(const ArrayPlan& plan, const NamedArrays& arrays, const std::string& source, const LoadOptions& options)
        : plan_(plan), arrays_(arrays), source_(source), options_(options), notes_(plan.notes) {}

    Loaded document(const std::string& name) {
        std::vector<Dense> layers = read_layers();
        for (const PlannedNorm& norm : plan_.norms) {
            fold(norm, layers[norm.layer]);
        }
        describe(layers);
        const std::size_t inputs = layers.front().fan_in();
        Document document = made(std::move(layers), name);
        take_input(document);
        if (const Array* names = text_array(plan_.input_names, inputs)) {
            document.input_names = names->texts;
        }
        if (const Array* title = text_array(plan_.title, 1)) {
            document.name = title->texts[0];
        }
        try {
            validate(document);
        } catch (const Error& error) {
            throw Error(source_ + ": " + error.what());
        }
        return {std::move(document), std::move(notes_)};
    }

private:
    const Array& array(const std::string& name) const { return arrays_.find(name)->second; }

    const Array* text_array(const std::optional<std::string>& name, std::size_t count) const {
        if (!name) {
            return nullptr;
        }
        const Array& texts = array(*name);
        if (!texts.is_text || texts.texts.size() != count) {
            throw Error(source_ + ": " + *name + ": found " +
                        (texts.is_text ? std::to_string(texts.texts.size()) + " texts" : std::string("numbers")) +
                        ", expected " + std::to_string(count) + " texts");
        }
        return &texts;
    }

    std::vector<Dense> read_layers() const {
        std::vector<Dense> layers;
        for (const LayerArrays& names : plan_.layers) {
            const Array& weights = array(names.weights);
            Dense layer;
            layer.weights = weights.dims.size() == 2 ? matrix_from(weights, plan_.columns_receive)
                                                     : Matrix(list(weights).transpose());
            if (!names.bias.empty()) {
                layer.bias = list(array(names.bias));
            }
            layers.push_back(std::move(layer));
        }
        return layers;
    }

    /// γ(x − μ)/√(σ² + ε) + β as a factor and a term for each value.
    void fold(const PlannedNorm& norm, Dense& layer) const {
        const Vector factor = list(array(norm.scale)).array() / (list(array(norm.variance)).array() + kEpsilon).sqrt();
        const Vector term = list(array(norm.shift)).array() - factor.array() * list(array(norm.mean)).array();
        const Vector bias = layer.bias.value_or(Vector::Zero(layer.weights.rows()));
        if (norm.behind) {
            layer.weights = factor.asDiagonal() * layer.weights;
            layer.bias = factor.cwiseProduct(bias) + term;
        } else {
            layer.bias = bias + layer.weights * term;
            layer.weights = layer.weights * factor.asDiagonal();
        }
    }

    void describe(std::vector<Dense>& layers) {
        const Array* texts = text_array(plan_.activations, layers.size());
        const std::vector<Activation> activations =
            activations_for(layers.size(), texts != nullptr ? &texts->texts : nullptr,
                            source_ + ": " + plan_.activations.value_or("activations"), options_, notes_);
        const Array* layer_names = text_array(plan_.layer_names, layers.size());
        for (std::size_t k = 0; k < layers.size(); ++k) {
            layers[k].activation = activations[k];
            layers[k].name = layer_names != nullptr ? layer_names->texts[k] : "";
            const auto named = plan_.neuron_names.find(k);
            if (named != plan_.neuron_names.end()) {
                layers[k].names = text_array(named->second, layers[k].neurons())->texts;
            }
        }
    }

    void take_input(Document& document) {
        if (!plan_.input) {
            return;
        }
        const Array& input = array(*plan_.input);
        if (input.numbers.size() == document.network.inputs()) {
            document.input = list(input);
        } else {
            notes_.push_back("the array '" + *plan_.input + "' of the dimensions " + dims_text(input.dims) +
                             " is left out: the network takes " + std::to_string(document.network.inputs()) +
                             (document.network.inputs() == 1 ? " input" : " inputs"));
        }
    }

    Document made(std::vector<Dense> layers, const std::string& name) const {
        try {
            return document_of(Network(std::move(layers)), name);
        } catch (const Error& error) {
            throw Error(source_ + ": " + error.what());
        }
    }

    const ArrayPlan& plan_;
    const NamedArrays& arrays_;
    const std::string& source_;
    const LoadOptions& options_;
    std::vector<std::string> notes_;
};

Array numbers(std::vector<std::int64_t> dims, std::vector<double> values) {
    return {std::move(dims), std::move(values), {}, false};
}
Array texts(std::vector<std::string> values) {
    return {{static_cast<std::int64_t>(values.size())}, {}, std::move(values), true};
}

}  // namespace

Loaded document_from(const ArrayPlan& plan, const NamedArrays& arrays, const std::string& source,
                     const std::string& name, const LoadOptions& options) {
    return Reading(plan, arrays, source, options).document(name);
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
