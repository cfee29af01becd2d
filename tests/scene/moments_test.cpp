// What the article's network shows at the start, in the middle of steps and at the end, as strings. The numbers are
// those of the article, computed by hand.
#include <gtest/gtest.h>

#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::all;
using scene_tests::seconds_in;
using scene_tests::Stage;
using scene_tests::texts_with;

constexpr std::array kAll = {Granularity::layer, Granularity::neuron, Granularity::term};

TEST(Moments, AtTheStartOnlyInputsAreKnown) {
    const Stage stage(article_document());
    for (const Granularity granularity : kAll) {
        const Scene scene = stage.at(granularity, 0);
        EXPECT_EQ(text_of(scene, "output/i1"), "0.9");
        EXPECT_EQ(text_of(scene, "output/i2"), "0.1");
        EXPECT_EQ(text_of(scene, "output/i3"), "0.8");
        for (const char* id : {"output/h1", "output/h2", "output/h3", "output/o1", "output/o2", "output/o3"}) {
            EXPECT_EQ(text_of(scene, id), "○") << id;
        }
        EXPECT_TRUE(texts_with(scene, "sum/").empty());
        EXPECT_TRUE(texts_with(scene, "progress/").empty());
        EXPECT_TRUE(all<Arc>(scene).empty());
    }
}

TEST(Moments, AtTheEndEverythingIsKnownAndAllGranularitiesShowTheSame) {
    const Stage stage(article_document());
    std::vector<std::string> first;
    for (const Granularity granularity : kAll) {
        const Scene scene = stage.at(granularity, 1e9);
        EXPECT_EQ(text_of(scene, "output/h1"), "0.761");
        EXPECT_EQ(text_of(scene, "output/h2"), "0.603");
        EXPECT_EQ(text_of(scene, "output/h3"), "0.650");
        EXPECT_EQ(text_of(scene, "output/o1"), "0.726");
        EXPECT_EQ(text_of(scene, "output/o2"), "0.709");
        EXPECT_EQ(text_of(scene, "output/o3"), "0.778");
        EXPECT_EQ(text_of(scene, "sum/h1"), "X 1.16");
        EXPECT_EQ(text_of(scene, "sum/h2"), "X 0.42");
        EXPECT_EQ(text_of(scene, "sum/h3"), "X 0.62");
        EXPECT_EQ(text_of(scene, "sum/o1"), "X 0.976");
        EXPECT_TRUE(all<Arc>(scene).empty());
        std::vector<std::string> texts;
        for (const Text& text : all<Text>(scene)) {
            texts.push_back(text.id + "=" + text.text);
        }
        if (first.empty()) {
            first = texts;
        }
        EXPECT_EQ(texts, first);
    }
}

TEST(Moments, WhileALayerIsSummedOnlyTruePartialSumsAreShown) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::layer);
    Scene scene = stage.at(timeline.at(seconds_in(timeline, 0, 0.2)));
    EXPECT_EQ(text_of(scene, "output/h1"), "○");
    EXPECT_EQ(text_of(scene, "progress/h1"), "Σ 0 of 3");
    scene = stage.at(timeline.at(seconds_in(timeline, 0, 0.5)));
    EXPECT_EQ(text_of(scene, "output/h1"), "0.81");
    EXPECT_EQ(text_of(scene, "output/h2"), "0.18");
    EXPECT_EQ(text_of(scene, "output/h3"), "0.09");
    EXPECT_EQ(text_of(scene, "progress/h1"), "Σ 1 of 3");
    EXPECT_EQ(text_of(scene, "output/o1"), "○");
    scene = stage.at(timeline.at(seconds_in(timeline, 0, 0.9)));
    EXPECT_EQ(text_of(scene, "output/h1"), "0.84");
    EXPECT_EQ(text_of(scene, "progress/h3"), "Σ 2 of 3");
    scene = stage.at(timeline.at(seconds_in(timeline, 0, 1)));
    EXPECT_EQ(text_of(scene, "output/h1"), "1.16");
    EXPECT_EQ(text_of(scene, "sum/h1"), "X 1.16");
    EXPECT_EQ(text_of(scene, "progress/h1"), std::nullopt);
}

TEST(Moments, TheSumStaysUntilTheOutputIsComplete) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::layer);
    Scene scene = stage.at(timeline.at(seconds_in(timeline, 1, 0.99)));
    EXPECT_EQ(text_of(scene, "output/h1"), "1.16");
    scene = stage.at(timeline.at(timeline.step_end(1)));
    EXPECT_EQ(text_of(scene, "output/h1"), "0.761");
    EXPECT_EQ(text_of(scene, "sum/h1"), "X 1.16");
}

TEST(Moments, ATermStepCarriesOneProduct) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::term);
    const std::size_t second_product_of_h2 = 5;
    const Scene scene = stage.at(timeline.at(seconds_in(timeline, second_product_of_h2, 0.5)));
    EXPECT_EQ(text_of(scene, "output/h1"), "0.761");
    EXPECT_EQ(text_of(scene, "output/h2"), "0.18");
    EXPECT_EQ(text_of(scene, "output/h3"), "○");
    EXPECT_EQ(text_of(scene, "progress/h2"), "Σ 1 of 3");
    EXPECT_EQ(text_of(scene, "product/h2/i2"), "0.08");
    EXPECT_EQ(texts_with(scene, "product/").size(), 1U);
    EXPECT_EQ(text_of(scene, "weight/h2/i1"), "0.2");
    EXPECT_EQ(text_of(scene, "weight/h2/i2"), "0.8");
    EXPECT_EQ(text_of(scene, "weight/h2/i3"), "0.2");
    EXPECT_EQ(text_of(scene, "weight/h1/i1"), std::nullopt);
}

TEST(Moments, TheRingShowsHowFarTheSumIs) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::term);
    const Scene scene = stage.at(timeline.at(seconds_in(timeline, 5, 0.5)));
    const std::vector<Arc> rings = all<Arc>(scene);
    ASSERT_EQ(rings.size(), 1U);
    EXPECT_EQ(rings[0].center, stage.layout.at({1, 1}));
    EXPECT_NEAR(rings[0].sweep, 6.2831853F * 1.5F / 3, 1e-3);
    EXPECT_FLOAT_EQ(rings[0].radius, 35);
}

TEST(Moments, WhatIsNotKnownHasNoFill) {
    const Stage stage(scene_tests::random_document({3, 4, 2}, true, ActivationKind::relu));
    const Theme& light = theme(ThemeKind::light);
    for (const Granularity granularity : kAll) {
        const Timeline timeline(stage.document.network, granularity);
        for (std::size_t step = 0; step < timeline.step_count(); ++step) {
            const Moment moment = timeline.at(seconds_in(timeline, step, 0.4));
            const Scene scene = stage.at(moment);
            for (const Disc& disc : all<Disc>(scene)) {
                for (std::size_t layer = 1; layer <= 2; ++layer) {
                    for (std::size_t i = 0; i < stage.document.network.neurons(layer); ++i) {
                        const NeuronAt at{layer, i};
                        if (disc.center == stage.layout.at(at) && !moment.output_known(at) && !moment.activating(at)) {
                            EXPECT_EQ(disc.fill, light.field);
                        }
                    }
                }
            }
        }
    }
}

TEST(Moments, TheFillGlidesFromNothingToTheOutputAsThePointOfTheCurveArrives) {
    const Stage stage(article_document());
    const Theme& light = theme(ThemeKind::light);
    const Timeline timeline(stage.document.network, Granularity::layer);
    const auto fill_of_h1 = [&](double progress) {
        for (const Disc& disc : all<Disc>(stage.at(timeline.at(seconds_in(timeline, 1, progress))))) {
            if (disc.center == stage.layout.at({1, 0})) {
                return disc.fill;
            }
        }
        return Color{};
    };
    const Color full = output_fill(light, 0.7613327148429104, 1);
    EXPECT_NEAR(fill_of_h1(1).b, full.b, 1e-6);
    EXPECT_NEAR(fill_of_h1(0.75).b, (light.field.b + full.b) / 2, 1e-3);
    EXPECT_GT(fill_of_h1(0.7).b, fill_of_h1(0.72).b);
    EXPECT_EQ(fill_of_h1(0.5), light.field);
}

TEST(Moments, SoftmaxShowsItsSumsUntilTheWholeLayerIsDone) {
    Document document = article_document();
    document.network.set_activation(2, Activation::of(ActivationKind::softmax));
    const Stage stage(document);
    const Timeline timeline(stage.document.network, Granularity::neuron);
    const std::size_t outputs = timeline.step_count() - 1;
    Scene scene = stage.at(timeline.at(timeline.step_end(outputs - 1)));
    EXPECT_EQ(text_of(scene, "output/o1"), "0.976");
    scene = stage.at(timeline.at(timeline.step_end(outputs)));
    EXPECT_NE(text_of(scene, "output/o1"), "0.976");
}

TEST(Moments, ABiasIsTheLastTerm) {
    const Stage stage(scene_tests::random_document({2, 2, 1}, true));
    const Timeline timeline(stage.document.network, Granularity::term);
    const Scene scene = stage.at(timeline.at(seconds_in(timeline, 2, 0.5)));
    EXPECT_EQ(text_of(scene, "progress/h1"), "Σ 2 of 3");
    EXPECT_TRUE(text_of(scene, "bias/h1").has_value());
    EXPECT_EQ(text_of(scene, "one/h1"), "1");
}

TEST(Moments, AnAbsentBiasHasNoSquare) {
    const Stage stage(article_document());
    EXPECT_TRUE(texts_with(stage.at_end(), "one/").empty());
}

}  // namespace
}  // namespace netglow
