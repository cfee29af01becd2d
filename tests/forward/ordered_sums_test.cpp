#include "core/forward/ordered_sums.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/forward/random_network.h"

namespace netglow {
namespace {

/// One product after the other, those of signals that are 0 too, and the bias last.
Vector plain_sums(const Dense& dense, const Vector& signals) {
    Vector sums(dense.weights.rows());
    for (Eigen::Index j = 0; j < sums.size(); ++j) {
        volatile double sum = 0;
        for (Eigen::Index i = 0; i < signals.size(); ++i) {
            volatile const double product = dense.weights(j, i) * signals[i];
            sum = sum + product;
        }
        if (dense.bias) sum = sum + (*dense.bias)[j];
        sums[j] = sum;
    }
    return sums;
}

Dense random_layer(RandomNetworks& random, std::size_t rows, std::size_t columns) {
    Dense dense;
    dense.weights.resize(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
    for (double& weight : dense.weights.reshaped()) weight = random.number();
    if (random.below(2) == 0) dense.bias = random.vector(rows);
    return dense;
}

/// About one in `one_in` is not 0; of those that are, half are −0.
Vector sparse_vector(RandomNetworks& random, std::size_t size, std::size_t one_in) {
    Vector result = random.vector(size);
    for (double& value : result) {
        if (random.below(one_in) != 0) value = random.below(2) == 0 ? 0.0 : -0.0;
    }
    return result;
}

TEST(OrderedSums, PassingOverZerosGivesThePlainLoopBitForBit) {
    RandomNetworks random(51);
    for (std::size_t rows = 1; rows <= 35; ++rows) {
        for (const std::size_t columns : {1U, 2U, 5U, 63U, 255U, 256U, 257U, 600U}) {
            const Dense dense = random_layer(random, rows, columns);
            for (const std::size_t one_in : {1U, 2U, 5U, 1000U}) {
                const Vector signals = sparse_vector(random, columns, one_in);
                Vector sums;
                ordered_sums(dense, signals, sums);
                const Vector expected = plain_sums(dense, signals);
                ASSERT_TRUE(same_bits(Matrix(sums), Matrix(expected))) << rows << " x " << columns << ", " << one_in;
                for (std::size_t j = 0; j < rows; ++j) {
                    const auto neuron = static_cast<Eigen::Index>(j);
                    const std::size_t terms = columns + (dense.bias ? 1 : 0);
                    ASSERT_TRUE(same_bits(ordered_sum(dense, signals, neuron, terms), expected[neuron]));
                }
            }
        }
    }
}

TEST(OrderedSums, OfZerosAloneAreZeroAndNeverMinusZero) {
    for (const double zero : {0.0, -0.0}) {
        Dense dense;
        dense.weights = Matrix::Constant(20, 9, -3);
        dense.bias = Vector::Constant(20, -0.0);
        Vector sums;
        ordered_sums(dense, Vector::Constant(9, zero), sums);
        EXPECT_TRUE(same_bits(Matrix(sums), Matrix(Vector::Zero(20))));
        EXPECT_TRUE(same_bits(Matrix(sums), Matrix(plain_sums(dense, Vector::Constant(9, zero)))));
    }
}

TEST(OrderedSums, ProductsThatVanishAreAddedLikeAnyOther) {
    // 1e-200 · −1e-200 is −0, and the signal is not 0.
    Dense dense;
    dense.weights = Matrix::Constant(3, 2, -1e-200);
    Vector sums;
    ordered_sums(dense, Vector::Constant(2, 1e-200), sums);
    EXPECT_TRUE(same_bits(Matrix(sums), Matrix(Vector::Zero(3))));
}

TEST(OrderedSums, AnInfiniteSignalIsNotPassedOverWhereItsWeightIsZero) {
    Dense dense;
    dense.weights = Matrix{{0, 1}, {2, 1}};
    Vector sums;
    ordered_sums(dense, Vector{{std::numeric_limits<double>::infinity(), 1}}, sums);
    EXPECT_TRUE(std::isnan(sums[0]));
    EXPECT_EQ(sums[1], std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace netglow
