#include "core/density/exposure.h"

#include <algorithm>
#include <cmath>

namespace netglow {

float exposure_of(const Density& density) {
    constexpr double kPercentile = 0.97;
    constexpr std::size_t kEnough = 40000;  // of so many cells the percentile is as good as that of all
    const std::size_t stride = density.cells.size() / kEnough + 1;
    std::vector<float> magnitudes;
    magnitudes.reserve(density.cells.size() / stride + 1);
    for (std::size_t cell = 0; cell < density.cells.size(); cell += stride) {
        if (density.cells[cell] != 0 && std::isfinite(density.cells[cell])) {
            magnitudes.push_back(std::abs(density.cells[cell]));
        }
    }
    if (magnitudes.empty()) {
        return 0;
    }
    const auto place =
        magnitudes.begin() + static_cast<std::ptrdiff_t>(kPercentile * static_cast<double>(magnitudes.size() - 1));
    std::nth_element(magnitudes.begin(), place, magnitudes.end());
    const float exposure = 1 / *place;
    return std::isfinite(exposure) ? exposure : 0;
}

float density_tone(float cell, float exposure) {
    return 1 - std::exp(-std::pow(std::abs(cell) * exposure, 0.8F));
}

}  // namespace netglow
