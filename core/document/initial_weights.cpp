#include "core/document/initial_weights.h"

#include <cmath>
#include <random>

namespace netglow {
namespace {

double bound(WeightRuleKind kind, double rows, double columns) {
    switch (kind) {
        case WeightRuleKind::zeros:
            return 0;
        case WeightRuleKind::uniform:
            return 1;
        case WeightRuleKind::xavier:
            return std::sqrt(6 / (rows + columns));
        case WeightRuleKind::he:
            return std::sqrt(6 / columns);
    }
    return 0;
}

}  // namespace

std::string_view name_of(WeightRuleKind kind) {
    constexpr std::array<std::string_view, 4> kNames = {"Zeros", "Uniform", "Xavier", "He"};
    return kNames[static_cast<std::size_t>(kind)];
}

Matrix initial_weights(const WeightRule& rule, std::size_t rows, std::size_t columns, std::uint32_t stream,
                       const Progress& progress) {
    Matrix weights = Matrix::Zero(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
    const double most = bound(rule.kind, static_cast<double>(rows), static_cast<double>(columns));
    if (most == 0) return weights;
    // The generator's numbers are the standard's; its distributions are not, so the scaling is done here.
    std::mt19937_64 random(static_cast<std::uint64_t>(rule.seed) << 32U | stream);
    for (Eigen::Index column = 0; column < weights.cols(); ++column) {
        for (double& weight : weights.col(column)) {
            const double unit = std::ldexp(static_cast<double>(random() >> 11U), -53);
            // Four decimals, for people who read along.
            weight = std::round(most * (2 * unit - 1) * 1e4) / 1e4;
        }
        if (progress) progress(static_cast<double>(column + 1) / static_cast<double>(weights.cols()));
    }
    return weights;
}

Progress part_of(const Progress& progress, double begin, double end) {
    if (!progress) return {};
    return [&progress, begin, end](double done) { progress(begin + (end - begin) * done); };
}

}  // namespace netglow
