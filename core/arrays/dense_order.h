// Which tensors of a state_dict are dense layers, and in which order.
#pragma once

#include "core/arrays/named_arrays.h"

namespace netglow {

struct DenseTensors {
    std::string stem;    ///< "fc1" of "fc1.weight"
    std::string weight;  ///< the tensor's name
    std::string bias;    ///< "" where there is none
};

/// In natural order of their names ("2" before "10") where each layer fits the one before; else in the only order in
/// which they fit. Throws Error that names a tensor that belongs to no dense layer, or says that there is no such
/// order.
std::vector<DenseTensors> dense_order(const NamedArrays& tensors, const std::string& source);

/// Natural order: numbers in names are compared as numbers.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace netglow
