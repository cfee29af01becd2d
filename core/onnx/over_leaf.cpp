#include "core/onnx/over_leaf.h"

#include <algorithm>
#include <cmath>

namespace netglow {
namespace {

void collect(const Function& function, std::vector<const Function*>& leaves) {
    if (is_leaf(function)) {
        if (std::find(leaves.begin(), leaves.end(), &function) == leaves.end()) {
            leaves.push_back(&function);
        }
        return;
    }
    for (const FunctionPtr& each : function.from) {
        collect(*each, leaves);
    }
}

}  // namespace

bool is_leaf(const Function& function) {
    return function.kind == Function::Kind::base ||
           (function.kind == Function::Kind::affine && function.from[0]->kind == Function::Kind::base);
}

std::vector<const Function*> leaves_of(const Function& function) {
    std::vector<const Function*> leaves;
    collect(function, leaves);
    return leaves;
}

std::optional<OverLeaf::Line> OverLeaf::line_between(const Function& leaf, const Function& reference) {
    const bool leaf_is_base = leaf.kind == Function::Kind::base;
    const bool reference_is_base = reference.kind == Function::Kind::base;
    const Vector scale = leaf_is_base ? uniform(1) : leaf.scale;
    const Vector shift = leaf_is_base ? uniform(0) : leaf.shift;
    const Vector to_scale = reference_is_base ? uniform(1) : reference.scale;
    const Vector to_shift = reference_is_base ? uniform(0) : reference.shift;
    const auto at = [](const Vector& values, Eigen::Index i) { return values.size() == 1 ? values[0] : values[i]; };
    const Eigen::Index count = std::max({scale.size(), shift.size(), to_scale.size(), to_shift.size()});
    Eigen::Index widest = 0;
    to_scale.cwiseAbs().maxCoeff(&widest);
    if (!(std::abs(to_scale[widest]) > 0)) {
        return std::nullopt;
    }
    const double a = at(scale, widest) / to_scale[widest];
    const double b = at(shift, widest) - a * at(to_shift, widest);
    constexpr double kExact = 1e-9;
    for (Eigen::Index i = 0; i < count; ++i) {
        const double scale_off = std::abs(at(scale, i) - a * at(to_scale, i));
        const double shift_off = std::abs(at(shift, i) - a * at(to_shift, i) - b);
        if (!(scale_off <= kExact * std::abs(at(scale, i))) ||
            !(shift_off <= kExact * (std::abs(at(shift, i)) + std::abs(b)))) {
            return std::nullopt;
        }
    }
    return Line{a, b};
}

std::optional<OverLeaf> OverLeaf::make(const Function& function, const std::vector<const Function*>& leaves,
                                       const Function& reference) {
    OverLeaf over(function);
    for (const Function* leaf : leaves) {
        const std::optional<Line> line = line_between(*leaf, reference);
        if (!line) {
            return std::nullopt;
        }
        over.lines_.emplace_back(leaf, *line);
    }
    return over.same_for_all(function) ? std::optional(over) : std::nullopt;
}

std::vector<double> OverLeaf::factors() const {
    std::vector<double> factors;
    const auto add = [&](double factor) {
        constexpr double kLeast = 0.19;
        constexpr double kMost = 5.1;
        const bool usual = std::abs(factor) > kLeast && std::abs(factor) < kMost;
        if (usual && std::find(factors.begin(), factors.end(), factor) == factors.end()) {
            factors.push_back(factor);
        }
    };
    for (const double factor : {1.0, -1.0}) {
        add(factor);
    }
    for (const auto& [leaf, line] : lines_) {
        for (const double share : {1.0, -1.0, 2.0, -2.0, 0.5, -0.5}) {
            add(share * line.a);
        }
    }
    return factors;
}

bool OverLeaf::same_for_all(const Function& function) const {
    if (is_leaf(function)) {
        return true;
    }
    const bool alike =
        function.kind != Function::Kind::affine || (function.scale.size() == 1 && function.shift.size() == 1);
    return alike && std::all_of(function.from.begin(), function.from.end(),
                                [&](const FunctionPtr& each) { return same_for_all(*each); });
}

double OverLeaf::value(const Function& function, double x) const {
    if (is_leaf(function)) {
        const auto found =
            std::find_if(lines_.begin(), lines_.end(), [&](const auto& known) { return known.first == &function; });
        return found->second.a * x + found->second.b;
    }
    if (function.kind == Function::Kind::affine) {
        return function.scale[0] * value(*function.from[0], x) + function.shift[0];
    }
    std::vector<double> values;
    values.reserve(function.from.size());
    for (const FunctionPtr& each : function.from) {
        values.push_back(value(*each, x));
    }
    return function.compute(values.data());
}

}  // namespace netglow
