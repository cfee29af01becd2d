// Many samples through a layer at once, as matrix products; a column each.
#pragma once

#include <optional>

#include "core/network/network.h"

namespace netglow {

/// How many samples go through `layers` layers together: the two matrices that a layer reads and writes fit the
/// second-level cache.
Eigen::Index columns_together(const Network& network, std::size_t layers);

/// `samples` columns of sums, one after the other, become columns of outputs.
void activate_columns(const Activation& activation, const Vector& sums, Eigen::Index samples, Vector& outputs);

/// Sums of `dense` from the columns of `signals`; with `only`, of that neuron alone.
void weighted_sums(const Dense& dense, const Vector& signals, Eigen::Index samples, std::optional<Eigen::Index> only,
                   Vector& sums);

}  // namespace netglow
