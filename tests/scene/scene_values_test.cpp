#include <gtest/gtest.h>

#include <cmath>

#include "core/scene/layout/shortened.h"
#include "scene_fixture.h"

namespace netglow {
namespace {

TEST(SceneValues, EdgesAreOneToFivePointsWide) {
    EXPECT_FLOAT_EQ(edge_width(0, 2), 1);
    EXPECT_FLOAT_EQ(edge_width(-2, 2), 5);
    EXPECT_FLOAT_EQ(edge_width(1, 2), 3);
    EXPECT_FLOAT_EQ(edge_width(0, 0), 1) << "a layer of zeros";
}

TEST(SceneValues, MixGivesItsEndsExactly) {
    const Color a{0.1F, 0.2F, 0.3F, 0.4F};
    const Color b{0.9F, 0.7F, 0.11F, 1};
    EXPECT_EQ(mix(a, b, 0), a);
    EXPECT_EQ(mix(a, b, 1), b);
    EXPECT_EQ(mix(a, b, 2), b);
    EXPECT_NEAR(mix(a, b, 0.5F).r, 0.5F, 1e-6);
}

TEST(SceneValues, TextIsFoundByItsId) {
    Scene scene;
    scene.shapes.emplace_back(Text{.baseline = {}, .color = {}, .text = "0.761", .id = "output/h1"});
    EXPECT_EQ(text_of(scene, "output/h1"), "0.761");
    EXPECT_EQ(text_of(scene, "output/h2"), std::nullopt);
}

TEST(SceneValues, PlainMeasureCountsCharactersNotBytes) {
    const PlainMeasure measure;
    EXPECT_FLOAT_EQ(measure.width(Font::mono, 10, "0.5"), 18);
    EXPECT_FLOAT_EQ(measure.width(Font::mono_bold, 10, "−0.5"), 24);
    EXPECT_FLOAT_EQ(measure.width(Font::sans, 100, "Σ·"), 116);
}

TEST(SceneValues, TextRectFollowsTheAnchor) {
    const PlainMeasure measure;
    Text text{.baseline = {100, 50},
              .anchor = Anchor::start,
              .font = Font::mono,
              .size = 10,
              .color = {},
              .text = "0.5",
              .id = {}};
    EXPECT_FLOAT_EQ(text_rect(text, measure).x, 100);
    text.anchor = Anchor::middle;
    EXPECT_FLOAT_EQ(text_rect(text, measure).x, 91);
    text.anchor = Anchor::end;
    EXPECT_FLOAT_EQ(text_rect(text, measure).x, 82);
    EXPECT_LT(text_rect(text, measure).y, 50);
    EXPECT_GT(text_rect(text, measure).bottom(), 50);
}

TEST(SceneValues, NamesAreCutBetweenCharacters) {
    const PlainMeasure measure;
    EXPECT_EQ(shortened("größe", Font::mono, 10, 30.5F, measure), "größe");
    EXPECT_EQ(shortened("größe", Font::mono, 10, 24.5F, measure), "grö…");
    EXPECT_EQ(shortened("größe", Font::mono, 10, 12.5F, measure), "g…");
    EXPECT_EQ(shortened("größe", Font::mono, 10, 11, measure), "");
    EXPECT_EQ(shortened("", Font::mono, 10, 11, measure), "");
}

TEST(SceneValues, PlacesAreNamedWhateverTheDocumentCallsThem) {
    const Network deep = scene_tests::random_document({2, 3, 4, 1}, false).network;
    EXPECT_EQ(place_name(deep, {0, 1}), "i2");
    EXPECT_EQ(place_name(deep, {1, 0}), "h1.1");
    EXPECT_EQ(place_name(deep, {2, 3}), "h2.4");
    EXPECT_EQ(place_name(deep, {3, 0}), "o1");
    EXPECT_EQ(place_name(article_document().network, {1, 1}), "h2");
}

TEST(SceneValues, FillsAreScaledByTheBoundOrTheLargestOutput) {
    const Document bounded = scene_tests::random_document({2, 3, 2}, false, ActivationKind::relu6);
    EXPECT_EQ(output_scale(bounded.network, forward(bounded.network, bounded.input), 1), 6);
    const Document open = scene_tests::random_document({2, 3, 2}, true, ActivationKind::identity);
    const Trace trace = forward(open.network, open.input);
    double largest = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        largest = std::max(largest, std::abs(trace.output({1, i})));
    }
    EXPECT_EQ(output_scale(open.network, trace, 1), largest);
    Document zeros = open;
    zeros.network = Network({Dense{"", Activation::of(ActivationKind::relu), Matrix::Zero(2, 2), {}, {}}});
    EXPECT_EQ(output_scale(zeros.network, forward(zeros.network, zeros.input), 1), 1);
}

TEST(SceneValues, InputsBelowOneAreFilledByTheirValue) {
    const Document article = article_document();
    EXPECT_EQ(output_scale(article.network, forward(article.network, article.input), 0), 1);
}

}  // namespace
}  // namespace netglow
