#include "core/network/weight_log.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

Network two_layers() {
    std::vector<Dense> layers(2);
    layers[0].weights = Matrix::Ones(3, 2);
    layers[1].weights = Matrix::Ones(1, 3);
    return Network(layers);
}

TEST(WeightLog, TellsSingleWeights) {
    const Network network = two_layers();
    WeightLog log(network);
    const std::uint64_t before = log.layer(1).matrix;
    log.apply_change(network, WeightChanged{{1, 2, 1}, 1});
    EXPECT_EQ(log.layer(1).matrix, before);
    ASSERT_EQ(log.layer(1).edits.size(), 1U);
    EXPECT_EQ(log.layer(1).edits[0].to, 2U);
    EXPECT_EQ(log.layer(1).edits[0].from, 1U);
    EXPECT_TRUE(log.layer(2).edits.empty());
}

TEST(WeightLog, TellsWhenAllMayBeOthers) {
    const Network network = two_layers();
    WeightLog log(network);
    const std::uint64_t first = log.layer(1).matrix;
    const std::uint64_t second = log.layer(2).matrix;
    EXPECT_NE(first, second);
    log.apply_change(network, WeightsChanged{2, 2});
    EXPECT_EQ(log.layer(1).matrix, first);
    EXPECT_NE(log.layer(2).matrix, second);
    log.apply_change(network, NeuronMoved{{1, 0}, 2});
    EXPECT_NE(log.layer(1).matrix, first);
}

TEST(WeightLog, IsSilentAboutWhatIsNoWeight) {
    const Network network = two_layers();
    WeightLog log(network);
    const std::uint64_t before = log.layer(1).matrix;
    log.apply_change(network, BiasesChanged{1});
    log.apply_change(network, InputsChanged{});
    log.apply_change(network, Renamed{});
    EXPECT_EQ(log.layer(1).matrix, before);
    EXPECT_TRUE(log.layer(1).edits.empty());
}

TEST(WeightLog, BeginsAnewAfterVeryMany) {
    const Network network = two_layers();
    WeightLog log(network);
    const std::uint64_t before = log.layer(1).matrix;
    for (int i = 0; i < 5000; ++i) log.apply_change(network, WeightChanged{{1, 0, 0}, 1});
    EXPECT_NE(log.layer(1).matrix, before);
    EXPECT_LT(log.layer(1).edits.size(), 5000U);
}

TEST(WeightLog, NoTwoNetworksShareANumber) {
    EXPECT_NE(WeightLog(two_layers()).layer(1).matrix, WeightLog(two_layers()).layer(1).matrix);
}

}  // namespace
}  // namespace netglow
