// NetworkDraft: a network that is still being thought up: its shape, and how its weights begin. A value; whether a
// network can be made of it is asked before anything is allocated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/document/initial_weights.h"

namespace netglow {

struct DraftLayer {
    std::string name;    ///< empty: named by its place
    double neurons = 3;  ///< as it was typed, sensible or not
    ActivationKind activation = ActivationKind::sigmoid;
    bool biases = true;
    bool operator==(const DraftLayer&) const = default;
};

struct NetworkDraft {
    std::string name;                                               ///< empty: untitled
    double inputs = 3;                                              ///< as it was typed
    std::vector<DraftLayer> layers = {DraftLayer{}, DraftLayer{}};  ///< computed ones, the output last
    WeightRuleKind weights = WeightRuleKind::xavier;
    double seed = 1;  ///< as it was typed
    bool operator==(const NetworkDraft&) const = default;
};

/// Why there can be no network, and beside which field it is to be said.
struct DraftProblem {
    enum class Field { inputs, layer, layers, seed };
    Field field;
    std::size_t layer = 0;  ///< 1 .. : of Field::layer
    std::string text;       ///< a sentence without its full stop
};
/// All of them, from top to bottom; none: network_of() will do. Allocates nothing of the network's size.
std::vector<DraftProblem> problems_of(const NetworkDraft& draft);

/// "3 inputs, 2 layers, 18 weights, 6 biases". Asserts that there is no problem.
std::string counts_text(const NetworkDraft& draft);
/// Asserts that there is no problem.
std::size_t weights_of(const NetworkDraft& draft);

/// The document: weights by the rule, those of layer k being what Randomise draws for it with the same seed; biases 0;
/// every input 1, so that something is seen to travel. Throws Error with the first problem.
Document network_of(const NetworkDraft& draft, const Progress& progress = {});

/// The same shape with at most `neurons` in each layer, where the draft has more weights than `most_weights`: as many
/// as keep it within. Asserts that there is no problem.
struct ReducedDraft {
    NetworkDraft draft;
    std::size_t neurons = 0;  ///< in a layer at most; 0: nothing was left out
};
ReducedDraft reduced(const NetworkDraft& draft, std::size_t most_weights);

/// A hidden layer more, like the one before the output.
NetworkDraft with_layer_added(NetworkDraft draft);

/// The one after it; the first again behind the last, and for what is no seed.
double next_seed(double seed);

/// "input", "hidden 1", "output": what a layer without a name will be called.
std::string place_name_of(const NetworkDraft& draft, std::size_t layer);

/// A shape to start from.
struct DraftShape {
    std::string_view name;  ///< "3-3-3", for controls and people
    std::string_view hint;
    double inputs;
    std::vector<DraftLayer> layers;
};
const std::vector<DraftShape>& draft_shapes();
NetworkDraft in_shape(NetworkDraft draft, const DraftShape& shape);

}  // namespace netglow
