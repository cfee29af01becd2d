// How bright a density is drawn: so that the strongest few hundredths of its cells are nearly full, whatever the
// weights are.
#pragma once

#include "core/density/density.h"

namespace netglow {

/// The number that cells are multiplied with before they are drawn: one over the 97th percentile of their magnitudes,
/// of those that any edge passes; 0 where none does. O(cells).
float exposure_of(const Density& density);

/// How opaque a cell is drawn: 0 … 1, 1 − exp(−(|cell|·exposure)^0.8). As shaders/density.frag has it.
float density_tone(float cell, float exposure);

}  // namespace netglow
