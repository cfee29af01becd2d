// Initial weights: the rules by which new weights are drawn.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

#include "core/network/network.h"

namespace netglow {

/// zeros; uniform in −1 … 1; Xavier (Glorot): uniform within √(6 / (in + out)); He: uniform within √(6 / in).
enum class WeightRuleKind { zeros, uniform, xavier, he };
inline constexpr std::array kWeightRuleKinds = {WeightRuleKind::zeros, WeightRuleKind::uniform, WeightRuleKind::xavier,
                                                WeightRuleKind::he};
/// "Xavier".
std::string_view name_of(WeightRuleKind kind);

/// The same rule with the same seed gives the same weights, on every machine.
struct WeightRule {
    WeightRuleKind kind = WeightRuleKind::xavier;
    std::uint32_t seed = 1;
    bool operator==(const WeightRule&) const = default;
};

/// Called from time to time with the fraction of work done, 0 .. 1; may throw to end the work.
using Progress = std::function<void(double)>;

/// rows = receiving neurons (out), columns = sending neurons (in). Different `stream`s of one seed give different
/// weights, one for each layer.
Matrix initial_weights(const WeightRule& rule, std::size_t rows, std::size_t columns, std::uint32_t stream = 0,
                       const Progress& progress = {});

/// Maps the progress of a part of the work, 0 .. 1, to `begin` .. `end` of the whole. Keeps a reference to `progress`.
Progress part_of(const Progress& progress, double begin, double end);

}  // namespace netglow
