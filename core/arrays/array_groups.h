// Arrays put together by their names: the weights and bias of a dense layer, the four arrays of a normalization.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/arrays/array_name.h"
#include "core/format/shape.h"

namespace netglow {

/// An array before it is read.
struct ArrayHeader {
    std::string name;
    Dims dims;
    bool is_text = false;
    bool is_integer = false;  ///< as no weights are: a counter
};

struct DenseGroup {
    std::string key;  ///< see ArrayName
    std::size_t weights;
    std::optional<std::size_t> bias;
};

/// BatchNormalization, by the places of its arrays.
struct NormGroup {
    std::string key;
    std::size_t scale;
    std::size_t shift;
    std::size_t mean;
    std::size_t variance;
};

struct ArrayGroups {
    std::vector<ArrayName> names;   ///< one per header
    std::vector<DenseGroup> dense;  ///< in natural order of their keys
    std::vector<NormGroup> norms;
    std::vector<std::size_t> alone;        ///< arrays that look like part of a layer, but of none that can be shown
    std::vector<std::size_t> lone_biases;  ///< that go with no weights
    /// "two arrays for one place: 'W1' and 'w1'": then `dense` has the first of them.
    std::string unclear;
};

/// A list, a row or a column.
bool is_list(const Dims& dims);

/// Throws Error ("SOURCE: NAME: ...") for the dimensions of a weight or a bias that no array can have.
ArrayGroups group_arrays(const std::vector<ArrayHeader>& headers, const std::string& source);

}  // namespace netglow
