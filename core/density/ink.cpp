#include "core/density/ink.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace netglow {
namespace {

constexpr float kLeast = 1.F / 4096;  ///< strengths below it fade as this one does; as shaders/edges.vert has it

/// Fades in the order in which they leave less: first the weaker edges fade; where that is not enough, more abruptly,
/// so that the strongest stay whole; where all are nearly alike, the strongest, too. `place` is the logarithm of the
/// strength that is whole, to 0; from 0 to 1 and to 2 it is how far the other two have gone.
EdgeFade fade_at(double place, float soft) {
    constexpr float kAbrupt = 0.95F;
    const auto to = static_cast<float>(place);
    if (to <= 0) {
        return {soft * std::exp2(to), std::exp2(to)};
    }
    if (to <= 1) {
        return {soft + (kAbrupt - soft) * to, 1};
    }
    const float full = std::pow(1 / kAbrupt, to - 1);
    return {kAbrupt * full, full};
}

}  // namespace

float EdgeFade::of(float strength) const {
    if (full <= 0) {
        return 1;
    }
    const float t = std::clamp((std::max(strength, kLeast) - none) / (full - none), 0.F, 1.F);
    return t * t * (3 - 2 * t);
}

EdgeWidths widths_of_many(std::size_t edges) {
    constexpr float kFew = 512;
    const float thickest =
        std::clamp(5 * std::sqrt(kFew / static_cast<float>(std::max<std::size_t>(edges, 1))), 2.F, 5.F);
    return {thickest / 5, thickest};
}

void InkTally::add(float strength, float ink) {
    // The bits of a float above that of the least, in steps: its logarithm, with straight lines between the octaves.
    constexpr auto kStep = static_cast<float>((1U << 23U) / kSteps);
    const float held = std::clamp(strength, kLeast, 1.F);
    const auto above = std::bit_cast<std::uint32_t>(held) - std::bit_cast<std::uint32_t>(kLeast);
    const float place = static_cast<float>(above) / kStep;
    const auto bin = std::min(static_cast<std::size_t>(place), bins_.size() - 2);
    const float share = place - static_cast<float>(bin);
    bins_[bin] += static_cast<double>(ink * (1 - share));
    bins_[bin + 1] += static_cast<double>(ink * share);
}

double InkTally::left(const EdgeFade& fade) const {
    constexpr std::uint32_t kStep = (1U << 23U) / kSteps;
    double sum = 0;
    for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
        const auto bits = std::bit_cast<std::uint32_t>(kLeast) + static_cast<std::uint32_t>(bin) * kStep;
        sum += bins_[bin] * static_cast<double>(fade.of(std::bit_cast<float>(bits)));
    }
    return sum;
}

EdgeFade InkTally::fade(double most, float soft) const {
    if (left({}) <= most) {
        return {};
    }
    // By halves, from where nothing fades to where nothing is left.
    double low = std::log2(kLeast);
    double high = 2;
    for (int halving = 0; halving < 24; ++halving) {
        const double middle = (low + high) / 2;
        (left(fade_at(middle, soft)) > most ? low : high) = middle;
    }
    return fade_at(high, soft);
}

}  // namespace netglow
