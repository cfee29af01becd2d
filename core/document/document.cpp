#include "core/document/document.h"

#include <cmath>
#include <utility>

#include "core/base/assert.h"
#include "core/base/error.h"
#include "core/base/safe_text.h"
#include "core/document/input_image.h"

namespace netglow {

namespace {

void require_count(std::size_t found, std::size_t expected, const char* what, const char* one_for_each,
                   const std::string& where) {
    if (found == expected) return;
    throw Error(where + ": found " + std::to_string(found) + " " + what + ", expected " + std::to_string(expected) +
                " (one for each " + one_for_each + ")");
}

void require_numbers(const Vector& numbers, std::size_t expected, const char* one_for_each, const std::string& where) {
    require_count(static_cast<std::size_t>(numbers.size()), expected, "numbers", one_for_each, where);
    for (Eigen::Index i = 0; i < numbers.size(); ++i) {
        if (std::isfinite(numbers[i])) continue;
        const char* found = std::isnan(numbers[i]) ? "NaN" : numbers[i] > 0 ? "Infinity" : "-Infinity";
        throw Error(where + "[" + std::to_string(i) + "]: found " + found + ", expected a finite number");
    }
}

std::string numbered(char letter, std::size_t index) {
    return letter + std::to_string(index + 1);
}

}  // namespace

Document document_of(Network network, std::string name) {
    Vector input = Vector::Zero(static_cast<Eigen::Index>(network.inputs()));
    return {.name = std::move(name),
            .network = std::move(network),
            .input = std::move(input),
            .input_names = {},
            .cases = {},
            .extras = {},
            .layer_extras = {},
            .case_extras = {}};
}

void validate(const Document& document) {
    const std::size_t inputs = document.network.inputs();
    const std::size_t depth = document.network.depth();
    require_numbers(document.input, inputs, "input of the network", "input");
    if (!document.input_names.empty()) {
        require_count(document.input_names.size(), inputs, "names", "input of the network", "input_names");
    }
    for (std::size_t i = 0; i < document.cases.size(); ++i) {
        const std::string where = "cases[" + std::to_string(i) + "]";
        const Case& one = document.cases[i];
        require_numbers(one.input, inputs, "input of the network", where + ".input");
        if (one.target) {
            require_numbers(*one.target, document.network.neurons(depth), "output of the network", where + ".target");
        }
    }
    if (document.input_image) require_image(*document.input_image, inputs);
    NETGLOW_ASSERT(document.layer_extras.empty() || document.layer_extras.size() == depth);
    NETGLOW_ASSERT(document.case_extras.empty() || document.case_extras.size() == document.cases.size());
}

Document article_document() {
    const Activation sigmoid = Activation::of(ActivationKind::sigmoid);
    Dense hidden{.name = {},
                 .activation = sigmoid,
                 .weights = Matrix{{0.9, 0.3, 0.4}, {0.2, 0.8, 0.2}, {0.1, 0.5, 0.6}},
                 .bias = {},
                 .names = {}};
    Dense output{.name = {},
                 .activation = sigmoid,
                 .weights = Matrix{{0.3, 0.7, 0.5}, {0.6, 0.5, 0.2}, {0.8, 0.1, 0.9}},
                 .bias = {},
                 .names = {}};
    return Document{.name = "Three layers of three neurons",
                    .network = Network({std::move(hidden), std::move(output)}),
                    .input = Eigen::Vector3d(0.9, 0.1, 0.8),
                    .input_names = {},
                    .cases = {},
                    .extras = {},
                    .layer_extras = {},
                    .case_extras = {}};
}

std::string neuron_name(const Document& document, NeuronAt at) {
    const Network& network = document.network;
    NETGLOW_ASSERT(network.contains(at));
    const std::vector<std::string>& names = at.layer == 0 ? document.input_names : network.layer(at.layer).names;
    if (at.index < names.size() && !names[at.index].empty()) return safe_text(names[at.index]);
    if (at.layer == 0) return numbered('i', at.index);
    if (at.layer == network.depth()) return numbered('o', at.index);
    if (network.depth() == 2) return numbered('h', at.index);
    return numbered('h', at.layer - 1) + "." + std::to_string(at.index + 1);
}

std::string layer_name(const Document& document, std::size_t layer) {
    const Network& network = document.network;
    NETGLOW_ASSERT(layer <= network.depth());
    if (layer == 0) return "input";
    if (!network.layer(layer).name.empty()) return safe_text(network.layer(layer).name);
    if (layer == network.depth()) return "output";
    return network.depth() == 2 ? "hidden" : "hidden " + std::to_string(layer);
}

}  // namespace netglow
