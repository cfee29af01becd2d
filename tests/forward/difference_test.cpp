#include "core/forward/difference.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "core/forward/forward.h"
#include "tests/forward/random_network.h"
#include "tests/forward/tame_network.h"

namespace netglow {
namespace {

using Kind = ActivationKind;

/// Within 1e-9 of the larger: of the value, and of a thousandth of the layer's largest (a whole pass is no more exact
/// than that where products cancel).
void expect_near(const Vector& found, const Vector& expected, const std::string& what) {
    const double thousandth = expected.cwiseAbs().maxCoeff() / 1000;
    for (Eigen::Index j = 0; j < expected.size(); ++j) {
        const double scale = std::max(std::abs(expected[j]), thousandth);
        ASSERT_LE(std::abs(found[j] - expected[j]), 1e-9 * scale) << what << ", neuron " << j;
    }
}

void expect_full_pass(const Trace& trace, const Network& network, const Vector& input, const std::string& what) {
    const Trace expected = forward(network, input);
    ASSERT_EQ(trace.input, input);
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        const std::string place = what + ", layer " + std::to_string(layer);
        expect_near(trace.layers[layer - 1].sum, expected.layers[layer - 1].sum, place + ", sums");
        expect_near(trace.layers[layer - 1].output, expected.layers[layer - 1].output, place + ", outputs");
    }
}

/// A network that is edited, and edits that can be taken back.
class Edited {
public:
    Edited(unsigned seed, const std::vector<std::size_t>& neurons, const std::vector<Kind>& activations)
        : random_(seed), values_(seed), network(tame_network(values_, neurons, activations)) {
        for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
            Matrix weights = network.layer(layer).weights;
            weights /= std::sqrt(static_cast<double>(weights.cols()));
            network.set_weights(layer, std::move(weights));
        }
        input = tame_vector(values_, neurons.front());
        trace = forward(network, input);
    }

    void edit_something() {
        if (random_.below(160) == 0) return set_activation();
        edit_a_number();
    }
    /// A weight, a bias or inputs; the activations stay.
    void edit_a_number() {
        switch (random_.below(7)) {
            case 0:
                return set_input(random_.below(network.inputs()), number());
            case 1:
                return set_some_inputs();
            case 2:
                return set_bias(random_.neuron(network), number());
            case 3:
                return undo();
            default:
                return set_weight(random_.edge(network), number());
        }
    }

    void set_weight(EdgeAt edge, double value) {
        const double before = network.weight(edge);
        network.set_weight(edge, value);
        update(trace, network, input, WeightChanged{edge, before});
        undo_.emplace_back([edge, before](Edited& it) { it.set_weight(edge, before); });
    }
    void set_bias(NeuronAt neuron, double value) {
        if (!network.layer(neuron.layer).bias) return;
        const double before = network.bias(neuron);
        network.set_bias(neuron, value);
        update(trace, network, input, BiasChanged{neuron, before});
        undo_.emplace_back([neuron, before](Edited& it) { it.set_bias(neuron, before); });
    }
    void set_input(std::size_t index, double value) {
        const double before = std::exchange(input[static_cast<Eigen::Index>(index)], value);
        update(trace, network, input, InputChanged{index});
        undo_.emplace_back([index, before](Edited& it) { it.set_input(index, before); });
    }
    void set_inputs(const Vector& values) {
        const Vector before = std::exchange(input, values);
        update(trace, network, input, InputsChanged{});
        undo_.emplace_back([before](Edited& it) { it.set_inputs(before); });
    }
    void undo() {
        if (undo_.empty()) return;
        const auto last = std::move(undo_.back());
        undo_.pop_back();
        last(*this);
        undo_.pop_back();  // of the undoing itself
    }

private:
    double number() { return 0.2 * tame_number(values_); }

    /// From one to all of them.
    void set_some_inputs() {
        Vector values = input;
        for (std::size_t count = std::size_t(1) << random_.below(10); count > 0; --count) {
            values[static_cast<Eigen::Index>(random_.below(network.inputs()))] = random_.below(3) == 0 ? 0 : number();
        }
        set_inputs(values);
    }

    void set_activation() {
        constexpr std::array kinds = {Kind::relu, Kind::tanh, Kind::sigmoid, Kind::gelu};
        const std::size_t layer = random_.layer(network);
        network.set_activation(layer, Activation::of(kinds[random_.below(kinds.size())]));
        update(trace, network, input, ActivationChanged{layer});
    }

    RandomNetworks random_;
    std::mt19937_64 values_;
    std::vector<std::function<void(Edited&)>> undo_;

public:
    Network network;
    Vector input;
    Trace trace;
};

struct Shape {
    std::vector<std::size_t> neurons;
    std::vector<Kind> activations;
};

/// Large layers alone, behind small ones, before them, and with every kind of output.
std::vector<Shape> shapes() {
    return {{{300, 260, 10}, {Kind::relu, Kind::softmax}},
            {{280, 300, 300, 5}, {Kind::relu, Kind::relu, Kind::softmax}},
            {{280, 300, 300, 5}, {Kind::tanh, Kind::sigmoid, Kind::identity}},
            {{5, 400, 200, 3}, {Kind::gelu, Kind::leaky_relu, Kind::log_softmax}},
            {{300, 250, 270}, {Kind::softmax, Kind::log_softmax}}};
}

TEST(UpdateByDifference, StaysAtAFullPassOverTenThousandEditsAndUndoneOnes) {
    unsigned seed = 60;
    for (const Shape& shape : shapes()) {
        Edited edited(++seed, shape.neurons, shape.activations);
        for (int edit = 1; edit <= 10'000; ++edit) {
            edited.edit_something();
            if (edit % 10 != 0) continue;
            expect_full_pass(edited.trace, edited.network, edited.input,
                             "shape " + std::to_string(seed - 60) + ", edit " + std::to_string(edit));
            if (HasFatalFailure()) return;
        }
    }
}

TEST(UpdateByDifference, AStepLayerIsAddedUpAgainAndEqualsAFullPassBitForBit) {
    Edited edited(71, {300, 260, 300, 4}, {Kind::step, Kind::step, Kind::softmax});
    for (int edit = 0; edit < 500; ++edit) {
        edited.edit_a_number();
        ASSERT_TRUE(same_bits(edited.trace, forward(edited.network, edited.input))) << "after edit " << edit;
    }
}

TEST(UpdateByDifference, ALayerOfTheMostWeightsThatAreAddedUpAgainStaysExact) {
    Edited edited(72, {256, 256, 256}, {Kind::tanh, Kind::relu});
    ASSERT_EQ(edited.network.layer(1).weights.size(), static_cast<Eigen::Index>(kMostWeightsAddedUpAgain));
    for (int edit = 0; edit < 300; ++edit) {
        edited.edit_something();
        ASSERT_TRUE(same_bits(edited.trace, forward(edited.network, edited.input)));
    }
}

TEST(UpdateByDifference, AWeightCostsOneSumAndOneColumn) {
    Edited edited(73, {300, 260, 300, 10}, {Kind::identity, Kind::identity, Kind::identity});
    // Marks that adding up again would wipe out.
    edited.trace.layers[0].sum[0] = 1234;
    edited.trace.layers[1].sum[0] = 1234;
    const double before = edited.trace.output({1, 7});
    edited.set_weight({1, 7, 20}, 0.5);
    const double difference = edited.trace.output({1, 7}) - before;
    EXPECT_NE(difference, 0);
    EXPECT_EQ(edited.trace.sum({1, 0}), 1234);
    EXPECT_EQ(edited.trace.sum({2, 0}), 1234 + edited.network.weight({2, 0, 7}) * difference);
}

TEST(UpdateByDifference, AFewInputsCostTheirColumnsAndManyTheWholeLayer) {
    Edited edited(74, {300, 260, 10}, {Kind::tanh, Kind::identity});
    edited.trace.layers[0].sum[0] = 1234;
    Vector few = edited.input;
    few[3] += 1;
    few[299] -= 2;
    edited.set_inputs(few);
    EXPECT_EQ(edited.trace.sum({1, 0}), 1234 + edited.network.weight({1, 0, 3}) * (few[3] - (few[3] - 1)) +
                                            edited.network.weight({1, 0, 299}) * (few[299] - (few[299] + 2)));
    edited.set_inputs(-few);
    EXPECT_TRUE(same_bits(edited.trace, forward(edited.network, edited.input)));
}

TEST(UpdateByDifference, AVeryLargeValueThatComesAndGoesLeavesNothingBehind) {
    Edited edited(75, {300, 260, 300, 10}, {Kind::relu, Kind::relu, Kind::identity});
    for (const double large : {1e3, 1e8, 1e16, 1e20, 1e150, 1e300}) {
        const std::string what = std::to_string(std::log10(large));
        edited.set_weight({1, 7, 20}, large);
        expect_full_pass(edited.trace, edited.network, edited.input, what + " a weight there");
        edited.undo();
        expect_full_pass(edited.trace, edited.network, edited.input, what + " a weight gone");
        edited.set_input(5, large);
        edited.undo();
        expect_full_pass(edited.trace, edited.network, edited.input, what + " an input gone");
        edited.set_bias({1, 9}, large);
        edited.undo();
        expect_full_pass(edited.trace, edited.network, edited.input, what + " a bias gone");
        for (double shrinking = large; shrinking > 1; shrinking /= 10) edited.set_weight({1, 3, 4}, shrinking);
        expect_full_pass(edited.trace, edited.network, edited.input, what + " a weight that went step by step");
    }
}

TEST(UpdateByDifference, SumsThatOverflowComeBack) {
    Edited edited(76, {300, 260, 300, 10}, {Kind::identity, Kind::identity, Kind::identity});
    const Trace first = edited.trace;
    edited.set_input(5, 1e308);
    edited.set_weight({1, 7, 5}, 1e10);
    edited.set_weight({2, 7, 7}, 1e10);
    EXPECT_FALSE(edited.trace.layers[2].sum.allFinite());
    for (int step = 0; step < 3; ++step) edited.undo();
    expect_full_pass(edited.trace, edited.network, edited.input, "back again");
}

TEST(UpdateByDifference, DriftIsBoundedAndTheLayerAddedUpAgainInTime) {
    Edited edited(77, {300, 260, 300, 10}, {Kind::tanh, Kind::tanh, Kind::softmax});
    bool again = false;
    double before = 0;
    for (int edit = 0; edit < 30'000; ++edit) {
        edited.set_weight({1, 7, 20}, edit % 2 == 0 ? 0.3 : 0.1);
        for (const LayerTrace& layer : edited.trace.layers) {
            ASSERT_LE(layer.drift, kMostDrift * layer.sum.cwiseAbs().maxCoeff());
        }
        again = again || edited.trace.layers[1].drift < before;
        before = edited.trace.layers[1].drift;
    }
    EXPECT_TRUE(again);
}

TEST(Difference, AColumnIsAddedAndItsLargestProductAnswered) {
    for (const Eigen::Index size : {1, 7, 8, 9, 40, 41}) {
        Vector column = Vector::LinSpaced(size, -1, 1);
        column[size - 1] = -2;
        Vector sums = Vector::Constant(size, 0.25);
        EXPECT_EQ(add_column(column.data(), -0.5, sums), 1);
        EXPECT_EQ(sums, Vector(Vector::Constant(size, 0.25) + -0.5 * column)) << size;
    }
}

TEST(Difference, TheLargestMagnitudeIsNoNumberWhereAValueIsNotFinite) {
    for (const Eigen::Index size : {1, 7, 8, 9, 40, 41}) {
        for (Eigen::Index at = 0; at < size; ++at) {
            Vector values = Vector::Constant(size, 0.5);
            values[at] = -3;
            EXPECT_EQ(largest_magnitude(values), 3);
            for (const double strange :
                 {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
                values[at] = strange;
                EXPECT_TRUE(std::isnan(largest_magnitude(values)));
            }
        }
    }
}

}  // namespace
}  // namespace netglow
