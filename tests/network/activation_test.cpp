#include "core/network/activation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <vector>

namespace netglow {
namespace {

struct Point {
    double x;
    double expected;
};

struct Curve {
    ActivationKind kind;
    std::vector<Point> points;
};

// The curved ones were computed from their definitions in decimal arithmetic of 1,200 digits and rounded once; the
// straight ones by hand.
const std::vector<Curve>& curves() {
    using enum ActivationKind;
    static const std::vector<Curve> all = {
        {identity, {{-1000, -1000}, {-0.5, -0.5}, {0, 0}, {1000, 1000}}},
        {sigmoid,
         {{-1000, 0},
          {-30, 9.357622968839299e-14},
          {-10, 4.5397868702434395e-05},
          {-3, 0.04742587317756678},
          {-1, 0.2689414213699951},
          {-1e-09, 0.49999999975},
          {0, 0.5},
          {1e-09, 0.50000000025},
          {0.5, 0.6224593312018546},
          {1, 0.7310585786300049},
          {3, 0.9525741268224333},
          {10, 0.9999546021312976},
          {30, 0.9999999999999064},
          {1000, 1}}},
        {tanh,
         {{-1000, -1},
          {-10, -0.9999999958776927},
          {-3, -0.9950547536867305},
          {-1, -0.7615941559557649},
          {-1e-09, -1e-09},
          {0, 0},
          {1e-09, 1e-09},
          {0.5, 0.46211715726000974},
          {1, 0.7615941559557649},
          {3, 0.9950547536867305},
          {10, 0.9999999958776927},
          {1000, 1}}},
        {relu, {{-1000, 0}, {-1e-9, 0}, {0, 0}, {1e-9, 1e-9}, {2.5, 2.5}, {1000, 1000}}},
        {relu6, {{-1000, 0}, {-1e-9, 0}, {0, 0}, {2.5, 2.5}, {6, 6}, {6.5, 6}, {1000, 6}}},
        {leaky_relu, {{-1000, -10}, {-2, -0.02}, {0, 0}, {2, 2}, {1000, 1000}}},
        {elu,
         {{-1000, -1},
          {-30, -0.9999999999999064},
          {-10, -0.9999546000702375},
          {-3, -0.950212931632136},
          {-1, -0.6321205588285577},
          {-1e-09, -9.999999995e-10},
          {0, 0},
          {1e-09, 1e-09},
          {3, 3},
          {1000, 1000}}},
        {selu,
         {{-1000, -1.7580993408473768},
          {-30, -1.7580993408472123},
          {-10, -1.758019523260787},
          {-3, -1.670568728767112},
          {-1, -1.1113307378125628},
          {-1e-09, -1.7580993399683274e-09},
          {0, 0},
          {1e-09, 1.0507009873554806e-09},
          {0.5, 0.5253504936777402},
          {3, 3.1521029620664414},
          {1000, 1050.7009873554805}}},
        {gelu,
         {{-1000, 0},
          {-30, -1.472014178144456e-196},
          {-10, -7.619853024160526e-23},
          {-3, -0.0040496940948902835},
          {-1, -0.15865525393145705},
          {-1e-09, -4.999999996010577e-10},
          {0, 0},
          {1e-09, 5.000000003989423e-10},
          {0.5, 0.34573123063700656},
          {1, 0.8413447460685429},
          {3, 2.99595030590511},
          {10, 10},
          {1000, 1000}}},
        {gelu_tanh,
         {{-1000, 0},
          {-30, 0},
          {-10, -1.204092348209806e-37},
          {-3, -0.003637392081773019},
          {-1, -0.1588080093917233},
          {-1e-09, -4.999999996010577e-10},
          {0, 0},
          {1e-09, 5.000000003989423e-10},
          {0.5, 0.34571400982514394},
          {1, 0.8411919906082767},
          {3, 2.996362607918227},
          {10, 10},
          {1000, 1000}}},
        {silu,
         {{-1000, -0.0},
          {-30, -2.8072868906517896e-12},
          {-10, -0.00045397868702434395},
          {-3, -0.14227761953270035},
          {-1, -0.2689414213699951},
          {-1e-09, -4.9999999975e-10},
          {0, 0.0},
          {1e-09, 5.000000002500001e-10},
          {0.5, 0.3112296656009273},
          {1, 0.7310585786300049},
          {3, 2.8577223804672998},
          {10, 9.999546021312975},
          {1000, 1000.0}}},
        {softplus,
         {{-1000, 0},
          {-30, 9.357622968839737e-14},
          {-10, 4.539889921686465e-05},
          {-3, 0.04858735157374206},
          {-1, 0.3132616875182228},
          {0, 0.6931471805599453},
          {0.5, 0.9740769841801067},
          {1, 1.3132616875182228},
          {3, 3.048587351573742},
          {10, 10.000045398899218},
          {30, 30.000000000000092},
          {1000, 1000}}},
        {softsign,
         {{-1000, -0.999000999000999},
          {-3, -0.75},
          {-1, -0.5},
          {0, 0},
          {0.5, 1.0 / 3},
          {3, 0.75},
          {1000, 0.999000999000999}}},
        {hard_sigmoid, {{-1000, 0}, {-3, 0}, {-1.5, 0.25}, {0, 0.5}, {0.6, 0.6}, {1.5, 0.75}, {3, 1}, {1000, 1}}},
        {step, {{-1000, 0}, {-1e-300, 0}, {0, 1}, {1e-300, 1}, {1000, 1}}},
    };
    return all;
}

TEST(Activation, EveryElementwiseKindEqualsIndependentValues) {
    std::set<ActivationKind> seen;
    for (const auto& [kind, points] : curves()) {
        seen.insert(kind);
        for (const auto& [x, expected] : points) {
            EXPECT_NEAR(activate(Activation::of(kind), x), expected, 1e-12 * std::abs(expected))
                << name_of(kind) << " of " << x;
        }
    }
    for (const ActivationKind kind : kActivationKinds) {
        EXPECT_EQ(seen.contains(kind), !needs_whole_layer(kind)) << name_of(kind);
    }
}

TEST(Activation, AlphaIsTheSlopeOfLeakyReluAndTheScaleOfElu) {
    EXPECT_EQ(activate(Activation{ActivationKind::leaky_relu, 0.25}, -8), -2);
    EXPECT_EQ(activate(Activation{ActivationKind::leaky_relu, 0.25}, 8), 8);
    EXPECT_NEAR(activate(Activation{ActivationKind::elu, 3}, -1), 3 * -0.6321205588285577, 1e-15);
    EXPECT_EQ(Activation::of(ActivationKind::leaky_relu).alpha, 0.01);
    EXPECT_EQ(Activation::of(ActivationKind::elu).alpha, 1);
}

TEST(Activation, NoFiniteSumGivesNaNOrLeavesTheRange) {
    const double largest = std::numeric_limits<double>::max();
    for (const ActivationKind kind : kActivationKinds) {
        if (needs_whole_layer(kind)) continue;
        const std::optional<OutputRange> range = output_range(kind);
        for (const double x : {-largest, -1e200, -1000., -745., -1e-320, 0., 1e-320, 745., 1000., 1e200, 1e308}) {
            const double output = activate(Activation::of(kind), x);
            const bool overflows = kind == ActivationKind::selu && x > 1e300;
            EXPECT_TRUE(std::isfinite(output) || overflows) << name_of(kind) << " of " << x;
            if (range) {
                EXPECT_GE(output, range->low) << name_of(kind) << " of " << x;
                EXPECT_LE(output, range->high) << name_of(kind) << " of " << x;
            }
        }
    }
}

TEST(Activation, AWholeLayerGivesTheSameBitsAsOneSumAtATime) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> any(-5, 5);
    Vector sum(37);
    for (double& x : sum) x = any(random);
    for (const ActivationKind kind : kActivationKinds) {
        if (needs_whole_layer(kind)) continue;
        Vector output;
        activate(Activation::of(kind), sum, output);
        ASSERT_EQ(output.size(), sum.size());
        for (Eigen::Index i = 0; i < sum.size(); ++i) {
            EXPECT_EQ(output[i], activate(Activation::of(kind), sum[i])) << name_of(kind);
        }
    }
}

TEST(Activation, EveryNameReadsBackToItsKind) {
    std::set<std::string_view> names;
    for (const ActivationKind kind : kActivationKinds) {
        names.insert(name_of(kind));
        EXPECT_EQ(activation_kind_named(name_of(kind)), kind);
    }
    EXPECT_EQ(names, (std::set<std::string_view>{"identity", "sigmoid", "tanh", "relu", "relu6", "leaky_relu", "elu",
                                                 "selu", "gelu", "gelu_tanh", "silu", "softplus", "softsign",
                                                 "hard_sigmoid", "step", "softmax", "log_softmax"}));
    EXPECT_EQ(activation_kind_named("Sigmoid"), std::nullopt);
    EXPECT_EQ(activation_kind_named(""), std::nullopt);
}

TEST(Activation, NamesStandForTheKindTheyName) {
    EXPECT_EQ(name_of(ActivationKind::relu6), "relu6");
    EXPECT_EQ(name_of(ActivationKind::gelu_tanh), "gelu_tanh");
    EXPECT_EQ(name_of(ActivationKind::hard_sigmoid), "hard_sigmoid");
    EXPECT_EQ(name_of(ActivationKind::log_softmax), "log_softmax");
}

TEST(ActivationDeathTest, OneSumOfASoftmaxHasNoOutput) {
    EXPECT_DEATH(activate(Activation::of(ActivationKind::softmax), 1), "internal error");
}

}  // namespace
}  // namespace netglow
