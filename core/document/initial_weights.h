// Initial weights: the rules by which new ones are drawn.
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

/// How far work has come, 0 .. 1: called now and then, and may throw to end it.
using Progress = std::function<void(double)>;

/// rows = receiving neurons (out), columns = sending neurons (in). `stream` keeps layers of one seed apart.
Matrix initial_weights(const WeightRule& rule, std::size_t rows, std::size_t columns, std::uint32_t stream = 0,
                       const Progress& progress = {});

/// `progress` of a part, as progress of the whole: the part begins at `begin` and ends at `end`. Refers to `progress`.
Progress part_of(const Progress& progress, double begin, double end);

}  // namespace netglow
