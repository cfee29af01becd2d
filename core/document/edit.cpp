#include "core/document/edit.h"

#include <cmath>
#include <utility>

#include "core/base/error.h"

namespace netglow {

namespace {

void require_layer(const Document& document, std::size_t layer) {
    if (layer >= 1 && layer <= document.network.depth()) return;
    throw Error("There is no layer " + std::to_string(layer) + " with weights: the network has layers 1 to " +
                std::to_string(document.network.depth()));
}

/// Everything is checked before anything changes; the network's setters check the values themselves.
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
        return {SetInputs{std::exchange(document.input, edit.values)}, InputsChanged{}};
    }

    Applied operator()(const SetWeight& edit) {
        if (!document.network.contains(edit.edge)) {
            throw Error("There is no weight from neuron " + std::to_string(edit.edge.from + 1) + " to neuron " +
                        std::to_string(edit.edge.to + 1) + " of layer " + std::to_string(edit.edge.layer));
        }
        const double before = document.network.weight(edit.edge);
        document.network.set_weight(edit.edge, edit.value);
        return {SetWeight{edit.edge, before}, WeightChanged{edit.edge}};
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
        return {SetBias{edit.neuron, before}, BiasChanged{edit.neuron}};
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
};

struct Title {
    const Document& document;

    std::string operator()(const SetInput& edit) const { return "Set input " + neuron_name(document, {0, edit.index}); }
    std::string operator()(const SetInputs&) const { return "Set the inputs"; }
    std::string operator()(const SetWeight& edit) const {
        return "Set w(" + neuron_name(document, edit.edge.receiver()) + ", " +
               neuron_name(document, edit.edge.sender()) + ")";
    }
    std::string operator()(const SetBias& edit) const { return "Set b(" + neuron_name(document, edit.neuron) + ")"; }
    std::string operator()(const SetActivation& edit) const {
        return "Set " + std::string(name_of(edit.activation.kind)) + " for " + layer_name(document, edit.layer);
    }
    std::string operator()(const SetBiases& edit) const {
        return (edit.bias ? "Set biases of " : "Remove biases of ") + layer_name(document, edit.layer);
    }
};

}  // namespace

Applied apply(Document& document, const Edit& edit) {
    return std::visit(Apply{document}, edit);
}

std::string title_of(const Document& document, const Edit& edit) {
    return std::visit(Title{document}, edit);
}

}  // namespace netglow
