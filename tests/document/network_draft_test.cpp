#include "core/document/network_draft.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/document/structure.h"
#include "core/format/netglow_file.h"
#include "core/forward/forward.h"

namespace netglow {
namespace {

using testing::HasSubstr;
using Field = DraftProblem::Field;

NetworkDraft shaped(double inputs, const std::vector<double>& layers) {
    NetworkDraft draft;
    draft.inputs = inputs;
    draft.layers.clear();
    for (const double neurons : layers) {
        draft.layers.push_back({.name = "", .neurons = neurons});
    }
    return draft;
}

TEST(NetworkDraft, BeginsAsThreeThreeThree) {
    EXPECT_EQ(counts_text(NetworkDraft{}), "3 inputs, 2 layers, 18 weights, 6 biases");
    const Document document = network_of(NetworkDraft{});
    EXPECT_EQ(document.name, "");
    EXPECT_EQ(document.network.inputs(), 3U);
    EXPECT_EQ(document.network.depth(), 2U);
    EXPECT_EQ(document.network.neurons(2), 3U);
}

TEST(NetworkDraft, BecomesTheNetworkThatItDescribes) {
    NetworkDraft draft = shaped(2, {4, 1});
    draft.name = "Mine";
    draft.layers[0] = {.name = "bends", .neurons = 4, .activation = ActivationKind::leaky_relu, .biases = false};
    const Document document = network_of(draft);
    EXPECT_EQ(document.name, "Mine");
    const Dense& first = document.network.layer(1);
    EXPECT_EQ(first.name, "bends");
    EXPECT_EQ(first.activation, (Activation{ActivationKind::leaky_relu, 0.01}));
    EXPECT_EQ(first.weights.rows(), 4);
    EXPECT_EQ(first.weights.cols(), 2);
    EXPECT_FALSE(first.bias);
    EXPECT_EQ(document.network.layer(2).bias, (std::optional<Vector>(Vector{{0.0}})));
    EXPECT_EQ(document.input, (Vector{{1.0, 1.0}}));
}

TEST(NetworkDraft, DrawsTheWeightsThatRandomiseDraws) {
    for (const WeightRuleKind kind : kWeightRuleKinds) {
        NetworkDraft draft = shaped(3, {4, 2});
        draft.weights = kind;
        draft.seed = 11;
        const Document made = network_of(draft);
        Document again = made;
        netglow::apply(again, randomise(again, 1, 2, {kind, 11}));
        for (const std::size_t layer : {1U, 2U}) {
            EXPECT_EQ(made.network.layer(layer).weights, again.network.layer(layer).weights) << name_of(kind);
        }
        EXPECT_EQ(made.network.layer(1).weights.isZero(), kind == WeightRuleKind::zeros);
    }
}

TEST(NetworkDraft, IsSavedAndReadBackEqual) {
    NetworkDraft draft = shaped(5, {7, 2});
    draft.name = "Größe \"π\"";
    const Document made = network_of(draft);
    EXPECT_EQ(to_netglow(parse_netglow(to_netglow(made), "a")), to_netglow(made));
}

TEST(NetworkDraft, SaysWhichNumbersAreNone) {
    for (const double wrong : {0.0, -3.0, 2.5, 65'537.0, 1e300}) {
        NetworkDraft draft = shaped(wrong, {3, wrong, 1});
        draft.seed = 1;
        const std::vector<DraftProblem> problems = problems_of(draft);
        ASSERT_EQ(problems.size(), 2U) << wrong;
        EXPECT_EQ(problems[0].field, Field::inputs);
        EXPECT_EQ(problems[0].text, "The number of inputs is a whole number from 1 to 65,536");
        EXPECT_EQ(problems[1].field, Field::layer);
        EXPECT_EQ(problems[1].layer, 2U);
        EXPECT_THROW(network_of(draft), Error);
    }
}

TEST(NetworkDraft, HoldsTheLargestLayerAndRefusesTheNext) {
    EXPECT_TRUE(problems_of(shaped(65'536, {1})).empty());
    EXPECT_FALSE(problems_of(shaped(65'537, {1})).empty());
    EXPECT_TRUE(problems_of(shaped(1, std::vector<double>(64, 1))).empty());
    const std::vector<DraftProblem> problems = problems_of(shaped(1, std::vector<double>(65, 1)));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].field, Field::layers);
    EXPECT_EQ(problems_of(shaped(1, {})).size(), 1U);
}

TEST(NetworkDraft, SaysWithWhichLayerThereAreTooManyWeights) {
    EXPECT_TRUE(problems_of(shaped(10'000, {10'000})).empty());
    const std::vector<DraftProblem> problems = problems_of(shaped(10'000, {9'000, 2'000, 65'536}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].layer, 2U);
    EXPECT_EQ(problems[0].text, "With this layer there are 108,000,000 weights; at most 100,000,000 can be held");
}

TEST(NetworkDraft, HasASeedOf32Bits) {
    NetworkDraft draft;
    for (const double wrong : {-1.0, 0.5, 4'294'967'296.0}) {
        draft.seed = wrong;
        ASSERT_EQ(problems_of(draft).size(), 1U) << wrong;
        EXPECT_EQ(problems_of(draft)[0].field, Field::seed);
    }
    draft.seed = 4'294'967'295.0;
    EXPECT_TRUE(problems_of(draft).empty());
    EXPECT_EQ(next_seed(4'294'967'295.0), 0);
    EXPECT_EQ(next_seed(0.5), 0);
    EXPECT_EQ(next_seed(7), 8);
}

TEST(NetworkDraft, CountsOneAndNoneInWords) {
    NetworkDraft draft = shaped(1, {1});
    EXPECT_EQ(counts_text(draft), "1 input, 1 layer, 1 weight, 1 bias");
    draft.layers[0].biases = false;
    EXPECT_EQ(counts_text(draft), "1 input, 1 layer, 1 weight, no biases");
    EXPECT_EQ(counts_text(shaped(4096, {4096})), "4,096 inputs, 1 layer, 16,777,216 weights, 4,096 biases");
}

TEST(NetworkDraft, IsReducedOnlyWhereItIsLargeAndKeepsItsShape) {
    const ReducedDraft whole = reduced(shaped(3, {3}), 9);
    EXPECT_EQ(whole.neurons, 0U);
    EXPECT_EQ(whole.draft, shaped(3, {3}));
    const ReducedDraft less = reduced(shaped(2, {4096, 5, 4096}), 400);
    EXPECT_EQ(less.draft, shaped(2, {33, 5, 33}));  // 66 + 165 + 165 = 396; with 34: 408
    EXPECT_EQ(less.neurons, 33U);
}

TEST(NetworkDraft, GetsAHiddenLayerLikeTheOneBeforeTheOutput) {
    NetworkDraft draft = shaped(2, {5, 1});
    draft.layers[0] = {.name = "first", .neurons = 5, .activation = ActivationKind::tanh, .biases = false};
    const NetworkDraft more = with_layer_added(draft);
    ASSERT_EQ(more.layers.size(), 3U);
    EXPECT_EQ(more.layers[1],
              (DraftLayer{.name = "", .neurons = 5, .activation = ActivationKind::tanh, .biases = false}));
    EXPECT_EQ(more.layers[2], draft.layers[1]);
    EXPECT_EQ(with_layer_added(shaped(2, {1})).layers, shaped(2, {3, 1}).layers);
}

TEST(NetworkDraft, NamesLayersAsTheNetworkWill) {
    for (const NetworkDraft& draft : {shaped(1, {1}), shaped(1, {2, 1}), shaped(1, {2, 2, 1})}) {
        const Document document = network_of(draft);
        for (std::size_t layer = 0; layer <= draft.layers.size(); ++layer) {
            EXPECT_EQ(place_name_of(draft, layer), layer_name(document, layer));
        }
    }
}

TEST(DraftShapes, AreTheNetworksThatTheirNamesSay) {
    for (const DraftShape& shape : draft_shapes()) {
        NetworkDraft before;
        before.name = "kept";
        before.seed = 5;
        const NetworkDraft draft = in_shape(before, shape);
        EXPECT_TRUE(problems_of(draft).empty());
        EXPECT_EQ(draft.name, "kept");
        EXPECT_EQ(draft.seed, 5);
        std::string sizes = std::to_string(static_cast<int>(draft.inputs));
        for (const DraftLayer& layer : draft.layers) {
            sizes += "-" + std::to_string(static_cast<int>(layer.neurons));
        }
        EXPECT_EQ(sizes, shape.name);
    }
}

}  // namespace
}  // namespace netglow
