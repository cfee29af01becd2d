#include "core/onnx/recognise.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/onnx/over_leaf.h"

namespace netglow {
namespace {

// The place of -1, 0 and 1 among them is asked for below.
constexpr std::array kProbes = {-9.0, -6.2, -4.4, -3.1, -2.3, -1.7, -1.0, -0.5, -0.1, 0.0,
                                0.1,  0.5,  1.0,  1.7,  2.3,  3.1,  4.4,  6.2,  9.0};
constexpr std::size_t kAtMinusOne = 6;
constexpr std::size_t kAtZero = 9;
constexpr std::size_t kAtOne = 12;
using Samples = std::array<double, kProbes.size()>;

constexpr double kSame = 2e-6;  ///< constants in files are floats

/// scale·f(factor·x) + shift.
struct Fit {
    Activation activation;
    double factor;
    double scale;
    double shift;
};

/// A half of a product that is twice the activation is the activation.
double snapped(double value, double size) {
    const double round = std::round(2 * value) / 2;
    return std::abs(value - round) < kSame * size ? round : value;
}

/// With the alpha that the samples have, where it takes one.
Activation with_alpha(ActivationKind kind, double factor, const Samples& samples) {
    Activation activation = Activation::of(kind);
    if (takes_alpha(kind)) {
        const double above = samples[factor > 0 ? kAtOne : kAtMinusOne] - samples[kAtZero];
        const double below = samples[factor > 0 ? kAtMinusOne : kAtOne] - samples[kAtZero];
        const double ratio = -below / above;
        const double size = std::abs(factor);
        activation.alpha = kind == ActivationKind::elu ? ratio * size / -std::expm1(-size) : ratio;
        // As the file's float has it: 0.1 and not 0.10000000149.
        const double round = static_cast<double>(static_cast<float>(activation.alpha));
        constexpr double kFloat = 1e-7;
        activation.alpha = std::abs(round - activation.alpha) < kFloat * std::abs(round) ? round : activation.alpha;
    }
    return activation;
}

std::optional<Fit> fit(ActivationKind kind, double factor, const Samples& samples) {
    const Activation activation = with_alpha(kind, factor, samples);
    if (!std::isfinite(activation.alpha)) {
        return std::nullopt;
    }
    Samples values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = activate(activation, factor * kProbes[i]);
    }
    const auto low = std::min_element(values.begin(), values.end()) - values.begin();
    const auto high = std::max_element(values.begin(), values.end()) - values.begin();
    const auto at = [](const Samples& of, std::ptrdiff_t i) { return of[static_cast<std::size_t>(i)]; };
    const double spread = at(values, high) - at(values, low);
    if (!(spread > 0)) {
        return std::nullopt;
    }
    double scale = (at(samples, high) - at(samples, low)) / spread;
    scale = snapped(scale, std::max(1.0, std::abs(scale)));
    double shift = at(samples, low) - scale * at(values, low);
    shift = snapped(shift, std::max(std::abs(scale), std::abs(at(samples, low))));
    if (scale == 0 || !std::isfinite(scale) || !std::isfinite(shift)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double expected = scale * values[i] + shift;
        const double size = std::abs(scale) * (1 + std::abs(values[i])) + std::abs(shift);
        if (!(std::abs(samples[i] - expected) <= kSame * size)) {
            return std::nullopt;
        }
    }
    return Fit{activation, factor, scale, shift};
}

/// How much would remain behind the activation, for the next layer to take.
int left_over(const Recognised& recognised) {
    return (is_uniform(recognised.outer_scale, 1) ? 0 : 1) + (is_uniform(recognised.outer_shift, 0) ? 0 : 1);
}

Recognised recognised_from(const Fit& found, const Peeled& inner, const Peeled& outer) {
    Recognised result;
    result.activation = found.activation;
    result.scale = times(uniform(found.factor), inner.scale);
    result.shift = times(uniform(found.factor), inner.shift);
    result.outer_scale = times(outer.scale, uniform(found.scale));
    result.outer_shift = plus(times(outer.scale, uniform(found.shift)), outer.shift);
    if (found.activation.kind == ActivationKind::identity) {
        result.shift = plus(times(result.outer_scale, result.shift), result.outer_shift);
        result.scale = times(result.outer_scale, result.scale);
        result.outer_scale = uniform(1);
        result.outer_shift = uniform(0);
    }
    return result;
}

/// Keeps the simplest: the least behind it, and of equals the first.
void keep(std::optional<Recognised>& best, const Recognised& candidate) {
    if (!best || left_over(candidate) < left_over(*best)) {
        best = candidate;
    }
}

std::optional<Recognised> by_values(const Peeled& outer) {
    const Function& core = *outer.inner;
    const std::vector<const Function*> leaves = leaves_of(core);
    constexpr std::size_t kMostLeaves = 8;
    if (leaves.size() > kMostLeaves) {
        return std::nullopt;
    }
    std::optional<Recognised> best;
    for (const Function* leaf : leaves) {
        const std::optional<OverLeaf> over = OverLeaf::make(core, leaves, *leaf);
        if (!over) {
            continue;
        }
        Samples samples{};
        for (std::size_t i = 0; i < samples.size(); ++i) {
            samples[i] = over->at(kProbes[i]);
        }
        if (!std::all_of(samples.begin(), samples.end(), [](double x) { return std::isfinite(x); })) {
            continue;
        }
        const bool is_base = leaf->kind == Function::Kind::base;
        const Peeled inner = {is_base ? uniform(1) : leaf->scale, is_base ? uniform(0) : leaf->shift, nullptr};
        for (const double factor : over->factors()) {
            for (const ActivationKind kind : kActivationKinds) {
                if (needs_whole_layer(kind) || kind == ActivationKind::step) {
                    continue;
                }
                if (const std::optional<Fit> found = fit(kind, factor, samples)) {
                    keep(best, recognised_from(*found, inner, outer));
                }
            }
            if (best && left_over(*best) == 0) {
                return best;
            }
        }
    }
    return best;
}

/// outer·max(low, min(high, leaf)): a relu, relu6 or hard_sigmoid, scaled where it must be.
Recognised bounded(const Peeled& outer, Peeled leaf, Bounds bounds) {
    Peeled rest = {outer.scale, outer.shift, nullptr};
    if (rest.scale.size() == 1 && rest.shift.size() == 1 && rest.scale[0] != 0) {
        const double scale = rest.scale[0];
        const double shift = rest.shift[0];
        leaf.shift = plus(times(uniform(scale), leaf.shift), uniform(shift));
        leaf.scale = times(uniform(scale), leaf.scale);
        bounds = {scale * bounds.low + shift, scale * bounds.high + shift};
        if (scale < 0) {
            std::swap(bounds.low, bounds.high);
        }
        rest = {uniform(1), uniform(0), nullptr};
    }
    const auto [low, high] = bounds;
    const auto with = [&](ActivationKind kind, double scale, double shift, double outer_scale, double outer_shift) {
        return Recognised{times(uniform(scale), leaf.scale), plus(times(uniform(scale), leaf.shift), uniform(shift)),
                          Activation::of(kind), times(rest.scale, uniform(outer_scale)),
                          plus(times(rest.scale, uniform(outer_shift)), rest.shift)};
    };
    if (!std::isfinite(high)) {
        return with(ActivationKind::relu, 1, -low, 1, low);
    }
    if (!std::isfinite(low)) {
        return with(ActivationKind::relu, -1, high, -1, high);
    }
    if (low == 0 && high == 1) {
        return with(ActivationKind::hard_sigmoid, 6, -3, 1, 0);
    }
    const double stretch = (high - low) / 6;
    return with(ActivationKind::relu6, 1 / stretch, -low / stretch, stretch, low);
}

}  // namespace

std::optional<Recognised> recognise(const FunctionPtr& function) {
    const Peeled outer = peel(function);
    const Function& core = *outer.inner;
    if (core.kind == Function::Kind::base) {
        return Recognised{outer.scale, outer.shift, Activation{}, uniform(1), uniform(0)};
    }
    if (function->size > kLongestFunction) {
        return std::nullopt;
    }
    if (is_leaf(*core.from[0]) && core.bounds) {
        return bounded(outer, peel(core.from[0]), *core.bounds);
    }
    std::optional<Recognised> best;
    if (is_leaf(*core.from[0]) && core.activation) {
        const Peeled inner = peel(core.from[0]);
        best = Recognised{inner.scale, inner.shift, *core.activation, outer.scale, outer.shift};
        if (left_over(*best) == 0 || core.activation->kind == ActivationKind::step) {
            return best;
        }
    }
    if (const std::optional<Recognised> found = by_values(outer)) {
        keep(best, *found);
    }
    return best;
}

}  // namespace netglow
