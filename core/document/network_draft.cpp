#include "core/document/network_draft.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/base/assert.h"
#include "core/base/error.h"

namespace netglow {
namespace {

constexpr auto kMostNeurons = static_cast<double>(Limits::neurons_in_a_layer);
constexpr auto kMostWeights = static_cast<double>(Limits::weights);
constexpr double kMostSeed = std::numeric_limits<std::uint32_t>::max();

/// "16,777,216".
std::string grouped(double whole) {
    std::string digits = std::to_string(static_cast<std::uint64_t>(whole));
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string counted(double count, const std::string& what, const std::string& many) {
    return grouped(count) + " " + (count == 1 ? what : many);
}

bool is_whole_within(double value, double least, double most) {
    return value >= least && value <= most && value == std::floor(value);
}

/// "The seed is a whole number from 0 to 4,294,967,295".
std::string whole_number_expected(const std::string& what, double least, double most) {
    return what + " a whole number from " + grouped(least) + " to " + grouped(most);
}

/// In doubles, which hold every product of two limits.
double total_weights(const NetworkDraft& draft) {
    double total = 0;
    double from = draft.inputs;
    for (const DraftLayer& layer : draft.layers) {
        total += from * layer.neurons;
        from = layer.neurons;
    }
    return total;
}

void add_problems_of_counts(const NetworkDraft& draft, std::vector<DraftProblem>& problems) {
    using Field = DraftProblem::Field;
    if (!is_whole_within(draft.inputs, 1, kMostNeurons)) {
        problems.push_back({Field::inputs, 0, whole_number_expected("The number of inputs is", 1, kMostNeurons)});
    }
    for (std::size_t layer = 1; layer <= draft.layers.size(); ++layer) {
        if (!is_whole_within(draft.layers[layer - 1].neurons, 1, kMostNeurons)) {
            problems.push_back(
                {Field::layer, layer, whole_number_expected("The number of neurons is", 1, kMostNeurons)});
        }
    }
}

/// Beside the layer with which there are too many.
void add_problem_of_weights(const NetworkDraft& draft, std::vector<DraftProblem>& problems) {
    double total = 0;
    double from = draft.inputs;
    for (std::size_t layer = 1; layer <= draft.layers.size(); ++layer) {
        total += from * draft.layers[layer - 1].neurons;
        from = draft.layers[layer - 1].neurons;
        if (total > kMostWeights) {
            problems.push_back({DraftProblem::Field::layer, layer,
                                "With this layer there are " + grouped(total) + " weights; at most " +
                                    grouped(kMostWeights) + " can be held"});
            return;
        }
    }
}

}  // namespace

std::vector<DraftProblem> problems_of(const NetworkDraft& draft) {
    std::vector<DraftProblem> problems;
    if (draft.layers.empty()) {
        problems.push_back({DraftProblem::Field::layers, 0, "A network has at least one layer behind its inputs"});
    }
    if (draft.layers.size() > Limits::layers) {
        problems.push_back(
            {DraftProblem::Field::layers, 0, "A network has at most " + std::to_string(Limits::layers) + " layers"});
    }
    add_problems_of_counts(draft, problems);
    if (problems.empty()) {
        add_problem_of_weights(draft, problems);
    }
    if (!is_whole_within(draft.seed, 0, kMostSeed)) {
        problems.push_back({DraftProblem::Field::seed, 0, whole_number_expected("The seed is", 0, kMostSeed)});
    }
    return problems;
}

std::size_t weights_of(const NetworkDraft& draft) {
    NETGLOW_ASSERT(problems_of(draft).empty());
    return static_cast<std::size_t>(total_weights(draft));
}

std::string counts_text(const NetworkDraft& draft) {
    double biases = 0;
    for (const DraftLayer& layer : draft.layers) {
        biases += layer.biases ? layer.neurons : 0;
    }
    const std::string without_biases = counted(draft.inputs, "input", "inputs") + ", " +
                                       counted(static_cast<double>(draft.layers.size()), "layer", "layers") + ", " +
                                       counted(static_cast<double>(weights_of(draft)), "weight", "weights") + ", ";
    return without_biases + (biases == 0 ? "no biases" : counted(biases, "bias", "biases"));
}

Document network_of(const NetworkDraft& draft, const Progress& progress) {
    if (const std::vector<DraftProblem> problems = problems_of(draft); !problems.empty()) {
        throw Error(problems.front().text);
    }
    const WeightRule rule{draft.weights, static_cast<std::uint32_t>(draft.seed)};
    std::vector<Dense> layers;
    auto from = static_cast<std::size_t>(draft.inputs);
    const auto all = static_cast<double>(weights_of(draft));
    double done = 0;
    for (std::size_t layer = 1; layer <= draft.layers.size(); ++layer) {
        const DraftLayer& wanted = draft.layers[layer - 1];
        const auto neurons = static_cast<std::size_t>(wanted.neurons);
        const double end = done + static_cast<double>(neurons) * static_cast<double>(from);
        Dense dense{.name = wanted.name,
                    .activation = Activation::of(wanted.activation),
                    .weights = initial_weights(rule, neurons, from, static_cast<std::uint32_t>(layer),
                                               part_of(progress, done / all, end / all)),
                    .bias = {},
                    .names = {}};
        if (wanted.biases) {
            dense.bias = Vector::Zero(static_cast<Eigen::Index>(neurons));
        }
        layers.push_back(std::move(dense));
        from = neurons;
        done = end;
    }
    Document document = document_of(Network(std::move(layers)), draft.name);
    document.input.setOnes();
    return document;
}

ReducedDraft reduced(const NetworkDraft& draft, std::size_t most_weights) {
    if (weights_of(draft) <= most_weights) {
        return {draft, 0};
    }
    const auto held_to = [&](std::size_t neurons) {
        const auto most = static_cast<double>(neurons);
        NetworkDraft less = draft;
        less.inputs = std::min(less.inputs, most);
        for (DraftLayer& layer : less.layers) {
            layer.neurons = std::min(layer.neurons, most);
        }
        return less;
    };
    std::size_t fits = 1;
    std::size_t too_many = Limits::neurons_in_a_layer;
    while (too_many - fits > 1) {
        const std::size_t middle = fits + (too_many - fits) / 2;
        (weights_of(held_to(middle)) <= most_weights ? fits : too_many) = middle;
    }
    return {held_to(fits), fits};
}

NetworkDraft with_layer_added(NetworkDraft draft) {
    const std::size_t count = draft.layers.size();
    DraftLayer added = count > 1 ? draft.layers[count - 2] : DraftLayer{};
    added.name.clear();
    draft.layers.insert(draft.layers.end() - (count > 0 ? 1 : 0), added);
    return draft;
}

double next_seed(double seed) {
    return is_whole_within(seed, 0, kMostSeed - 1) ? seed + 1 : 0;
}

std::string place_name_of(const NetworkDraft& draft, std::size_t layer) {
    const std::size_t depth = draft.layers.size();
    if (layer == 0) {
        return "input";
    }
    if (layer == depth) {
        return "output";
    }
    return depth == 2 ? "hidden" : "hidden " + std::to_string(layer);
}

const std::vector<DraftShape>& draft_shapes() {
    constexpr auto kSigmoid = ActivationKind::sigmoid;
    constexpr auto kTanh = ActivationKind::tanh;
    constexpr auto kRelu = ActivationKind::relu;
    static const std::vector<DraftShape> shapes = {
        {"3-3-3",
         "Like the article's network: sigmoid, without biases",
         3,
         {{"", 3, kSigmoid, false}, {"", 3, kSigmoid, false}}},
        {"2-2-1", "Enough for XOR: sigmoid", 2, {{"", 2, kSigmoid, true}, {"", 1, kSigmoid, true}}},
        {"2-8-8-1",
         "Enough to bend a boundary: tanh, then sigmoid",
         2,
         {{"", 8, kTanh, true}, {"", 8, kTanh, true}, {"", 1, kSigmoid, true}}},
        {"64-32-16-10",
         "Digits of 8 × 8 points: ReLU, then softmax",
         64,
         {{"", 32, kRelu, true}, {"", 16, kRelu, true}, {"", 10, ActivationKind::softmax, true}}},
    };
    return shapes;
}

NetworkDraft in_shape(NetworkDraft draft, const DraftShape& shape) {
    draft.inputs = shape.inputs;
    draft.layers = shape.layers;
    return draft;
}

}  // namespace netglow
