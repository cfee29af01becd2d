// Exposure: scales a density so that its strongest few percent of cells are nearly opaque, whatever the weights are.
#pragma once

#include "core/density/density.h"

namespace netglow {

/// The factor for cells before they are drawn: 1 / the 97th percentile of |cell| over all cells that an edge passes; 0
/// where there are none. O(cells).
float exposure_of(const Density& density);

/// Opacity of a cell, 0 … 1: 1 − exp(−(|cell|·exposure)^1.5), so that the strongest places stand out of the others.
/// Must match shaders/density.frag.
float density_tone(float cell, float exposure);

/// The mean of all cells' tones; of very many, that of evenly chosen ones. O(cells), of at most some 40,000.
float mean_tone(const Density& density, float exposure);

}  // namespace netglow
