#include "core/network/weight_maxima.h"

#include <gtest/gtest.h>

#include <random>

namespace netglow {
namespace {

Dense layer_of(Matrix weights) {
    Dense dense;
    dense.weights = std::move(weights);
    return dense;
}

void expect_maxima(const WeightMaxima& maxima, const Network& network) {
    ASSERT_EQ(maxima.depth(), network.depth());
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        double largest = 0;
        for (const double weight : network.layer(layer).weights.reshaped())
            largest = std::max(largest, std::abs(weight));
        ASSERT_EQ(maxima.of(layer), largest) << "layer " << layer;
    }
}

void set_weight(Network& network, WeightMaxima& maxima, EdgeAt edge, double value) {
    const double before = network.weight(edge);
    network.set_weight(edge, value);
    maxima.apply_change(network, WeightChanged{edge, before});
}

TEST(WeightMaxima, AreTheLargestMagnitudesByHand) {
    const WeightMaxima maxima(Network({layer_of(Matrix{{1, -4}, {2, 3}}), layer_of(Matrix{{0, 0}})}));
    EXPECT_EQ(maxima.of(1), 4);
    EXPECT_EQ(maxima.of(2), 0);
}

TEST(WeightMaxima, TheLargestWeightGrowsShrinksAndChangesItsSign) {
    Network network({layer_of(Matrix{{1, -4}, {2, 3}})});
    WeightMaxima maxima(network);
    for (const double value : {-5.0, 5.0, 4.5, 3.5, 2.5, 0.0, -0.0, 9.0}) {
        set_weight(network, maxima, {1, 0, 1}, value);
        expect_maxima(maxima, network);
    }
}

TEST(WeightMaxima, OfSeveralLargestOneMayGo) {
    Network network({layer_of(Matrix{{7, -7}, {7, 1}})});
    WeightMaxima maxima(network);
    for (const EdgeAt edge : {EdgeAt{1, 0, 0}, EdgeAt{1, 1, 0}, EdgeAt{1, 0, 1}}) {
        set_weight(network, maxima, edge, 0.5);
        expect_maxima(maxima, network);
    }
}

TEST(WeightMaxima, FollowEveryKindOfChange) {
    std::mt19937_64 random(5);
    const auto below = [&](std::size_t count) { return random() % count; };
    // Few values, so that equal ones are frequent.
    const auto number = [&] { return static_cast<double>(below(13)) - 6; };
    const auto vector = [&](std::size_t size) {
        Vector result(static_cast<Eigen::Index>(size));
        for (double& value : result) value = number();
        return result;
    };
    Network network({layer_of(Matrix::Random(5, 4)), layer_of(Matrix::Random(3, 5)), layer_of(Matrix::Random(1, 3))});
    WeightMaxima maxima(network);
    for (int edit = 0; edit < 20'000; ++edit) {
        const std::size_t layer = 1 + below(network.depth());
        const std::size_t to = below(network.neurons(layer));
        switch (below(40)) {
            case 0: {
                network.set_weights(
                    layer, Matrix::Random(network.layer(layer).weights.rows(), network.layer(layer).weights.cols()));
                maxima.apply_change(network, WeightsChanged{layer, layer});
                break;
            }
            case 1:
                if (network.neurons(layer) > 6) break;
                network.insert_neuron(
                    {layer, to},
                    Neuron{vector(network.neurons(layer - 1)),
                           layer < network.depth() ? vector(network.neurons(layer + 1)) : Vector(), 0, ""});
                maxima.apply_change(network, NeuronInserted{{layer, to}});
                break;
            case 2:
                if (network.neurons(layer) == 1) break;
                network.take_neuron({layer, to});
                maxima.apply_change(network, NeuronRemoved{{layer, to}});
                break;
            case 3:
                network.set_activation(layer, Activation::of(ActivationKind::tanh));
                maxima.apply_change(network, ActivationChanged{layer});
                break;
            case 4: {
                const Dense copy = network.layer(layer);
                network.replace_layers(layer, 1, {copy});
                maxima.apply_change(network, LayersChanged{});
                break;
            }
            default:
                set_weight(network, maxima, {layer, to, below(network.neurons(layer - 1))}, number());
        }
        expect_maxima(maxima, network);
        if (HasFatalFailure()) return;
    }
}

}  // namespace
}  // namespace netglow
