#include "core/scene/page/contributions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace netglow {
namespace {

using ::testing::ElementsAre;

/// One neuron of four inputs: products 1, −3, 0, 3 and the bias −1.
class OfOneNeuron : public ::testing::Test {
protected:
    static Network network() {
        Dense layer;
        layer.weights = Matrix{{0.5, 1, 7, -1}};
        layer.bias = Vector{{-1}};
        return Network({layer});
    }
    std::vector<Contribution> list(std::size_t known, ContributionOrder order) const {
        return contributions(network_, trace_, {1, 0}, known, order);
    }
    static std::vector<double> values(const std::vector<Contribution>& list) {
        std::vector<double> result;
        for (const Contribution& each : list) result.push_back(each.value);
        return result;
    }
    static std::vector<std::size_t> terms(const std::vector<Contribution>& list) {
        std::vector<std::size_t> result;
        for (const Contribution& each : list) result.push_back(each.term);
        return result;
    }

    Network network_ = network();
    Trace trace_ = forward(network_, Vector{{2, -3, 0, -3}});
};

TEST_F(OfOneNeuron, AreItsProductsAndThenTheBias) {
    const std::vector<Contribution> all = list(5, ContributionOrder::as_added);
    EXPECT_THAT(values(all), ElementsAre(1, -3, 0, 3, -1));
    EXPECT_EQ(all[1].from, (NeuronAt{0, 1}));
    EXPECT_EQ(all[4].from, std::nullopt);
}

TEST_F(OfOneNeuron, AddUpToTheSum) {
    double sum = 0;
    for (const Contribution& each : list(5, ContributionOrder::as_added)) sum += each.value;
    EXPECT_EQ(sum, trace_.sum({1, 0}));
}

TEST_F(OfOneNeuron, SortedByMagnitudeKeepEqualOnesAsTheyAreAdded) {
    EXPECT_THAT(terms(list(5, ContributionOrder::by_magnitude)), ElementsAre(1, 3, 0, 4, 2));
}

TEST_F(OfOneNeuron, ShowNothingThatHasNotCome) {
    EXPECT_TRUE(list(0, ContributionOrder::by_magnitude).empty());
    EXPECT_THAT(terms(list(2, ContributionOrder::by_magnitude)), ElementsAre(1, 0));
    EXPECT_EQ(list(2, ContributionOrder::as_added)[1].share, 0.75);
}

TEST_F(OfOneNeuron, HaveSharesOfAllMagnitudes) {
    const std::vector<Contribution> all = list(5, ContributionOrder::as_added);
    EXPECT_EQ(all[0].share, 0.125);
    EXPECT_EQ(all[1].share, 0.375);
    EXPECT_EQ(all[2].share, 0);
    EXPECT_EQ(all[4].share, 0.125);
}

TEST_F(OfOneNeuron, HaveNoSharesWhereAllAreZero) {
    trace_ = forward(network_, Vector::Zero(4));
    for (const Contribution& each : list(4, ContributionOrder::as_added)) EXPECT_EQ(each.share, 0);
}

TEST_F(OfOneNeuron, HaveSharesWhereTheirTotalWouldOverflow) {
    trace_ = forward(network_, Vector{{2, 1.5e308, 0, 1.5e308}});
    EXPECT_NEAR(list(4, ContributionOrder::as_added)[1].share, 0.5, 1e-12);
}

TEST_F(OfOneNeuron, HaveNoBiasWhereTheLayerHasNone) {
    network_.set_biases(1, std::nullopt);
    EXPECT_EQ(list(4, ContributionOrder::as_added).back().from, (NeuronAt{0, 3}));
}

}  // namespace
}  // namespace netglow
