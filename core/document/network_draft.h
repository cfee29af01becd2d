// NetworkDraft: the contents of the form for a new network: its shape, and how its weights are initialised. A value; it
// is checked before anything is allocated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/document/initial_weights.h"

namespace netglow {

struct DraftLayer {
    std::string name;    ///< empty: named by its place
    double neurons = 3;  ///< as typed, perhaps invalid
    ActivationKind activation = ActivationKind::sigmoid;
    bool biases = true;
    bool operator==(const DraftLayer&) const = default;
};

struct NetworkDraft {
    std::string name;                                               ///< empty: untitled
    double inputs = 3;                                              ///< as typed, perhaps invalid
    std::vector<DraftLayer> layers = {DraftLayer{}, DraftLayer{}};  ///< without the input; the output layer last
    WeightRuleKind weights = WeightRuleKind::xavier;
    double seed = 1;  ///< as typed, perhaps invalid
    bool operator==(const NetworkDraft&) const = default;
};

/// Why no network can be made, and the field beside which this is shown.
struct DraftProblem {
    enum class Field { inputs, layer, layers, seed };
    Field field;
    std::size_t layer = 0;  ///< 1 .. : of Field::layer
    std::string text;       ///< a sentence without its full stop
};
/// All problems, from top to bottom; if there is none, network_of() succeeds. Allocates nothing of the network's size.
std::vector<DraftProblem> problems_of(const NetworkDraft& draft);

/// "3 inputs, 2 layers, 18 weights, 6 biases". Asserts that the draft has no problem.
std::string counts_text(const NetworkDraft& draft);
/// Asserts that there is no problem.
std::size_t weights_of(const NetworkDraft& draft);

/// The document: weights by the rule, the same as Randomise draws for each layer with this seed; biases 0; every input
/// 1, so that signals are visible. Throws Error with the first problem.
Document network_of(const NetworkDraft& draft, const Progress& progress = {});

/// Where the draft has more weights than `most_weights`: the same shape with each layer cut to `neurons`, as many as
/// keep it within the limit. Asserts that the draft has no problem.
struct ReducedDraft {
    NetworkDraft draft;
    std::size_t neurons = 0;  ///< limit for each layer; 0: nothing was left out
};
ReducedDraft reduced(const NetworkDraft& draft, std::size_t most_weights);

/// Adds a hidden layer before the output, like the last hidden one.
NetworkDraft with_layer_added(NetworkDraft draft);

/// The next seed; the first one after the last, and for an invalid seed.
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
