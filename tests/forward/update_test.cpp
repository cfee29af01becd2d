#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "core/forward/forward.h"
#include "tests/forward/random_network.h"

namespace netglow {
namespace {

struct Subject {
    Network network;
    Vector input;
};

Change change_something(RandomNetworks& random, Subject& subject) {
    switch (random.below(12)) {
        case 0: {
            const std::size_t index = random.below(subject.network.inputs());
            subject.input[static_cast<Eigen::Index>(index)] = random.number();
            return InputChanged{index};
        }
        case 1: {
            const EdgeAt edge = random.edge(subject.network);
            const double before = subject.network.weight(edge);
            subject.network.set_weight(edge, random.number());
            return WeightChanged{edge, before};
        }
        case 2: {
            const NeuronAt neuron = random.neuron(subject.network);
            if (!subject.network.layer(neuron.layer).bias) break;
            const double before = subject.network.bias(neuron);
            subject.network.set_bias(neuron, random.number());
            return BiasChanged{neuron, before};
        }
        case 3: {
            const std::size_t layer = random.layer(subject.network);
            std::optional<Vector> bias;
            if (random.below(2) == 0) bias = random.vector(subject.network.neurons(layer));
            subject.network.set_biases(layer, bias);
            return BiasesChanged{layer};
        }
        case 4:
            subject.input = random.vector(subject.network.inputs());
            return InputsChanged{};
        case 5: {
            const std::size_t first = random.layer(subject.network);
            const std::size_t last = first + random.below(subject.network.depth() - first + 1);
            for (std::size_t layer = first; layer <= last; ++layer) {
                Matrix weights = subject.network.layer(layer).weights;
                for (double& weight : weights.reshaped()) weight = random.number();
                subject.network.set_weights(layer, std::move(weights));
            }
            return WeightsChanged{first, last};
        }
        case 6:
            subject.network.set_layer_name(random.layer(subject.network), "renamed");
            return Renamed{};
        case 7: {
            const NeuronAt at = random.neuron(subject.network);
            if (subject.network.neurons(at.layer) == 1) break;
            subject.network.take_neuron(at);
            return NeuronRemoved{at};
        }
        case 8: {
            const NeuronAt at = random.neuron(subject.network);
            Neuron neuron;
            neuron.incoming = random.vector(subject.network.neurons(at.layer - 1));
            if (at.layer < subject.network.depth())
                neuron.outgoing = random.vector(subject.network.neurons(at.layer + 1));
            subject.network.insert_neuron(at, neuron);
            return NeuronInserted{at};
        }
        case 9: {
            const NeuronAt at = random.neuron(subject.network);
            if (subject.network.neurons(at.layer) == 1) break;
            const std::size_t to = random.below(subject.network.neurons(at.layer));
            subject.network.insert_neuron({at.layer, to}, subject.network.take_neuron(at));
            return NeuronMoved{at, to};
        }
        case 10: {
            const std::size_t layer = random.layer(subject.network);
            Dense copy = subject.network.layer(layer);
            copy.activation = random.activation();
            subject.network.replace_layers(layer, 1, {std::move(copy)});
            return LayersChanged{};
        }
        default:
            break;
    }
    const std::size_t layer = random.layer(subject.network);
    subject.network.set_activation(layer, random.activation());
    return ActivationChanged{layer};
}

TEST(Update, EqualsAFullPassBitForBitAfterEveryKindOfChange) {
    RandomNetworks random(21);
    std::array<int, std::variant_size_v<Change>> seen{};
    for (int round = 0; round < 330; ++round) {
        Subject subject{random.network(), {}};
        subject.input = random.vector(subject.network.inputs());
        Trace trace = forward(subject.network, subject.input);
        for (int edit = 0; edit < 40; ++edit) {
            const Change change = change_something(random, subject);
            ++seen[change.index()];
            update(trace, subject.network, subject.input, change);
            ASSERT_TRUE(same_bits(trace, forward(subject.network, subject.input)))
                << "round " << round << ", edit " << edit << ", kind " << change.index();
        }
    }
    for (const int count : seen) EXPECT_GT(count, 500);
}

TEST(Update, EveryActivationFollowsAWeightOfTheLayerBefore) {
    RandomNetworks random(22);
    for (const ActivationKind first : kActivationKinds) {
        for (const ActivationKind second : kActivationKinds) {
            Dense hidden;
            hidden.activation = Activation::of(first);
            hidden.weights = Matrix::Random(3, 3);
            Dense output;
            output.activation = Activation::of(second);
            output.weights = Matrix::Random(3, 3);
            Network network({hidden, output});
            const Vector input = random.vector(3);
            Trace trace = forward(network, input);
            const double before = network.weight({1, 2, 0});
            network.set_weight({1, 2, 0}, 0.75);
            update(trace, network, input, WeightChanged{{1, 2, 0}, before});
            EXPECT_TRUE(same_bits(trace, forward(network, input))) << name_of(first) << ", " << name_of(second);
        }
    }
}

TEST(Update, AWeightRecomputesItsOwnSumAndNoOtherOfItsLayer) {
    Network network({Dense{{}, Activation::of(ActivationKind::relu), Matrix{{1, 2}, {3, 4}}, {}, {}}});
    const Vector input = Eigen::Vector2d(1, 1);
    Trace trace = forward(network, input);
    // A mark that a recomputation would wipe out.
    trace.layers[0].sum[0] = 1234;
    network.set_weight({1, 1, 0}, 5);
    update(trace, network, input, WeightChanged{{1, 1, 0}, 3});
    EXPECT_EQ(trace.sum({1, 1}), 9);
    EXPECT_EQ(trace.sum({1, 0}), 1234);
}

TEST(Update, StopsWhereTheOutputsOfALayerAreWhatTheyWere) {
    const Activation relu = Activation::of(ActivationKind::relu);
    Network network({Dense{{}, relu, Matrix{{-1.0}}, {}, {}}, Dense{{}, relu, Matrix{{2.0}}, {}, {}}});
    const Vector input = Vector::Ones(1);
    Trace trace = forward(network, input);
    trace.layers[1].sum[0] = 1234;
    network.set_weight({1, 0, 0}, -2);
    update(trace, network, input, WeightChanged{{1, 0, 0}, -1});
    EXPECT_EQ(trace.sum({1, 0}), -2);
    EXPECT_EQ(trace.sum({2, 0}), 1234);
}

TEST(Update, KeepsTheSignOfAZero) {
    // gelu of −1000 is −0, relu of it 0.
    Network network({Dense{{}, Activation::of(ActivationKind::relu), Matrix{{-1000.0}}, {}, {}}});
    const Vector input = Vector::Ones(1);
    Trace trace = forward(network, input);
    EXPECT_FALSE(std::signbit(trace.output({1, 0})));
    network.set_activation(1, Activation::of(ActivationKind::gelu));
    update(trace, network, input, ActivationChanged{1});
    EXPECT_TRUE(std::signbit(trace.output({1, 0})));
}

TEST(Update, FollowsSumsThatOverflowAndComeBack) {
    const Activation identity = Activation::of(ActivationKind::identity);
    Network network({Dense{{}, identity, Matrix{{1e200, 1}, {1, 1}}, {}, {}},
                     Dense{{}, Activation::of(ActivationKind::softmax), Matrix{{1, 0}, {1, -1}}, {}, {}}});
    Vector input = Eigen::Vector2d(1, 1);
    Trace trace = forward(network, input);
    for (const double value : {1e200, 2e200, 1.0}) {
        input[0] = value;
        update(trace, network, input, InputChanged{0});
    }
    EXPECT_TRUE(same_bits(trace, forward(network, input)));
}

}  // namespace
}  // namespace netglow
