// Whether rows or columns of matrices are the receiving neurons, and in which order the matrices are layers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/arrays/array_groups.h"
#include "core/arrays/dense_order.h"

namespace netglow {

/// The arrays of one layer, before they are read.
struct DenseArrays {
    const ArrayHeader* weights;
    const ArrayHeader* bias;  ///< null: none
    const ArrayName* name;    ///< of the weights
};

/// A list is the weights of a single neuron.
LayerShape shape_of(const DenseArrays& dense, bool columns_receive);

struct SideQuestion {
    const std::vector<DenseArrays>& dense;  ///< in natural order of their names
    std::optional<bool> columns_receive;    ///< as told
    bool may_reorder = true;                ///< else they are layers in the order given
    bool rows_by_default = false;           ///< the file was made for Netglow, where rows receive
    std::optional<std::int64_t> inputs;     ///< of the network, where the file says it
};

struct SideAnswer {
    bool columns_receive = false;
    std::vector<std::size_t> order;  ///< places in `dense`; empty where none fits
    std::string why;                 ///< "the biases say": of columns that were not told
    std::string open;                ///< what cannot be settled, or does not fit; empty: nothing
    bool layers_open = false;
    bool receiving_open = false;
};

SideAnswer receiving_side(const SideQuestion& question);

}  // namespace netglow
