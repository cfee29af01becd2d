// The number that a place stands for, and the way from place to place by keys.
#include "app/state/document/place_value.h"

#include <gtest/gtest.h>

#include <vector>

namespace netglow {
namespace {

TEST(PlaceValue, IsTheWeightTheInputOrTheBias) {
    const Document document = article_document();
    EXPECT_EQ(value_at(document, EdgeAt{2, 0, 1}), 0.7);
    EXPECT_EQ(value_at(document, NeuronAt{0, 2}), 0.8);
    EXPECT_EQ(value_at(document, NeuronAt{1, 0}), std::nullopt);  // the article's layers have no biases
    EXPECT_EQ(without_bias(document, NeuronAt{1, 0}), (NeuronAt{1, 0}));
    EXPECT_EQ(without_bias(document, NeuronAt{0, 0}), std::nullopt);
    EXPECT_EQ(value_at(document, Place{}), std::nullopt);
    EXPECT_EQ(value_at(document, EdgeAt{3, 0, 0}), std::nullopt);
    EXPECT_EQ(value_at(document, NeuronAt{1, 9}), std::nullopt);
}

TEST(PlaceValue, TheNextNumberPassesOverNeuronsWithoutBiasAndEndsAtTheLast) {
    Document document = article_document();
    netglow::apply(document, SetBiases{2, Vector(Vector::Zero(3))});
    std::vector<Place> order;
    for (std::optional<Place> place = NeuronAt{0, 0}; place; place = next_number(document, *place, true)) {
        order.push_back(*place);
    }
    ASSERT_EQ(order.size(), 3U + 9 + 9 + 3);
    EXPECT_EQ(order[5], Place(EdgeAt{1, 0, 2}));
    EXPECT_EQ(order[6], Place(EdgeAt{1, 1, 0}));
    EXPECT_EQ(order.back(), Place(NeuronAt{2, 2}));
    for (std::size_t i = 1; i < order.size(); ++i) {
        EXPECT_EQ(next_number(document, order[i], false), order[i - 1]) << i;
    }
    EXPECT_EQ(next_number(document, order.front(), false), std::nullopt);
}

TEST(PlaceValue, StepsStayOnTheirGrid) {
    double value = 0;
    for (int i = 0; i < 7; ++i) {
        value = stepped(value, 0.1);
    }
    EXPECT_EQ(value, 0.7);
    EXPECT_EQ(stepped(0.1, 0.2), 0.3);
    EXPECT_EQ(stepped(1e20, 1), 1e20);
}

TEST(PlaceValue, TabGoesThroughEveryPlaceOnceInReadingOrder) {
    const Network network = article_document().network;
    std::vector<Place> order;
    for (Place place = next_place(network, Place{}, true); order.size() < 100;
         place = next_place(network, place, true)) {
        if (!order.empty() && place == order.front()) {
            break;
        }
        order.push_back(place);
    }
    ASSERT_EQ(order.size(), 9U + 18U);  // neurons and edges
    EXPECT_EQ(order[0], Place(NeuronAt{0, 0}));
    EXPECT_EQ(order[2], Place(NeuronAt{0, 2}));
    EXPECT_EQ(order[3], Place(EdgeAt{1, 0, 0}));
    EXPECT_EQ(order[6], Place(NeuronAt{1, 0}));
    EXPECT_EQ(order.back(), Place(NeuronAt{2, 2}));
    for (std::size_t i = 0; i < order.size(); ++i) {
        EXPECT_EQ(next_place(network, order[(i + 1) % order.size()], false), order[i]) << i;
    }
    EXPECT_EQ(next_place(network, Place{}, false), order.back());
}

}  // namespace
}  // namespace netglow
