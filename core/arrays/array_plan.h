// Which arrays of a file are the layers of a network, decided from names and shapes before anything is read.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/arrays/array_groups.h"
#include "core/format/loaded.h"

namespace netglow {

/// BatchNormalization beside a layer, to be folded into it. The arrays' names.
struct PlannedNorm {
    std::string scale;
    std::string shift;
    std::string mean;
    std::string variance;
    std::size_t layer;  ///< its place, from 0
    bool behind;        ///< it normalizes the layer's sums; else its inputs
};

struct ArrayPlan {
    std::vector<LayerArrays> layers;
    bool columns_receive = false;
    std::vector<PlannedNorm> norms;
    std::optional<std::string> activations;
    std::optional<std::string> layer_names;
    std::map<std::size_t, std::string> neuron_names;  ///< by the layer's place, from 0
    std::optional<std::string> input;
    std::optional<std::string> input_names;
    std::optional<std::string> title;
    std::vector<std::string> notes;

    /// The names of all arrays that must be read.
    std::set<std::string, std::less<>> needed() const;
};

/// The side that receives is the one with which each layer follows the one before and the biases fit; where both do,
/// what shapes of biases and names say by custom, else ArraysAsked is thrown. So it is where no array, or none in a
/// clear order, is a layer. Arrays of a layer that Netglow cannot show are refused in a `state_dict`, which is all of a
/// model; elsewhere they are left out, with a note.
ArrayPlan plan_arrays(const std::vector<ArrayHeader>& headers, const std::string& source, const LoadOptions& options,
                      bool state_dict);

/// "'a', 'b' and 3 more".
std::string listed_names(const std::vector<std::string>& names);

}  // namespace netglow
