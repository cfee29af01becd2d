// Exposure: scales a density so that its strongest few percent of cells are nearly opaque, whatever the weights are.
#pragma once

#include "core/density/density.h"

namespace netglow {

/// The factor for cells before they are drawn: 1 / the 97th percentile of |cell| over all cells that an edge passes; 0
/// where there are none. O(cells).
float exposure_of(const Density& density);

/// Opacity of a cell, 0 … 1: 1 − exp(−(|cell|·exposure)^0.8). Must match shaders/density.frag.
float density_tone(float cell, float exposure);

}  // namespace netglow
