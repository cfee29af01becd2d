#include "core/density/exposure.h"

#include <algorithm>
#include <cmath>

namespace netglow {

namespace {

constexpr std::size_t kEnough = 40000;  ///< of so many cells percentile and mean are as good as of all

std::size_t stride_over(const Density& density) {
    return density.cells.size() / kEnough + 1;
}

}  // namespace

float exposure_of(const Density& density) {
    constexpr double kPercentile = 0.97;
    const std::size_t stride = stride_over(density);
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
    return 1 - std::exp(-std::pow(std::abs(cell) * exposure, 1.5F));
}

float mean_tone(const Density& density, float exposure) {
    const std::size_t stride = stride_over(density);
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t cell = 0; cell < density.cells.size(); cell += stride, ++count) {
        sum +=
            std::isfinite(density.cells[cell]) ? static_cast<double>(density_tone(density.cells[cell], exposure)) : 1;
    }
    return count > 0 ? static_cast<float>(sum / static_cast<double>(count)) : 0;
}

}  // namespace netglow
