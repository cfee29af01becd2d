#include "core/document/edit.h"

#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/document/cases.h"
#include "core/document/edit_structure.h"
#include "core/document/input_image.h"
#include "core/text/decimal.h"

namespace netglow {

namespace {

void require_layer(const Document& document, std::size_t layer) {
    if (layer >= 1 && layer <= document.network.depth()) return;
    throw Error("There is no layer " + std::to_string(layer) + " with weights: the network has layers 1 to " +
                std::to_string(document.network.depth()));
}

/// Everything is checked, and everything copied that may need memory, before anything changes; the network's setters
/// check the values themselves.
struct Apply {
    Document& document;

    Applied operator()(const SetInput& edit) {
        if (edit.index >= document.network.inputs()) {
            throw Error("There is no input " + std::to_string(edit.index + 1) + ": the network has " +
                        std::to_string(document.network.inputs()));
        }
        if (!std::isfinite(edit.value)) {
            const char* found = std::isnan(edit.value) ? "NaN" : edit.value > 0 ? "Infinity" : "-Infinity";
            throw Error("input[" + std::to_string(edit.index) + "]: found " + found + ", expected a finite number");
        }
        double& value = document.input[static_cast<Eigen::Index>(edit.index)];
        const double before = std::exchange(value, edit.value);
        return {SetInput{edit.index, before}, InputChanged{edit.index}};
    }

    Applied operator()(const SetInputs& edit) {
        if (edit.values.size() != document.input.size()) {
            throw Error("found " + std::to_string(edit.values.size()) + " inputs, expected " +
                        std::to_string(document.input.size()));
        }
        if (!edit.values.allFinite()) {
            throw Error("input: found a number that is not finite, expected finite ones");
        }
        SetInputs inverse = edit;
        document.input.swap(inverse.values);
        return {std::move(inverse), InputsChanged{}};
    }

    Applied operator()(const SetWeight& edit) {
        if (!document.network.contains(edit.edge)) {
            throw Error("There is no weight from neuron " + std::to_string(edit.edge.from + 1) + " to neuron " +
                        std::to_string(edit.edge.to + 1) + " of layer " + std::to_string(edit.edge.layer));
        }
        const double before = document.network.weight(edit.edge);
        document.network.set_weight(edit.edge, edit.value);
        return {SetWeight{edit.edge, before}, WeightChanged{edit.edge, before}};
    }

    Applied operator()(const SetBias& edit) {
        const std::size_t layer = edit.neuron.layer;
        require_layer(document, layer);
        if (!document.network.contains(edit.neuron)) {
            throw Error("There is no neuron " + std::to_string(edit.neuron.index + 1) + " in layer " +
                        std::to_string(layer));
        }
        if (!document.network.layer(layer).bias) {
            throw Error("The layer \"" + layer_name(document, layer) + "\" has no biases");
        }
        const double before = document.network.bias(edit.neuron);
        document.network.set_bias(edit.neuron, edit.value);
        return {SetBias{edit.neuron, before}, BiasChanged{edit.neuron, before}};
    }

    Applied operator()(const SetActivation& edit) {
        require_layer(document, edit.layer);
        const Activation before = document.network.layer(edit.layer).activation;
        document.network.set_activation(edit.layer, edit.activation);
        return {SetActivation{edit.layer, before}, ActivationChanged{edit.layer}};
    }

    Applied operator()(const SetBiases& edit) {
        require_layer(document, edit.layer);
        std::optional<Vector> before = document.network.layer(edit.layer).bias;
        document.network.set_biases(edit.layer, edit.bias);
        return {SetBiases{edit.layer, std::move(before)}, BiasesChanged{edit.layer}};
    }

    Applied operator()(const SetWeights& edit) {
        if (edit.weights.empty()) throw Error("found no weights to set");
        const std::size_t last = edit.first + edit.weights.size() - 1;
        require_layer(document, edit.first);
        require_layer(document, last);
        for (std::size_t layer = edit.first; layer <= last; ++layer) {
            const Matrix& before = document.network.layer(layer).weights;
            const Matrix& after = edit.weights[layer - edit.first];
            if (after.rows() != before.rows() || after.cols() != before.cols() || !after.allFinite()) {
                throw Error("found weights for " + layer_name(document, layer) +
                            " that do not fit it or are not finite");
            }
        }
        SetWeights inverse{edit.first, {}, edit.title};
        for (std::size_t layer = edit.first; layer <= last; ++layer) {
            inverse.weights.push_back(document.network.layer(layer).weights);
        }
        std::vector<Matrix> after = edit.weights;
        for (std::size_t layer = edit.first; layer <= last; ++layer) {
            document.network.set_weights(layer, std::move(after[layer - edit.first]));
        }
        return {std::move(inverse), WeightsChanged{edit.first, last}};
    }

    Applied operator()(const RenameNeuron& edit) {
        if (!document.network.contains(edit.neuron)) throw Error("There is no such neuron to be named");
        if (edit.neuron.layer > 0) {
            const std::vector<std::string>& names = document.network.layer(edit.neuron.layer).names;
            std::string before = names.empty() ? "" : names[edit.neuron.index];
            document.network.set_neuron_name(edit.neuron, edit.name);
            return {RenameNeuron{edit.neuron, std::move(before)}, Renamed{}};
        }
        std::vector<std::string> names = document.input_names;
        if (names.empty()) names.resize(document.network.inputs());
        RenameNeuron inverse = edit;
        names[edit.neuron.index].swap(inverse.name);
        tidy_names(names);
        document.input_names = std::move(names);
        return {std::move(inverse), Renamed{}};
    }

    Applied operator()(const RenameNeurons& edit) {
        const std::size_t layer = edit.layer;
        if (layer > document.network.depth() || edit.names.size() != document.network.neurons(layer)) {
            throw Error("found " + std::to_string(edit.names.size()) + " names that do not fit the layer");
        }
        RenameNeurons inverse{layer, layer == 0 ? document.input_names : document.network.layer(layer).names};
        inverse.names.resize(edit.names.size());
        std::vector<std::string> names = edit.names;
        tidy_names(names);
        if (layer == 0) {
            document.input_names = std::move(names);
        } else {
            document.network.set_neuron_names(layer, std::move(names));
        }
        return {std::move(inverse), Renamed{}};
    }

    Applied operator()(const RenameLayer& edit) {
        require_layer(document, edit.layer);
        std::string before = document.network.layer(edit.layer).name;
        document.network.set_layer_name(edit.layer, edit.name);
        return {RenameLayer{edit.layer, std::move(before)}, Renamed{}};
    }

    Applied operator()(const RenameNetwork& edit) {
        RenameNetwork inverse = edit;
        document.name.swap(inverse.name);
        return {std::move(inverse), Renamed{}};
    }

    Applied operator()(const InsertNeuron& edit) { return insert_neuron(document, edit); }
    Applied operator()(const RemoveNeuron& edit) { return remove_neuron(document, edit); }
    Applied operator()(const MoveNeuron& edit) { return move_neuron(document, edit); }
    Applied operator()(const ReplaceLayers& edit) { return replace_layers(document, edit); }
    Applied operator()(const SetInputImage& edit) {
        if (edit.image) require_image(*edit.image, document.network.inputs());
        SetInputImage inverse = edit;
        document.input_image.swap(inverse.image);
        return {std::move(inverse), Renamed{}};
    }

    Applied operator()(const InsertCase& edit) { return insert_case(document, edit); }
    Applied operator()(const RemoveCase& edit) { return remove_case(document, edit); }
    Applied operator()(const RenameCase& edit) { return rename_case(document, edit); }
    Applied operator()(const ReplaceDocument& edit) { return replace_document(document, edit); }
};

/// Six digits are enough to tell steps apart.
std::string written(double value) {
    return decimal_text(value, std::chars_format::general, 6);
}

struct Title {
    const Document& document;

    std::string name(NeuronAt at) const { return document.network.contains(at) ? neuron_name(document, at) : "?"; }
    std::string name(std::size_t layer) const {
        return layer <= document.network.depth() ? layer_name(document, layer) : "?";
    }

    std::string case_name(std::size_t index) const {
        return index < document.cases.size() ? case_title(document.cases[index].name, index) : "?";
    }

    std::string operator()(const SetInput& edit) const {
        return "Set input " + name({0, edit.index}) + " to " + written(edit.value);
    }
    std::string operator()(const SetInputs& edit) const { return edit.title.empty() ? "Set the inputs" : edit.title; }
    std::string operator()(const SetWeight& edit) const {
        return "Set w(" + name(edit.edge.receiver()) + ", " + name(edit.edge.sender()) + ") to " + written(edit.value);
    }
    std::string operator()(const SetBias& edit) const {
        return "Set b(" + name(edit.neuron) + ") to " + written(edit.value);
    }
    std::string operator()(const SetActivation& edit) const {
        return "Set " + std::string(name_of(edit.activation.kind)) + " for " + name(edit.layer);
    }
    std::string operator()(const SetBiases& edit) const {
        return (edit.bias ? "Set biases of " : "Remove biases of ") + name(edit.layer);
    }
    std::string operator()(const SetWeights& edit) const { return edit.title; }
    std::string operator()(const RenameNeuron& edit) const { return "Rename " + name(edit.neuron); }
    std::string operator()(const RenameNeurons& edit) const {
        return edit.layer == document.network.depth() ? "Name the outputs" : "Name the neurons of " + name(edit.layer);
    }
    std::string operator()(const RenameLayer& edit) const { return "Rename " + name(edit.layer); }
    std::string operator()(const RenameNetwork&) const { return "Rename the network"; }
    std::string operator()(const InsertNeuron& edit) const {
        return "Add neuron " + std::to_string(edit.at.index + 1) + " to " + name(edit.at.layer);
    }
    std::string operator()(const RemoveNeuron& edit) const { return "Remove " + name(edit.at); }
    std::string operator()(const MoveNeuron& edit) const { return "Move " + name(edit.from); }
    std::string operator()(const ReplaceLayers& edit) const { return edit.parts->title; }
    std::string operator()(const SetInputImage& edit) const {
        return edit.image ? "Show the inputs as a picture" : "Show the inputs as a list";
    }
    std::string operator()(const InsertCase& edit) const {
        return "Keep " + case_title(edit.parts->one.name, edit.index);
    }
    std::string operator()(const RemoveCase& edit) const { return "Remove " + case_name(edit.index); }
    std::string operator()(const RenameCase& edit) const { return "Rename " + case_name(edit.index); }
    std::string operator()(const ReplaceDocument& edit) const { return edit.title; }
};

}  // namespace

Applied apply(Document& document, const Edit& edit) {
    return std::visit(Apply{document}, edit);
}

std::string title_of(const Document& document, const Edit& edit) {
    return std::visit(Title{document}, edit);
}

}  // namespace netglow
