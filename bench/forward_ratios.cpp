// The forward pass of 784-800-800-10 against reading its weights.
#include <benchmark/benchmark.h>

#include <memory>

#include "bench/baselines.h"
#include "bench/core/seeded_network.h"
#include "bench/ratio_list.h"
#include "core/forward/forward.h"

namespace netglow {
namespace {

constexpr EdgeAt kEdge{1, 400, 300};

struct Pass {
    Network network;
    Vector input;
    Trace trace = forward(network, input);
    double weight = 0;
};

RatioSide full_pass(const std::shared_ptr<Pass>& pass, const std::string& name) {
    return {name, [pass] {
                Trace trace = forward(pass->network, pass->input);
                benchmark::DoNotOptimize(trace);
            }};
}

RatioSide reading(const std::shared_ptr<Pass>& pass) {
    return {"reading", [pass] { benchmark::DoNotOptimize(sum_of_weights(pass->network)); }};
}

/// No signal is 0: leaky_relu lets negative sums through.
std::shared_ptr<Pass> dense_pass() {
    return std::make_shared<Pass>(digits_network(ActivationKind::leaky_relu), seeded_vector(784, 2));
}

/// 19 % of the inputs are not 0, about as in a handwritten digit; relu stops half of the signals.
std::shared_ptr<Pass> sparse_pass() {
    constexpr double kNonzero = 0.19;
    const Vector chance = seeded_vector(784, 3);
    const Vector input = (chance.array() < kNonzero).select(seeded_vector(784, 2), Vector::Zero(784));
    return std::make_shared<Pass>(digits_network(), input);
}

/// No input is 0; relu stops half of the signals.
std::shared_ptr<Pass> usual_pass() {
    return std::make_shared<Pass>(digits_network(), seeded_vector(784, 2));
}

RatioSides full_and_edited() {
    const std::shared_ptr<Pass> pass = usual_pass();
    const auto edited = [pass] {
        const double before = pass->network.weight(kEdge);
        pass->network.set_weight(kEdge, pass->weight += 1e-3);
        update(pass->trace, pass->network, pass->input, WeightChanged{kEdge, before});
        benchmark::DoNotOptimize(pass->trace);
    };
    return {full_pass(pass, "full pass"), {"edited pass", edited}};
}

}  // namespace

void add_forward_ratios(std::vector<Ratio>& ratios) {
    constexpr int kTurns = 31;
    ratios.push_back(ratio_of(
        "forward_dense_vs_read", "a dense pass of 784-800-800-10 / summing the bytes of its weights", at_most(1.1),
        [] {
            const std::shared_ptr<Pass> pass = dense_pass();
            return RatioSides{full_pass(pass, "dense pass"), reading(pass)};
        },
        kTurns));
    ratios.push_back(ratio_of(
        "forward_sparse_vs_read", "the same with 19 % of the inputs nonzero, and relu / summing all the bytes",
        at_most(0.4),
        [] {
            const std::shared_ptr<Pass> pass = sparse_pass();
            return RatioSides{full_pass(pass, "sparse pass"), reading(pass)};
        },
        kTurns));
    ratios.push_back(ratio_of("edit_forward_vs_full",
                              "a full pass / bringing it up to date after a first-layer weight's edit", at_least(120),
                              full_and_edited, kTurns));
}

}  // namespace netglow
