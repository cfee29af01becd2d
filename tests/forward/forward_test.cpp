#include "core/forward/forward.h"

#include <gtest/gtest.h>

#include "tests/forward/random_network.h"

namespace netglow {
namespace {

/// 2-2 with biases 0.5 and 0 (present), then 2-1 without.
Network small_network() {
    Dense hidden;
    hidden.weights = Matrix{{2, -3}, {0.25, 4}};
    hidden.bias = Eigen::Vector2d(0.5, 0);
    Dense output;
    output.activation = Activation::of(ActivationKind::relu);
    output.weights = Matrix{{-1, 1}};
    return Network({hidden, output});
}

TEST(Forward, ComputesSumsAndOutputsByHand) {
    const Trace trace = forward(small_network(), Eigen::Vector2d(4, 1));
    // 2·4 − 3·1 + 0.5 and 0.25·4 + 4·1 + 0; then −5.5 + 5
    EXPECT_EQ(trace.sum({1, 0}), 5.5);
    EXPECT_EQ(trace.sum({1, 1}), 5);
    EXPECT_EQ(trace.output({1, 0}), 5.5);
    EXPECT_EQ(trace.sum({2, 0}), -0.5);
    EXPECT_EQ(trace.output({2, 0}), 0);
    EXPECT_EQ(trace.output({0, 0}), 4);
    EXPECT_EQ(trace.output({0, 1}), 1);
}

TEST(Forward, AddsInTheOrderOfTheSendersWithTheBiasLast) {
    // 1e16 swallows a single 1 but not their sum, so another order gives other digits.
    Dense layer;
    layer.weights = Matrix{{1e16, 1, 1, -1e16, 1}, {1, 1, 1e16, -1e16, 1}};
    layer.bias = Eigen::Vector2d(0.25, 0.25);
    const Trace trace = forward(Network({layer}), Vector::Ones(5));
    EXPECT_EQ(trace.sum({1, 0}), 1.25);
    EXPECT_EQ(trace.sum({1, 1}), 3.25);
}

TEST(Forward, EverySumIsTheSequentialSumBitForBit) {
    RandomNetworks random(11);
    for (const std::size_t columns : {1U, 2U, 3U, 4U, 5U, 7U, 8U, 33U, 101U}) {
        Dense layer;
        layer.weights.resize(19, static_cast<Eigen::Index>(columns));
        for (double& weight : layer.weights.reshaped()) weight = random.number();
        layer.bias = random.vector(19);
        const Vector input = random.vector(columns);
        const Trace trace = forward(Network({layer}), input);
        for (Eigen::Index j = 0; j < 19; ++j) {
            volatile double sum = 0;
            for (Eigen::Index i = 0; i < input.size(); ++i) {
                volatile const double product = layer.weights(j, i) * input[i];
                sum = sum + product;
            }
            sum = sum + (*layer.bias)[j];
            EXPECT_TRUE(same_bits(trace.layers[0].sum[j], sum)) << columns << " columns, row " << j;
        }
    }
}

TEST(Terms, ABiasThatIsPresentIsTheLastEvenIfZeroAndAnAbsentOneIsNone) {
    const Network network = small_network();
    const Trace trace = forward(network, Eigen::Vector2d(4, 1));
    EXPECT_EQ(term_count(network, 1), 3U);
    EXPECT_EQ(term_count(network, 2), 2U);
    EXPECT_EQ(term_value(network, trace, {1, 0}, 0), 8);
    EXPECT_EQ(term_value(network, trace, {1, 0}, 1), -3);
    EXPECT_EQ(term_value(network, trace, {1, 0}, 2), 0.5);
    EXPECT_EQ(term_value(network, trace, {1, 1}, 2), 0);
    EXPECT_EQ(term_value(network, trace, {2, 0}, 0), -5.5);
}

TEST(Terms, PartialSumsByHand) {
    const Network network = small_network();
    const Trace trace = forward(network, Eigen::Vector2d(4, 1));
    EXPECT_EQ(partial_sum(network, trace, {1, 0}, 0), 0);
    EXPECT_EQ(partial_sum(network, trace, {1, 0}, 1), 8);
    EXPECT_EQ(partial_sum(network, trace, {1, 0}, 2), 5);
    EXPECT_EQ(partial_sum(network, trace, {1, 0}, 3), 5.5);
}

TEST(Terms, PartialSumsOfRandomNetworksAddTheTermsAndEndInTheSumBitForBit) {
    RandomNetworks random(12);
    for (int round = 0; round < 200; ++round) {
        const Network network = random.network();
        const Trace trace = forward(network, random.vector(network.inputs()));
        for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
            for (std::size_t index = 0; index < network.neurons(layer); ++index) {
                const NeuronAt neuron{layer, index};
                const std::size_t terms = term_count(network, layer);
                volatile double sum = 0;
                for (std::size_t term = 0; term < terms; ++term) {
                    sum = sum + term_value(network, trace, neuron, term);
                    ASSERT_TRUE(same_bits(partial_sum(network, trace, neuron, term + 1), sum));
                }
                ASSERT_TRUE(same_bits(partial_sum(network, trace, neuron, terms), trace.sum(neuron)));
            }
        }
    }
}

TEST(ForwardDeathTest, AnInputOfAnotherLengthIsABug) {
    EXPECT_DEATH(forward(small_network(), Eigen::Vector3d(1, 2, 3)), "internal error");
}

}  // namespace
}  // namespace netglow
