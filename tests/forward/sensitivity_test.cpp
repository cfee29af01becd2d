#include "core/forward/sensitivity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/forward/reference_case.h"
#include "tests/forward/tame_network.h"

namespace netglow {
namespace {

constexpr double kStep = 1e-4;

/// The derivative by central differences, of fourth order: its own error is about 1e-12 of what is differentiated.
template <typename Function>
auto difference(Function f) {
    using Value = decltype(f(0.0));
    const Value near = (f(kStep) - f(-kStep)) / (2 * kStep);
    const Value far = (f(2 * kStep) - f(-2 * kStep)) / (4 * kStep);
    return Value((4 * near - far) / 3);
}

/// Where a function has a kink or a jump.
std::vector<double> kinks_of(ActivationKind kind) {
    static const std::map<ActivationKind, std::vector<double>> all = {
        {ActivationKind::relu, {0}},
        {ActivationKind::relu6, {0, 6}},
        {ActivationKind::leaky_relu, {0}},
        {ActivationKind::elu, {0}},
        {ActivationKind::selu, {0}},
        {ActivationKind::step, {0}},
        {ActivationKind::hard_sigmoid, {-3, 3}},
        {ActivationKind::softsign, {0}},
    };
    const auto found = all.find(kind);
    return found == all.end() ? std::vector<double>() : found->second;
}

bool has_room_for_differences(ActivationKind kind, double sum) {
    const std::vector<double> kinks = kinks_of(kind);
    return std::ranges::all_of(kinks, [sum](double kink) { return std::abs(sum - kink) > 3 * kStep; });
}

bool has_room_for_differences(const Network& network, const Trace& trace) {
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        for (const double sum : trace.layers[layer - 1].sum) {
            // A change of a weight or an input can be some times larger by the time it arrives here.
            const std::vector<double> kinks = kinks_of(network.layer(layer).activation.kind);
            if (std::ranges::any_of(kinks, [sum](double kink) { return std::abs(sum - kink) < 0.02; })) return false;
        }
    }
    return true;
}

std::vector<Activation> elementwise_activations() {
    std::vector<Activation> result;
    for (const ActivationKind kind : kActivationKinds) {
        if (!needs_whole_layer(kind)) result.push_back(Activation::of(kind));
        if (takes_alpha(kind)) result.push_back({kind, -0.7});
    }
    return result;
}

TEST(Slope, IsTheLimitOfDifferencesForEveryElementwiseActivation) {
    for (const Activation& activation : elementwise_activations()) {
        SCOPED_TRACE(name_of(activation.kind));
        for (double sum = -5.03; sum < 7; sum += 0.17) {
            if (!has_room_for_differences(activation.kind, sum)) continue;
            const double expected = difference([&](double change) { return activate(activation, sum + change); });
            EXPECT_NEAR(slope(activation, sum), expected, 1e-6 * std::abs(expected) + 1e-11) << "at " << sum;
        }
    }
}

TEST(Slope, KeepsItsDigitsFarFromZero) {
    // By mpmath, of 400 digits.
    struct Case {
        ActivationKind kind;
        double sum;
        double expected;
    };
    constexpr std::array cases = {
        Case{ActivationKind::sigmoid, -30, 9.3576229688384233e-14},
        Case{ActivationKind::sigmoid, 30, 9.3576229688384233e-14},
        Case{ActivationKind::sigmoid, 8, 0.00033523767075647422},
        Case{ActivationKind::tanh, 30, 3.5026043050786081e-26},
        Case{ActivationKind::tanh, -8, 4.5014059756372917e-7},
        Case{ActivationKind::gelu, -8, -3.979607261086796e-14},
        Case{ActivationKind::gelu, -30, -4.4160316907084944e-195},
        Case{ActivationKind::gelu, 8, 1.0000000000000398},
        Case{ActivationKind::gelu_tanh, -8, -4.7147845041068416e-20},
        Case{ActivationKind::silu, -30, -2.713710660963134e-12},
        Case{ActivationKind::silu, 8, 1.0023465512355854},
        Case{ActivationKind::softplus, -30, 9.357622968839299e-14},
        Case{ActivationKind::softplus, 8, 0.99966464986953352},
    };
    for (const Case& each : cases) {
        EXPECT_NEAR(slope(Activation::of(each.kind), each.sum), each.expected, 1e-12 * std::abs(each.expected))
            << name_of(each.kind) << " at " << each.sum;
    }
}

TEST(Slope, IsFiniteForEveryFiniteSum) {
    for (const Activation& activation : elementwise_activations()) {
        for (const double sum : {0.0, 1e-320, 1000.0, 1e120, 1e160, 1e300, 1.79e308}) {
            EXPECT_TRUE(std::isfinite(slope(activation, sum))) << name_of(activation.kind) << " at " << sum;
            EXPECT_TRUE(std::isfinite(slope(activation, -sum))) << name_of(activation.kind) << " at " << -sum;
        }
    }
}

TEST(Slope, OfAKinkIsTheOneThatTheHeaderSays) {
    EXPECT_EQ(slope(Activation::of(ActivationKind::relu), 0), 0);
    EXPECT_EQ(slope(Activation::of(ActivationKind::relu6), 0), 0);
    EXPECT_EQ(slope(Activation::of(ActivationKind::relu6), 6), 0);
    EXPECT_EQ(slope({ActivationKind::leaky_relu, 0.2}, 0), 0.2);
    EXPECT_EQ(slope({ActivationKind::elu, 0.2}, 0), 0.2);
    EXPECT_NEAR(slope(Activation::of(ActivationKind::selu), 0), 1.7580993408473766, 1e-15);
    EXPECT_EQ(slope(Activation::of(ActivationKind::hard_sigmoid), -3), 0);
    EXPECT_EQ(slope(Activation::of(ActivationKind::hard_sigmoid), 3), 0);
    EXPECT_EQ(slope(Activation::of(ActivationKind::step), 0), 0);
}

LayerTrace layer_of(ActivationKind kind, const Vector& sum) {
    LayerTrace layer{sum, {}};
    activate(Activation::of(kind), sum, layer.output);
    return layer;
}

TEST(OutputChange, OfWholeLayersIsTheLimitOfDifferences) {
    std::mt19937_64 random(5);
    for (const ActivationKind kind : {ActivationKind::softmax, ActivationKind::log_softmax}) {
        for (int repeat = 0; repeat < 50; ++repeat) {
            const Vector sum = tame_vector(random, 1 + static_cast<std::size_t>(repeat % 7));
            const Vector direction = tame_vector(random, static_cast<std::size_t>(sum.size()));
            const Vector expected =
                difference([&](double t) { return Vector(layer_of(kind, sum + t * direction).output); });
            const Vector found = output_change(Activation::of(kind), layer_of(kind, sum), direction);
            EXPECT_LE((found - expected).norm(), 1e-6 * expected.norm() + 1e-10) << name_of(kind);
        }
    }
}

TEST(OutputChange, KeepsItsDigitsWhereSoftmaxHasDecided) {
    const Vector sum{{0, 40}};
    const double e = std::exp(-40.0);  // the outputs are e and 1 to the last digit; the Jacobian's entries ±e
    const Vector found =
        output_change(Activation::of(ActivationKind::softmax), layer_of(ActivationKind::softmax, sum), Vector{{3, 5}});
    EXPECT_NEAR(found[0], -2 * e, 1e-12 * e);
    EXPECT_NEAR(found[1], 2 * e, 1e-12 * e);
}

void expect_limit(const Vector& found, const std::function<Vector(double)>& outputs_after, const std::string& place) {
    const Vector expected = difference(outputs_after);
    ASSERT_EQ(found.size(), expected.size());
    // 1e-6 of the slopes; and what rounding of the outputs leaves in a difference.
    EXPECT_LE((found - expected).norm(), 1e-6 * expected.norm() + 1e-11 * (1 + outputs_after(0).norm())) << place;
}

/// Every weight, bias and input of the network.
void expect_limits_at_every_place(const Network& network, const Vector& input) {
    const Trace trace = forward(network, input);
    const auto outputs = [&](const Network& changed) { return Vector(forward(changed, input).layers.back().output); };
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        for (std::size_t to = 0; to < network.neurons(layer); ++to) {
            const std::string place = std::to_string(layer) + "/" + std::to_string(to);
            for (std::size_t from = 0; from < network.neurons(layer - 1); ++from) {
                const EdgeAt edge{layer, to, from};
                expect_limit(
                    output_slopes(network, trace, edge),
                    [&](double change) {
                        Network changed = network;
                        changed.set_weight(edge, network.weight(edge) + change);
                        return outputs(changed);
                    },
                    "weight " + place + "/" + std::to_string(from));
            }
            const NeuronAt neuron{layer, to};
            expect_limit(
                output_slopes_of_bias(network, trace, neuron),
                [&](double change) {
                    Network changed = network;
                    if (!network.layer(layer).bias) {
                        const auto rows = static_cast<Eigen::Index>(network.neurons(layer));
                        changed.set_biases(layer, Vector::Zero(rows));
                    }
                    changed.set_bias(neuron, network.bias(neuron) + change);
                    return outputs(changed);
                },
                "bias " + place);
        }
    }
    for (std::size_t index = 0; index < network.inputs(); ++index) {
        expect_limit(
            output_slopes_of_input(network, trace, index),
            [&](double change) {
                Vector changed = input;
                changed[static_cast<Eigen::Index>(index)] += change;
                return Vector(forward(network, changed).layers.back().output);
            },
            "input " + std::to_string(index));
    }
}

TEST(OutputSlopes, AreTheLimitOfDifferencesForEveryActivationHiddenAndLast) {
    std::mt19937_64 random(11);
    for (const ActivationKind hidden : kActivationKinds) {
        for (const ActivationKind last : {hidden, ActivationKind::softmax, ActivationKind::sigmoid}) {
            SCOPED_TRACE(std::string(name_of(hidden)) + ", " + std::string(name_of(last)));
            int tested = 0;
            for (int repeat = 0; repeat < 40 && tested < 3; ++repeat) {
                const Network network = tame_network(random, {3, 4, 3, 3}, {hidden, hidden, last});
                const Vector input = tame_vector(random, 3);
                if (!has_room_for_differences(network, forward(network, input))) continue;
                ++tested;
                expect_limits_at_every_place(network, input);
            }
            EXPECT_EQ(tested, 3);
        }
    }
}

TEST(OutputSlopes, AreTheLimitOfDifferencesForRandomNetworks) {
    std::mt19937_64 random(12);
    const auto below = [&](std::size_t count) { return random() % count; };
    int tested = 0;
    for (int repeat = 0; repeat < 200 && tested < 60; ++repeat) {
        const std::size_t depth = 1 + below(4);
        std::vector<std::size_t> neurons = {1 + below(5)};
        std::vector<ActivationKind> activations;
        for (std::size_t k = 0; k < depth; ++k) {
            neurons.push_back(1 + below(5));
            activations.push_back(kActivationKinds[below(kActivationKinds.size())]);
        }
        const Network network = tame_network(random, neurons, activations);
        const Vector input = tame_vector(random, neurons.front());
        if (!has_room_for_differences(network, forward(network, input))) continue;
        ++tested;
        expect_limits_at_every_place(network, input);
    }
    EXPECT_EQ(tested, 60);
}

TEST(OutputSlopes, OfTheArticleAreThoseOfTheChainRuleByHand) {
    const nlohmann::json file = golden_json("article-3-3-3.netglow");
    const Network network = network_of(file);
    const Trace trace = forward(network, vector_of(file.at("input")));
    const auto expect = [](const Vector& found, const std::array<double, 3>& expected) {  // by mpmath
        for (std::size_t k = 0; k < 3; ++k) {
            EXPECT_NEAR(found[static_cast<Eigen::Index>(k)], expected[k], 1e-14) << k;
        }
    };
    expect(output_slopes(network, trace, EdgeAt{1, 1, 0}),
           {0.029967798638201597, 0.022234719707076135, 0.0037184855582151187});
    expect(output_slopes(network, trace, EdgeAt{2, 2, 0}), {0, 0, 0.13145324859636161});
    expect(output_slopes_of_bias(network, trace, {1, 2}),
           {0.022605476616046415, 0.0093924417933948966, 0.035342353830752404});
    expect(output_slopes_of_input(network, trace, 1),
           {0.04119163526719306, 0.031213968641026733, 0.028506159003785088});
}

TEST(OutputSlopes, OfAWeightBehindWhichNothingIsActiveAreZero) {
    std::mt19937_64 random(3);
    Network network = tame_network(random, {2, 1, 2}, {ActivationKind::relu, ActivationKind::identity});
    network.set_weight({1, 0, 0}, -1);
    network.set_weight({1, 0, 1}, -1);
    network.set_bias({1, 0}, -1);
    const Trace trace = forward(network, Vector{{1, 1}});
    EXPECT_EQ(output_slopes(network, trace, EdgeAt{1, 0, 0}), Vector::Zero(2));
}

/// ∂O/∂I of `neuron` by central differences, input by input.
Vector slopes_by_differences(const Network& network, const Vector& input, NeuronAt neuron) {
    Vector slopes(input.size());
    for (Eigen::Index index = 0; index < input.size(); ++index) {
        slopes[index] = difference([&](double change) {
            Vector changed = input;
            changed[index] += change;
            return forward(network, changed).output(neuron);
        });
    }
    return slopes;
}

/// Of every `stride`th neuron of every layer.
void expect_exact_contributions(const Network& network, const Vector& input, std::size_t stride = 1) {
    const Trace trace = forward(network, input);
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        for (std::size_t index = 0; index < network.neurons(layer); index += stride) {
            const NeuronAt neuron{layer, index};
            const Vector slopes = slopes_by_differences(network, input, neuron);
            const Vector expected = slopes.cwiseProduct(input);
            const Vector found = input_contributions(network, trace, neuron);
            ASSERT_EQ(found.size(), input.size());
            // 1e-6 of them; and what rounding of the output leaves in a difference.
            const double rounding = 1e-11 * (1 + std::abs(trace.output(neuron))) * (1 + input.norm());
            EXPECT_LE((found - expected).norm(), 1e-6 * expected.norm() + rounding) << layer << "/" << index;
        }
    }
}

TEST(InputContributions, OfTheArticleAreThoseOfDifferences) {
    const nlohmann::json file = golden_json("article-3-3-3.netglow");
    expect_exact_contributions(network_of(file), vector_of(file.at("input")));
}

TEST(InputContributions, OfANetworkForDigitsAreThoseOfDifferences) {
    std::mt19937_64 random(21);
    Network network =
        tame_network(random, {64, 32, 16, 10}, {ActivationKind::silu, ActivationKind::gelu, ActivationKind::softmax});
    for (std::size_t layer = 1; layer <= 3; ++layer) {
        const double fan_in = static_cast<double>(network.layer(layer).fan_in());
        network.set_weights(layer, network.layer(layer).weights / std::sqrt(fan_in));
    }
    expect_exact_contributions(network, tame_vector(random, 64), 5);
}

TEST(InputContributions, OfEveryActivationAreThoseOfDifferences) {
    std::mt19937_64 random(22);
    for (const ActivationKind kind : kActivationKinds) {
        SCOPED_TRACE(name_of(kind));
        int tested = 0;
        for (int repeat = 0; repeat < 40 && tested < 3; ++repeat) {
            const Network network = tame_network(random, {3, 4, 5, 3}, {kind, kind, kind});
            const Vector input = tame_vector(random, 3);
            if (!has_room_for_differences(network, forward(network, input))) continue;
            ++tested;
            expect_exact_contributions(network, input);
        }
        EXPECT_EQ(tested, 3);
    }
}

TEST(InputSlopes, BackwardsAreThoseForwards) {
    std::mt19937_64 random(23);
    const Network network = tame_network(random, {6, 5, 4}, {ActivationKind::tanh, ActivationKind::log_softmax});
    const Trace trace = forward(network, tame_vector(random, 6));
    for (std::size_t output = 0; output < 4; ++output) {
        const Vector backwards = input_slopes(network, trace, {2, output});
        for (std::size_t input = 0; input < 6; ++input) {
            const double forwards = output_slopes_of_input(network, trace, input)[static_cast<Eigen::Index>(output)];
            EXPECT_NEAR(backwards[static_cast<Eigen::Index>(input)], forwards, 1e-13) << input << " to " << output;
        }
    }
}

TEST(InputSlopes, KeepTheirDigitsWhereTheLayerHasDecided) {
    const double e = std::exp(-40.0);  // the probabilities are e and 1 to the last digit
    for (const ActivationKind kind : {ActivationKind::softmax, ActivationKind::log_softmax}) {
        Dense dense{"", Activation::of(kind), Matrix::Identity(2, 2), std::nullopt, {}};
        const Network network({dense});
        const Vector slopes = input_slopes(network, forward(network, Vector{{0, 40}}), {1, 1});
        EXPECT_NEAR(slopes[0], -e, 1e-12 * e) << name_of(kind);
        EXPECT_NEAR(slopes[1], e, 1e-12 * e) << name_of(kind);
    }
}

TEST(InputContributions, OfALinearNetworkAddUpToItsOutput) {
    std::mt19937_64 random(24);
    const Network network(
        {{"", {}, Matrix::Random(4, 5), std::nullopt, {}}, {"", {}, Matrix::Random(2, 4), std::nullopt, {}}});
    const Trace trace = forward(network, tame_vector(random, 5));
    EXPECT_NEAR(input_contributions(network, trace, {2, 1}).sum(), trace.output({2, 1}), 1e-14);
}

}  // namespace
}  // namespace netglow
