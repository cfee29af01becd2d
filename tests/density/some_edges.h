// Generated edges for the tests of this folder.
#pragma once

#include <cmath>
#include <random>

#include "core/density/edge_field.h"

namespace netglow::test {

enum class Weights { positive, smooth, random };

/// Owns the data that an EdgeField refers to.
struct SomeEdges {
    SomeEdges(std::size_t senders, std::size_t receivers, Weights kind, double height = 100, unsigned seed = 1)
        : ends{row(senders, height), row(receivers, height)}, weights(senders * receivers) {
        std::mt19937 random(seed);
        std::normal_distribution<float> normal(0, 1);
        for (std::size_t from = 0; from < senders; ++from) {
            for (std::size_t to = 0; to < receivers; ++to) {
                const double a = static_cast<double>(from) / static_cast<double>(senders);
                const double b = static_cast<double>(to) / static_cast<double>(receivers);
                const float noise = normal(random);
                const auto wave =
                    static_cast<float>((std::sin(40 * a + 31 * b) + 0.5 * noise) * std::exp(-16 * (a - b) * (a - b)));
                weights[from * receivers + to] = kind == Weights::positive ? std::abs(noise)
                                                 : kind == Weights::smooth ? wave
                                                                           : noise;
            }
        }
    }
    static NeuronRow row(std::size_t neurons, double height) {
        const double pitch = neurons > 1 ? height / static_cast<double>(neurons - 1) : height;
        return {neurons > 1 ? 0 : height / 2, pitch, neurons};
    }
    EdgeField field() const { return {.ends = ends, .weights = weights, .signals = signals}; }
    /// Slightly larger than the columns, so that no end lies on the border.
    EdgeWindow whole() const { return {0, 1, -1, 101}; }

    EdgeEnds ends;
    std::vector<float> weights;
    std::vector<float> signals;
};

}  // namespace netglow::test
