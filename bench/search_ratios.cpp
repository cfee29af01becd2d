// What is found by arithmetic: the edge under the pointer, the step at a time.
#include <benchmark/benchmark.h>

#include <array>
#include <memory>

#include "bench/baselines.h"
#include "bench/core/seeded_network.h"
#include "bench/ratio_list.h"
#include "core/scene/canvas/picking.h"
#include "core/timeline/playback.h"

namespace netglow {
namespace {

/// Weights do not matter here.
Network blank_network(const std::vector<Eigen::Index>& neurons) {
    std::vector<Dense> layers;
    for (std::size_t k = 1; k < neurons.size(); ++k) {
        layers.push_back(
            Dense{"", Activation::of(ActivationKind::relu), Matrix::Zero(neurons[k], neurons[k - 1]), {}, {}});
    }
    return Network(std::move(layers));
}

/// Places between the two columns, one after the other.
struct Pointer {
    Layout layout = layout_of(blank_network({784, 800}), {731, 689});
    Vector chances = seeded_vector(128, 5);
    Eigen::Index at = 0;
    Point next() {
        at = (at + 2) % chances.size();
        const float left = layout.columns[0].x;
        const float across = layout.columns[1].x - left;
        return {left + across * static_cast<float>(0.1 + 0.8 * chances[at]),
                60 + 560 * static_cast<float>(chances[at + 1])};
    }
};

RatioSides brute_force_and_picking() {
    constexpr float kReach = 5;
    const auto pointer = std::make_shared<Pointer>();
    return {{"brute force",
             [pointer] { benchmark::DoNotOptimize(pick_by_brute_force(pointer->layout, 1, pointer->next())); }},
            {"picking", [pointer] { benchmark::DoNotOptimize(pick(pointer->layout, pointer->next(), kReach)); }}};
}

struct Seeker {
    explicit Seeker(const Network& network) : timeline(network, Granularity::term) {}
    void next() {
        at = (at + 1) % fractions.size();
        seek(playback, timeline, fractions[at] * timeline.duration());
        benchmark::DoNotOptimize(timeline.at(playback.seconds));
    }
    Timeline timeline;
    Playback playback;
    Vector fractions = seeded_vector(64, 7);
    Eigen::Index at = 0;
};

RatioSides large_and_small_seek() {
    const auto large = std::make_shared<Seeker>(blank_network({4096, 4096, 10}));
    const auto small = std::make_shared<Seeker>(blank_network({3, 3, 3}));
    return {{"16.8M weights", [large] { large->next(); }}, {"18 weights", [small] { small->next(); }}};
}

}  // namespace

void add_search_ratios(std::vector<Ratio>& ratios) {
    ratios.push_back(ratio_of("pick_vs_brute_784x800", "looking at all edges of 784-800 / picking", at_least(100),
                              brute_force_and_picking, 31));
    ratios.push_back(ratio_of("seek_term_16M_vs_18", "seeking in 4096-4096-10 at term steps / in 3-3-3", at_most(2),
                              large_and_small_seek, 101));
}

}  // namespace netglow
