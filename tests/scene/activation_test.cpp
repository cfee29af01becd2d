// The activation at work: what opens beside a neuron while its output is formed, as a function of the moment.
#include <gtest/gtest.h>

#include <cmath>

#include "core/scene/canvas/activation_way.h"
#include "core/scene/strip/strip.h"
#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::random_document;
using scene_tests::seconds_in;
using scene_tests::Stage;
using scene_tests::texts_with;

Scene during(const Stage& stage, Granularity granularity, std::size_t step, double progress) {
    const Timeline timeline(stage.document.network, granularity);
    return stage.at(timeline.at(seconds_in(timeline, step, progress)));
}

TEST(ActivationAtWork, ShowsTheSumAtOnceAndTheOutputWhenThePointHasGoneAcross) {
    const Stage stage(article_document());
    const std::size_t output_of_h1 = 1;
    const auto at = [&](double progress) { return during(stage, Granularity::neuron, output_of_h1, progress); };
    EXPECT_EQ(text_of(at(0.3), "activation/h1/sum"), "X 1.16");
    EXPECT_EQ(text_of(at(0.3), "activation/h1/output"), std::nullopt);
    EXPECT_EQ(text_of(at(0.8), "activation/h1/output"), "0.761");
    EXPECT_EQ(texts_with(at(0.8), "activation/").size(), 2U);
}

TEST(ActivationAtWork, IsOpenWhileTheOutputIsFormedOnly) {
    const Stage stage(article_document());
    for (const Granularity granularity : {Granularity::layer, Granularity::neuron, Granularity::term}) {
        const Timeline timeline(stage.document.network, granularity);
        for (std::size_t step = 0; step < timeline.step_count(); ++step) {
            const bool forms_outputs = timeline.step(step).kind == StepKind::output;
            EXPECT_EQ(texts_with(during(stage, granularity, step, 0.5), "activation/").empty(), !forms_outputs);
            EXPECT_TRUE(texts_with(during(stage, granularity, step, 0), "activation/").empty());
            EXPECT_TRUE(texts_with(during(stage, granularity, step, 1), "activation/").empty());
        }
    }
}

TEST(ActivationAtWork, OfALayerIsShownForUpToEightNeuronsAtOnce) {
    const Stage eight(random_document({2, 8, 1}, false), {1300, 1000});
    EXPECT_EQ(texts_with(during(eight, Granularity::layer, 1, 0.3), "activation/").size(), 8U);
    const Stage nine(random_document({2, 9, 1}, false), {1300, 1000});
    EXPECT_TRUE(texts_with(during(nine, Granularity::layer, 1, 0.3), "activation/").empty());
    EXPECT_EQ(texts_with(during(nine, Granularity::neuron, 1, 0.3), "activation/").size(), 1U);
}

TEST(ActivationAtWork, DoesNotFlickerWhereStepsAreShort) {
    const Stage stage(random_document({4, 200, 1}, false));
    const Timeline timeline(stage.document.network, Granularity::neuron);
    ASSERT_LT(timeline.step_end(1) - timeline.step_start(1), 0.3);
    EXPECT_TRUE(texts_with(during(stage, Granularity::neuron, 1, 0.5), "activation/").empty());
}

TEST(ActivationAtWork, OfSoftmaxIsPartsOfOneWhole) {
    Document document = article_document();
    document.network.set_activation(2, Activation::of(ActivationKind::softmax));
    const Stage stage(document);
    const Scene scene = during(stage, Granularity::layer, 3, 0.8);
    // e^0.976 : e^0.889 : e^1.255, by hand
    EXPECT_EQ(text_of(scene, "share/2/o1"), "31 %");
    EXPECT_EQ(text_of(scene, "share/2/o2"), "28 %");
    EXPECT_EQ(text_of(scene, "share/2/o3"), "41 %");
    EXPECT_TRUE(texts_with(during(stage, Granularity::layer, 3, 0.3), "share/").empty());
}

TEST(ActivationAtWork, GoesItsWayInOrder) {
    ActivationWay before = activation_way(0);
    EXPECT_EQ(before.open, 0);
    for (double progress = 0.01; progress <= 1; progress += 0.01) {
        const ActivationWay way = activation_way(progress);
        EXPECT_GE(way.rise, before.rise);
        EXPECT_GE(way.across, before.across);
        EXPECT_GE(way.fill, before.fill);
        EXPECT_TRUE(way.across == 0 || way.rise == 1);
        EXPECT_TRUE(way.rise == 0 || way.open > 0);
        before = way;
    }
    const ActivationWay end = activation_way(1);
    EXPECT_EQ(end.open, 0);
    EXPECT_EQ(end.fill, 1);
}

TEST(StripActivation, ShowsThePartialSumThenThePointOfTheNeuronAtWork) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::term);
    StripView view;
    view.activation = true;
    const auto at = [&](std::size_t step, double progress) {
        const Moment moment = timeline.at(seconds_in(timeline, step, progress));
        return build_strip(stage.document, stage.trace, moment, {820, 150}, view, stage.measure).scene;
    };
    EXPECT_EQ(text_of(at(1, 1), "curve/h1/sum"), "X 0.84");
    EXPECT_EQ(text_of(at(1, 1), "curve/h1/output"), std::nullopt);
    EXPECT_EQ(text_of(at(3, 0.1), "curve/h1/output"), std::nullopt);
    EXPECT_EQ(text_of(at(3, 1), "curve/h1/sum"), "X 1.16");
    EXPECT_EQ(text_of(at(3, 1), "curve/h1/output"), "0.761");
    view.activation = false;
    EXPECT_TRUE(texts_with(at(3, 1), "curve/").empty());
}

}  // namespace
}  // namespace netglow
