#include "core/forward/landscape.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include "tests/forward/tame_network.h"

namespace netglow {
namespace {

double single_pass(const Network& network, Vector input, const Landscape& made, std::size_t row, std::size_t column) {
    input[static_cast<Eigen::Index>(made.x.input)] = made.x.at(column);
    input[static_cast<Eigen::Index>(made.y.input)] = made.y.at(row);
    return forward(network, input).output(made.neuron);
}

/// Every point, to 1e-12 of the landscape's largest value: a sum that comes out near 0 keeps fewer digits of its own.
void expect_single_passes(const Network& network, const Vector& input, const Landscape& made) {
    ASSERT_EQ(made.values.rows(), static_cast<Eigen::Index>(made.y.points));
    ASSERT_EQ(made.values.cols(), static_cast<Eigen::Index>(made.x.points));
    const double scale = made.values.cwiseAbs().maxCoeff();
    for (std::size_t row = 0; row < made.y.points; ++row) {
        for (std::size_t column = 0; column < made.x.points; ++column) {
            const double found = made.values(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column));
            EXPECT_NEAR(found, single_pass(network, input, made, row, column), 1e-12 * scale) << row << ", " << column;
        }
    }
}

TEST(GridAxis, RunsEvenlyFromEndToEnd) {
    const GridAxis axis{.input = 0, .low = -1, .high = 0.7, .points = 4};
    EXPECT_EQ(axis.at(0), -1);
    EXPECT_NEAR(axis.at(1), -1 + 1.7 / 3, 1e-15);
    EXPECT_EQ(axis.at(3), 0.7);
}

TEST(Landscape, IsWhatSinglePassesAnswerForEveryActivationHiddenAndLast) {
    std::mt19937_64 random(21);
    for (const ActivationKind kind : kActivationKinds) {
        SCOPED_TRACE(name_of(kind));
        const Network network = tame_network(random, {3, 5, 4, 2}, {kind, kind, kind});
        const Vector input = tame_vector(random, 3);
        for (std::size_t layer = 1; layer <= 3; ++layer) {
            const NeuronAt neuron{layer, random() % network.neurons(layer)};
            const GridAxis x{.input = 2, .low = -2, .high = 3, .points = 7};
            const GridAxis y{.input = 0, .low = 1, .high = -1.5, .points = 5};
            expect_single_passes(network, input, landscape(network, input, x, y, neuron));
        }
    }
}

TEST(Landscape, IsWhatSinglePassesAnswerForRandomNetworks) {
    std::mt19937_64 random(22);
    const auto below = [&](std::size_t count) { return random() % count; };
    for (int repeat = 0; repeat < 100; ++repeat) {
        SCOPED_TRACE(repeat);
        std::vector<std::size_t> neurons = {2 + below(5)};
        std::vector<ActivationKind> activations;
        for (std::size_t k = 0, depth = 1 + below(4); k < depth; ++k) {
            neurons.push_back(1 + below(9));
            activations.push_back(kActivationKinds[below(kActivationKinds.size())]);
        }
        const Network network = tame_network(random, neurons, activations);
        const Vector input = tame_vector(random, neurons.front());
        const std::size_t layer = 1 + below(network.depth());
        const std::size_t first = below(network.inputs());
        const std::size_t second = (first + 1 + below(network.inputs() - 1)) % network.inputs();
        const GridAxis x{first, tame_number(random), tame_number(random), 2 + below(12)};
        const GridAxis y{second, tame_number(random), tame_number(random), 2 + below(12)};
        expect_single_passes(network, input, landscape(network, input, x, y, {layer, below(network.neurons(layer))}));
    }
}

TEST(Landscape, OfMorePointsThanGoTogetherIsWhole) {
    std::mt19937_64 random(23);
    const Network network =
        tame_network(random, {2, 8, 8, 3}, {ActivationKind::tanh, ActivationKind::relu, ActivationKind::softmax});
    const Vector input = Vector::Zero(2);
    const GridAxis x{.input = 0, .low = -1, .high = 1, .points = 41};
    const GridAxis y{.input = 1, .low = -1, .high = 1, .points = 67};
    expect_single_passes(network, input, landscape(network, input, x, y, {3, 1}));
    expect_single_passes(network, input, landscape(network, input, x, y, {2, 7}));
}

TEST(Landscape, OfAWideLayerIsWhole) {
    std::mt19937_64 random(24);
    const Network network = tame_network(random, {2, 3000, 2}, {ActivationKind::sigmoid, ActivationKind::identity});
    const GridAxis x{.input = 0, .low = -1, .high = 1, .points = 9};
    const GridAxis y{.input = 1, .low = -1, .high = 1, .points = 6};
    expect_single_passes(network, Vector::Zero(2), landscape(network, Vector::Zero(2), x, y, {2, 0}));
}

TEST(Landscape, HasYInItsRowsAndXInItsColumns) {
    Dense layer;
    layer.weights = Matrix{{1, 10, 100}};
    const Network network({layer});
    const GridAxis x{.input = 0, .low = 1, .high = 2, .points = 2};
    const GridAxis y{.input = 2, .low = 3, .high = 5, .points = 3};
    const Landscape made = landscape(network, Vector{{-7, 2, -7}}, x, y, {1, 0});
    EXPECT_EQ(made.values, (Matrix{{321, 322}, {421, 422}, {521, 522}}));
}

TEST(LandscapePlan, OutlivesItsNetworkAndCanBeEnded) {
    std::mt19937_64 random(25);
    const GridAxis x{.input = 0, .low = -1, .high = 1, .points = 60};
    const GridAxis y{.input = 1, .low = -1, .high = 1, .points = 60};
    const auto network = std::make_unique<Network>(
        tame_network(random, {2, 8, 8, 3}, {ActivationKind::tanh, ActivationKind::relu, ActivationKind::softmax}));
    const Landscape expected = landscape(*network, Vector::Zero(2), x, y, {3, 1});
    const LandscapePlan plan = [&] {
        const Network gone = *network;
        return LandscapePlan(gone, Vector::Zero(2), x, y, {3, 1});
    }();
    double last = -1;
    EXPECT_EQ(plan.make([&](double done) {
                      EXPECT_GT(done, last);
                      EXPECT_LE(done, 1);
                      last = done;
                  })
                  .values,
              expected.values);
    struct Enough {};
    EXPECT_THROW(plan.make([](double) { throw Enough(); }), Enough);
}

}  // namespace
}  // namespace netglow
