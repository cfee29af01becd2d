#include "core/scene/canvas/find_neurons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace netglow {
namespace {

using ::testing::ElementsAre;

Document shaped(std::vector<std::size_t> neurons) {
    std::vector<Dense> layers;
    for (std::size_t layer = 1; layer < neurons.size(); ++layer) {
        Dense dense;
        dense.activation = Activation::of(ActivationKind::relu);
        dense.weights =
            Matrix::Zero(static_cast<Eigen::Index>(neurons[layer]), static_cast<Eigen::Index>(neurons[layer - 1]));
        layers.push_back(std::move(dense));
    }
    return document_of(Network(std::move(layers)), "");
}

/// Their names, the first few.
std::vector<std::string> found(const Document& document, std::string_view text, std::optional<std::size_t> layer = {}) {
    const NeuronList list = find_neurons(document, text, layer);
    std::vector<std::string> names;
    for (std::size_t line = 0; line < std::min<std::size_t>(list.size(), 6); ++line) {
        names.push_back(neuron_name(document, list[line]));
    }
    return names;
}

TEST(FindNeurons, NothingTypedMeansAllOfThem) {
    const NeuronList all = find_neurons(shaped({784, 800, 800, 10}), "");
    EXPECT_EQ(all.size(), 784U + 800 + 800 + 10);
    EXPECT_EQ(all[0], (NeuronAt{0, 0}));
    EXPECT_EQ(all[784], (NeuronAt{1, 0}));
    EXPECT_EQ(all[all.size() - 1], (NeuronAt{3, 9}));
    EXPECT_EQ(all.runs().size(), 4U);
}

TEST(FindNeurons, APlaceIsFoundFirstAndThoseThatBeginSoBehindIt) {
    EXPECT_THAT(found(shaped({784, 128, 10}), "h4"), ElementsAre("h4", "h40", "h41", "h42", "h43", "h44"));
    EXPECT_THAT(found(shaped({784, 128, 10}), "h12"), ElementsAre("h12", "h120", "h121", "h122", "h123", "h124"));
    EXPECT_THAT(found(shaped({784, 128, 10}), "H128"), ElementsAre("h128"));
    EXPECT_THAT(found(shaped({784, 128, 10}), "h129"), ElementsAre());
    EXPECT_EQ(find_neurons(shaped({784, 128, 10}), "h12").size(), 1U + 9);
}

TEST(FindNeurons, SeveralHiddenLayersAreToldApart) {
    const Document document = shaped({784, 800, 800, 10});
    EXPECT_THAT(found(document, "h2.17"), ElementsAre("h2.17", "h2.170", "h2.171", "h2.172", "h2.173", "h2.174"));
    EXPECT_THAT(found(document, "h2.800"), ElementsAre("h2.800"));
    EXPECT_THAT(found(document, "h412"), ElementsAre("h1.412", "h2.412"));
    EXPECT_EQ(find_neurons(document, "h2.").size(), 800U);
    EXPECT_EQ(find_neurons(document, "h2").size(), 800U + 1 + 10 + 100);  // the layer, and h1.2, h1.20, h1.200 …
}

TEST(FindNeurons, ANumberIsOneInEveryLayer) {
    EXPECT_THAT(found(shaped({3, 3, 3, 3}), "3"), ElementsAre("i3", "h1.3", "h2.3", "o3"));
    EXPECT_THAT(found(shaped({784, 128, 10}), "700"), ElementsAre("i700"));
}

TEST(FindNeurons, GivenNamesAreFoundByAnyPartAndTheirPlaceToo) {
    Document document = shaped({3, 3});
    document.input_names = {"Width", "Height", "Depth"};
    EXPECT_THAT(found(document, "height"), ElementsAre("Height"));
    EXPECT_THAT(found(document, "th"), ElementsAre("Width", "Depth"));
    EXPECT_THAT(found(document, "d"), ElementsAre("Depth", "Width"));
    EXPECT_THAT(found(document, "i2"), ElementsAre("Height"));
    EXPECT_THAT(found(document, "2"), ElementsAre("Height", "o2"));
}

TEST(FindNeurons, ALayersNameMeansAllOfIt) {
    EXPECT_EQ(find_neurons(shaped({784, 800, 800, 10}), "hidden 2").size(), 800U);
    EXPECT_EQ(find_neurons(shaped({784, 800, 800, 10}), "output").size(), 10U);
}

TEST(FindNeurons, OneLayerMayBeAskedAlone) {
    EXPECT_THAT(found(shaped({3, 3, 3}), "2", 1), ElementsAre("h2"));
    EXPECT_EQ(find_neurons(shaped({3, 4, 5}), "", 2).size(), 5U);
}

TEST(FindNeurons, EachIsInTheListOnceAndKnowsItsLine) {
    const Document document = shaped({784, 800, 800, 10});
    for (const std::string text : {"", "1", "h1", "h2", "h", "o", "hidden"}) {
        const NeuronList list = find_neurons(document, text);
        for (std::size_t line = 0; line < list.size(); ++line) {
            ASSERT_EQ(list.line_of(list[line]), line) << text;
        }
    }
    EXPECT_FALSE(find_neurons(document, "h2.").line_of({1, 5}));
}

TEST(FindNeurons, WhatIsNoNumberFindsNothing) {
    for (const std::string text : {"h0", "h-1", "0", "99999999999999999999", "h1.2.3", "?"}) {
        EXPECT_EQ(find_neurons(shaped({3, 3, 3}), text).size(), 0U) << text;
    }
}

}  // namespace
}  // namespace netglow
