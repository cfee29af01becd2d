// EdgeMeasure: which value determines how strongly an edge is drawn.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace netglow {

enum class EdgeMeasure {
    automatic,  ///< small networks by weight, those with a layer of more than 40 edges by product
    weight,     ///< |w|
    product,    ///< |w·o|, with the present signals
    sign,       ///< the sign only: all edges equally strong
};

/// Every measure, in the order of menus, and of the key that goes through them.
inline constexpr std::array kEdgeMeasures = {EdgeMeasure::automatic, EdgeMeasure::weight, EdgeMeasure::product,
                                             EdgeMeasure::sign};

/// As files and the command line write it: "auto", "weight", "product", "sign".
std::string_view name_of(EdgeMeasure measure);
std::optional<EdgeMeasure> edge_measure_named(std::string_view name);

/// The next measure, after the last the first.
EdgeMeasure next_of(EdgeMeasure measure);

}  // namespace netglow
