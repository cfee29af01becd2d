#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/network/activation.h"

namespace netglow {
namespace {

Vector outputs(ActivationKind kind, const Vector& sum) {
    Vector output;
    activate(Activation::of(kind), sum, output);
    return output;
}

void expect_near(const Vector& found, const Vector& expected) {
    ASSERT_EQ(found.size(), expected.size());
    for (Eigen::Index i = 0; i < found.size(); ++i) {
        EXPECT_NEAR(found[i], expected[i], 1e-12 * std::abs(expected[i])) << "at " << i;
    }
}

// Expected values: computed from the definitions in decimal arithmetic of 1,000 digits and rounded once.

TEST(Softmax, EqualsIndependentValues) {
    expect_near(outputs(ActivationKind::softmax, Eigen::Vector3d(1, 2, 3)),
                Eigen::Vector3d(0.09003057317038046, 0.24472847105479764, 0.6652409557748219));
    expect_near(outputs(ActivationKind::softmax, Eigen::Vector2d(20, 0)),
                Eigen::Vector2d(0.9999999979388464, 2.0611536181902037e-09));
}

TEST(Softmax, OfLargeSumsNeitherOverflowsNorVanishes) {
    expect_near(outputs(ActivationKind::softmax, Eigen::Vector3d(1010, 1000, 990)),
                Eigen::Vector3d(0.9999546000703311, 4.539786860886666e-05, 2.061060046209062e-09));
    expect_near(outputs(ActivationKind::softmax, Eigen::Vector3d(-1000, 0, 1000)), Eigen::Vector3d(0, 0, 1));
    expect_near(outputs(ActivationKind::softmax, Eigen::Vector2d(-1e300, -1e300)), Eigen::Vector2d(0.5, 0.5));
}

TEST(Softmax, OfOneNeuronIsOne) {
    EXPECT_EQ(outputs(ActivationKind::softmax, Vector::Constant(1, -7.5))[0], 1);
    EXPECT_EQ(outputs(ActivationKind::log_softmax, Vector::Constant(1, -7.5))[0], 0);
}

TEST(LogSoftmax, EqualsIndependentValues) {
    expect_near(outputs(ActivationKind::log_softmax, Eigen::Vector3d(1, 2, 3)),
                Eigen::Vector3d(-2.40760596444438, -1.4076059644443804, -0.4076059644443803));
    expect_near(outputs(ActivationKind::log_softmax, Eigen::Vector3d(1010, 1000, 990)),
                Eigen::Vector3d(-4.540096027691298e-05, -10.000045400960277, -20.00004540096028));
    expect_near(outputs(ActivationKind::log_softmax, Eigen::Vector3d(-1000, 0, 1000)),
                Eigen::Vector3d(-2000, -1000, 0));
}

TEST(LogSoftmax, KeepsTheDigitsOfAnOutputCloseToZero) {
    expect_near(outputs(ActivationKind::log_softmax, Eigen::Vector2d(20, 0)),
                Eigen::Vector2d(-2.061153620314381e-09, -20.000000002061153));
}

TEST(LogSoftmax, StaysFiniteForTheMostDistantSums) {
    const double largest = std::numeric_limits<double>::max();
    EXPECT_TRUE(outputs(ActivationKind::log_softmax, Eigen::Vector2d(-largest, largest)).allFinite());
    EXPECT_TRUE(outputs(ActivationKind::softmax, Eigen::Vector2d(-largest, largest)).allFinite());
}

TEST(WholeLayerActivation, LeavesTheSumsAsTheyAre) {
    const Vector sum = Eigen::Vector3d(3, -1, 2);
    const Vector before = sum;
    outputs(ActivationKind::softmax, sum);
    EXPECT_EQ(sum, before);
}

}  // namespace
}  // namespace netglow
