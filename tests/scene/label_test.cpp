#include <gtest/gtest.h>

#include "core/scene/layout/label_space.h"
#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::Stage;
using scene_tests::texts_with;

TEST(LabelSpace, IsTakenByRectanglesAndDiscs) {
    LabelSpace space({500, 300});
    EXPECT_TRUE(space.free({10, 10, 200, 20}));
    space.add({100, 0, 20, 20});
    EXPECT_FALSE(space.free({10, 10, 200, 20}));
    EXPECT_TRUE(space.free({10, 20, 200, 20}));
    space.add_disc({300, 150}, 30);
    EXPECT_FALSE(space.free({250, 140, 25, 20}));
    EXPECT_TRUE(space.free({260, 110, 15, 15})) << "the corner of the disc's square is free";
}

TEST(LabelSpace, EndsAtTheCanvas) {
    const LabelSpace space({100, 100});
    EXPECT_FALSE(space.free({-1, 10, 20, 20}));
    EXPECT_FALSE(space.free({90, 10, 20, 20}));
    EXPECT_FALSE(space.free({10, 85, 20, 20}));
    EXPECT_TRUE(space.free({0, 0, 100, 100}));
}

TEST(Labels, NamesStandBesideInputsAndOutputsAndAboveHiddenNeurons) {
    const Stage stage(article_document());
    const Scene scene = stage.at_end();
    for (const Text& text : texts_with(scene, "name/")) {
        const Rect rect = text_rect(text, stage.measure);
        if (text.id == "name/i1") {
            EXPECT_LT(rect.right(), stage.layout.at({0, 0}).x - 31);
            EXPECT_EQ(text.text, "i1");
        } else if (text.id == "name/o1") {
            EXPECT_GT(rect.x, stage.layout.at({2, 0}).x + 31);
        } else if (text.id == "name/h1") {
            EXPECT_LT(rect.bottom(), stage.layout.at({1, 0}).y - 31);
            EXPECT_NEAR(rect.center().x, stage.layout.at({1, 0}).x, 0.1F);
        }
    }
    EXPECT_EQ(texts_with(scene, "name/").size(), 9U);
    EXPECT_EQ(text_of(scene, "layer/0"), "input");
    EXPECT_EQ(text_of(scene, "layer/1"), "hidden");
    EXPECT_EQ(text_of(scene, "layer/2"), "output");
}

TEST(Labels, GivenNamesAreShownUnderTheIdsOfTheirPlaces) {
    Document document = article_document();
    document.input_names = {"height", "width", "depth"};
    EXPECT_EQ(text_of(Stage(document).at_end(), "name/i2"), "width");
}

TEST(Labels, NumbersThatDoNotFitTheirDiscStandBelowIt) {
    Stage stage(article_document());
    stage.view.decimals = 9;
    const Scene scene = stage.at_end();
    EXPECT_EQ(text_of(scene, "output/h1"), "0.761332715");
    EXPECT_EQ(text_of(scene, "output/i1"), "0.9");
    const Text below = texts_with(scene, "output/h1").at(0);
    EXPECT_GT(text_rect(below, stage.measure).y, stage.layout.at({1, 0}).y + 31);
    const Text inside = texts_with(scene, "output/i1").at(0);
    EXPECT_NEAR(text_rect(inside, stage.measure).center().y, stage.layout.at({0, 0}).y, 3);
    const Text sum = texts_with(scene, "sum/h1").at(0);
    EXPECT_GT(text_rect(sum, stage.measure).y, text_rect(below, stage.measure).bottom());
}

TEST(Labels, TinyDiscsHaveNone) {
    const Stage stage(scene_tests::random_document({300, 2}, false));
    const Scene scene = stage.at_end();
    EXPECT_TRUE(texts_with(scene, "output/i").empty());
    EXPECT_FALSE(texts_with(scene, "output/o").empty());
}

TEST(Labels, ZoomingInBringsNumbersThatHadNoRoom) {
    Stage stage(scene_tests::random_document({60, 2}, false));
    EXPECT_TRUE(texts_with(stage.at_end(), "output/i").empty());
    stage.view.zoom = 8;
    EXPECT_EQ(texts_with(stage.at_end(), "output/i").size(), 60U);
}

TEST(Legend, ShowsTheRangeOfTheOutputs) {
    EXPECT_EQ(text_of(Stage(article_document()).at_end(), "legend/low"), "output 0");
    EXPECT_EQ(text_of(Stage(article_document()).at_end(), "legend/high"), "1");
    const Scene tanh = Stage(scene_tests::random_document({2, 2}, false, ActivationKind::tanh)).at_end();
    EXPECT_EQ(text_of(tanh, "legend/low"), "output −1");
    EXPECT_EQ(text_of(tanh, "legend/high"), "1");
    const Scene relu = Stage(scene_tests::random_document({2, 2}, false, ActivationKind::relu)).at_end();
    EXPECT_EQ(text_of(relu, "legend/low"), "output 0");
    EXPECT_EQ(text_of(relu, "legend/high"), "layer's largest");
}

TEST(Legend, CanBeLeftOut) {
    Stage stage(article_document());
    stage.view.legend = false;
    EXPECT_TRUE(texts_with(stage.at_end(), "legend/").empty());
}

}  // namespace
}  // namespace netglow
