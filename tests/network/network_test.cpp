#include "core/network/network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <utility>

#include "core/base/error.h"

namespace netglow {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Dense dense(Eigen::Index rows, Eigen::Index columns) {
    Dense result;
    result.weights = Matrix::Constant(rows, columns, 0.5);
    return result;
}

/// What building the network complains of; empty where it does not.
std::string complaint(std::vector<Dense> layers) {
    try {
        Network network(std::move(layers));
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

template <typename Function>
std::string complaint_of(Function function) {
    try {
        function();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST(Network, KnowsItsShape) {
    const Network network({dense(4, 3), dense(2, 4)});
    EXPECT_EQ(network.inputs(), 3U);
    EXPECT_EQ(network.depth(), 2U);
    EXPECT_EQ(network.neurons(0), 3U);
    EXPECT_EQ(network.neurons(1), 4U);
    EXPECT_EQ(network.neurons(2), 2U);
    EXPECT_TRUE(network.contains(NeuronAt{0, 2}));
    EXPECT_FALSE(network.contains(NeuronAt{0, 3}));
    EXPECT_TRUE(network.contains(NeuronAt{2, 1}));
    EXPECT_FALSE(network.contains(NeuronAt{3, 0}));
    EXPECT_TRUE(network.contains(EdgeAt{2, 1, 3}));
    EXPECT_FALSE(network.contains(EdgeAt{2, 2, 3}));
    EXPECT_FALSE(network.contains(EdgeAt{2, 1, 4}));
    EXPECT_FALSE(network.contains(EdgeAt{0, 0, 0}));
    EXPECT_FALSE(network.contains(EdgeAt{3, 0, 0}));
}

TEST(Network, NeedsALayerAndNeurons) {
    EXPECT_EQ(complaint({}), "layers: found no layer, expected at least 1");
    EXPECT_EQ(complaint({dense(0, 3)}), "layers[0].weights: found no rows, expected at least 1");
    EXPECT_EQ(complaint({dense(3, 0)}), "layers[0].weights: found no numbers in a row, expected at least 1");
}

TEST(Network, NamesTheLayerWhoseWeightsDoNotFitTheOneBefore) {
    EXPECT_EQ(complaint({dense(4, 3), dense(2, 5)}),
              "layers[1].weights[0]: found 5 numbers, expected 4 (one for each neuron of the layer before)");
}

TEST(Network, NamesTheLayerWhoseBiasesOrNamesDoNotFit) {
    Dense bias = dense(3, 2);
    bias.bias = Vector::Zero(2);
    EXPECT_EQ(complaint({dense(2, 2), bias}),
              "layers[1].bias: found 2 numbers, expected 3 (one for each neuron of the layer)");
    Dense names = dense(3, 2);
    names.names = {"a", "b", "c", "d"};
    EXPECT_EQ(complaint({names}), "layers[0].names: found 4 names, expected 3 (one for each neuron of the layer)");
}

TEST(Network, NamesThePlaceOfANumberThatIsNotFinite) {
    Dense weights = dense(3, 2);
    weights.weights(2, 1) = kNaN;
    EXPECT_EQ(complaint({weights}), "layers[0].weights[2][1]: found NaN, expected a finite number");
    Dense bias = dense(3, 2);
    bias.bias = Eigen::Vector3d(0, -kInfinity, 0);
    EXPECT_EQ(complaint({bias}), "layers[0].bias[1]: found -Infinity, expected a finite number");
    Dense alpha = dense(3, 2);
    alpha.activation = {ActivationKind::elu, kInfinity};
    EXPECT_EQ(complaint({alpha}), "layers[0].alpha: found Infinity, expected a finite number");
}

TEST(Network, IsHeldToItsLimits) {
    EXPECT_EQ(complaint(std::vector<Dense>(64, dense(1, 1))), "");
    EXPECT_EQ(complaint(std::vector<Dense>(65, dense(1, 1))), "layers: found 65 layers, expected at most 64");
    EXPECT_EQ(complaint({dense(65'536, 1)}), "");
    EXPECT_EQ(complaint({dense(65'537, 1)}), "layers[0].weights: found 65537 rows, expected at most 65536");
    EXPECT_EQ(complaint({dense(1, 65'537)}), "layers[0].weights: found 65537 numbers in a row, expected at most 65536");
    // Never written to, so its 800 MB are asked for but not used.
    Dense huge;
    huge.weights.resize(65'536, 1'526);
    std::vector<Dense> layers;
    layers.push_back(std::move(huge));
    EXPECT_EQ(complaint(std::move(layers)), "layers[0].weights: the network has more than 100000000 weights");
}

TEST(Network, ForgetsAnAlphaThatItsActivationDoesNotUse) {
    Dense layer = dense(1, 1);
    layer.activation = {ActivationKind::relu, 7};
    Network network({layer});
    EXPECT_EQ(network.layer(1).activation, Activation::of(ActivationKind::relu));
    network.set_activation(1, {ActivationKind::tanh, kNaN});
    EXPECT_EQ(network.layer(1).activation, Activation::of(ActivationKind::tanh));
}

TEST(Network, WeightsAreRowsOfReceivingNeurons) {
    Dense layer = dense(2, 3);
    layer.weights << 1, 2, 3, 4, 5, 6;
    Network network({layer});
    EXPECT_EQ(network.weight({1, 1, 0}), 4);
    EXPECT_EQ(network.weight({1, 0, 2}), 3);
    network.set_weight({1, 1, 2}, 60);
    EXPECT_EQ(network.layer(1).weights(1, 2), 60);
}

TEST(Network, AnAbsentBiasReadsZero) {
    Network network({dense(2, 2)});
    EXPECT_FALSE(network.layer(1).bias.has_value());
    EXPECT_EQ(network.bias({1, 1}), 0);
    network.set_biases(1, Eigen::Vector2d(3, 4));
    EXPECT_EQ(network.bias({1, 1}), 4);
    network.set_bias({1, 1}, 5);
    EXPECT_EQ(network.bias({1, 1}), 5);
    network.set_biases(1, std::nullopt);
    EXPECT_FALSE(network.layer(1).bias.has_value());
}

TEST(Network, SettersRefuseWhatIsNotFiniteAndKeepWhatWas) {
    Dense layer = dense(2, 2);
    layer.bias = Eigen::Vector2d(1, 2);
    Network network({layer});
    EXPECT_EQ(complaint_of([&] {
                  network.set_weight({1, 0, 1}, kInfinity);
              }),
              "layers[0].weights[0][1]: found Infinity, expected a finite number");
    EXPECT_EQ(complaint_of([&] {
                  network.set_bias({1, 1}, kNaN);
              }),
              "layers[0].bias[1]: found NaN, expected a finite number");
    EXPECT_NE(complaint_of([&] { network.set_biases(1, Eigen::Vector2d(kNaN, 0)); }), "");
    EXPECT_NE(complaint_of([&] { network.set_biases(1, Eigen::Vector3d(0, 0, 0)); }), "");
    EXPECT_NE(complaint_of([&] { network.set_activation(1, {ActivationKind::leaky_relu, kNaN}); }), "");
    EXPECT_EQ(network.weight({1, 0, 1}), 0.5);
    EXPECT_EQ(*network.layer(1).bias, Eigen::Vector2d(1, 2));
    EXPECT_EQ(network.layer(1).activation, Activation{});
}

TEST(NetworkDeathTest, PlacesThatDoNotExistAreBugs) {
    const Network network({dense(2, 2)});
    EXPECT_DEATH((void)network.weight({1, 2, 0}), "internal error");
    EXPECT_DEATH((void)network.layer(0), "internal error");
    EXPECT_DEATH((void)network.layer(2), "internal error");
}

}  // namespace
}  // namespace netglow
