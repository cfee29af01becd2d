// The equation strip: its numbers, its lights, and how it looks at every size.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "core/scene/strip/caption_row.h"
#include "core/scene/strip/strip.h"
#include "core/text/number_text.h"
#include "scene_checks.h"

namespace netglow {
namespace {

using scene_tests::all;
using scene_tests::random_document;
using scene_tests::seconds_in;

struct StripStage {
    explicit StripStage(Document document_)
        : document(std::move(document_)), trace(forward(document.network, document.input)) {}
    Strip at(const Moment& moment, Size size = {732, 150}) const {
        return build_strip(document, trace, moment, size, view, measure);
    }
    Strip at(Granularity granularity, std::size_t step, double progress) const {
        const Timeline timeline(document.network, granularity);
        return at(timeline.at(seconds_in(timeline, step, progress)));
    }
    Strip at_end(Size size = {732, 150}) const {
        const Timeline timeline(document.network, Granularity::layer);
        return at(timeline.at(timeline.duration()), size);
    }
    Document document;
    Trace trace;
    StripView view;
    PlainMeasure measure;
};

std::string written(const Strip& strip, std::string_view id) {
    return text_of(strip.scene, id).value_or("nothing");
}

const StripEntry& entry(const Strip& strip, std::string_view id) {
    for (const StripEntry& candidate : strip.entries) {
        if (candidate.id == id) {
            return candidate;
        }
    }
    throw std::runtime_error("no entry " + std::string(id));
}

/// The colour that lies on an entry, under its number.
Color light_on(const Strip& strip, std::string_view id) {
    const Point middle = entry(strip, id).rect.center();
    Color found = strip.scene.background;
    for (const Box& box : all<Box>(strip.scene)) {
        if (box.rect.contains(middle)) {
            found = over(box.fill, found);
        }
    }
    return found;
}

TEST(StripNumbers, AreThoseOfTheNetworkInBothConventions) {
    StripStage stage(random_document({3, 4, 2}, true));
    const Network& network = stage.document.network;
    for (const Convention convention : {Convention::rows_receive, Convention::columns_receive}) {
        stage.view.convention = convention;
        const Strip strip = stage.at_end();
        ASSERT_EQ(strip.layer, 2U);
        for (std::size_t j = 0; j < 2; ++j) {
            const std::string o = "o" + std::to_string(j + 1);
            EXPECT_EQ(written(strip, "sum/" + o), number_text(stage.trace.sum({2, j}), 3));
            EXPECT_EQ(written(strip, "output/" + o), number_text(stage.trace.output({2, j}), 3));
            EXPECT_EQ(written(strip, "bias/" + o), number_text(network.bias({2, j}), 3));
            for (std::size_t i = 0; i < 4; ++i) {
                EXPECT_EQ(written(strip, "weight/" + o + "/h" + std::to_string(i + 1)),
                          number_text(network.weight({2, j, i}), 3));
            }
        }
        const Rect first = entry(strip, "weight/o1/h1").rect;
        const Rect next_sender = entry(strip, "weight/o1/h2").rect;
        const Rect next_receiver = entry(strip, "weight/o2/h1").rect;
        const bool rows = convention == Convention::rows_receive;
        EXPECT_EQ(next_sender.y > first.y, !rows);
        EXPECT_EQ(next_receiver.y > first.y, rows);
    }
}

TEST(StripNumbers, EveryEntryStandsOnce) {
    const StripStage stage(random_document({3, 4, 2}, true));
    std::map<std::string, int> count;
    for (const StripEntry& found : stage.at_end().entries) {
        ++count[found.id];
    }
    EXPECT_EQ(count.size(), 8U + 4 + 2 + 2 + 2);
    for (const auto& [id, times] : count) {
        EXPECT_EQ(times, 1) << id;
    }
}

TEST(StripNumbers, WhatIsNotKnownIsAnOpenRing) {
    const StripStage stage(article_document());
    const Strip strip = stage.at(Granularity::term, 1, 1);  // two products of h1
    EXPECT_EQ(written(strip, "total/h1"), "0.84");
    EXPECT_EQ(written(strip, "sum/h2"), "○");
    EXPECT_EQ(written(strip, "output/h1"), "○");
}

TEST(StripNumbers, DecimalPointsOfAColumnStandUnderEachOther) {
    StripStage stage(article_document());
    std::vector<Dense> layers = stage.document.network.layers();
    layers[0].weights << 10.25, 0.3, 4, 0.2, 0.875, -12.5, 0.1, -0.5, 0.625;
    stage.document.network = Network(layers);
    const Strip strip = stage.at(Granularity::layer, 0, 0.5);
    for (int column = 1; column <= 3; ++column) {
        std::vector<float> points;
        for (int row = 1; row <= 3; ++row) {
            const std::string id = "weight/h" + std::to_string(row) + "/i" + std::to_string(column);
            for (const Text& text : all<Text>(strip.scene)) {
                if (text.id == id) {
                    const std::string whole = text.text.substr(0, text.text.find('.'));
                    points.push_back(text.baseline.x + stage.measure.width(text.font, text.size, whole));
                }
            }
        }
        ASSERT_EQ(points.size(), 3U);
        EXPECT_NEAR(points[0], points[1], 0.1F) << column;
        EXPECT_NEAR(points[0], points[2], 0.1F) << column;
    }
}

TEST(StripLights, TheRowAndTheEntryThatAreMultiplied) {
    const StripStage stage(article_document());
    const Theme& colors = theme(ThemeKind::light);
    const Strip strip = stage.at(Granularity::term, 4, 0.5);  // after h1's three products and output: h2's first
    EXPECT_EQ(light_on(strip, "weight/h2/i1"), colors.positive);
    EXPECT_EQ(light_on(strip, "output/i1"), colors.positive);
    EXPECT_EQ(light_on(strip, "weight/h2/i3"), colors.lit);
    EXPECT_EQ(light_on(strip, "weight/h1/i1"), strip.scene.background);
    EXPECT_EQ(light_on(strip, "output/i2"), strip.scene.background);
}

TEST(StripLights, AResultLightsUpAsItLandsAndFades) {
    const StripStage stage(article_document());
    const Theme& colors = theme(ThemeKind::light);
    const std::string total = "total/h1";
    EXPECT_EQ(light_on(stage.at(Granularity::term, 0, 1), total), colors.positive);
    const Color fading = light_on(stage.at(Granularity::term, 1, 0.2), total);
    EXPECT_NE(fading, colors.positive);
    EXPECT_NE(fading, colors.lit);
    EXPECT_EQ(light_on(stage.at(Granularity::term, 1, 0.6), total), colors.lit);
    const Strip landed = stage.at(Granularity::term, 3, 1);  // its output
    EXPECT_EQ(light_on(landed, "output/h1"), output_fill(colors, stage.trace.output({1, 0}), 1));
    EXPECT_EQ(light_on(stage.at_end(), "output/o1"), colors.canvas);
}

/// Of a strip, the entries that lie on another colour than the background.
std::vector<std::string> lit_entries(const Strip& strip) {
    std::vector<std::string> lit;
    for (const StripEntry& each : strip.entries) {
        if (light_on(strip, each.id) != strip.scene.background) {
            lit.push_back(each.id);
        }
    }
    std::ranges::sort(lit);
    return lit;
}

TEST(StripLights, TheRowAndTheColumnOfWhatIsChosen) {
    StripStage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::layer);
    const Moment start = timeline.at(0);
    EXPECT_THAT(lit_entries(stage.at(start)), ::testing::IsEmpty());
    stage.view.selected = EdgeAt{1, 1, 2};
    EXPECT_THAT(lit_entries(stage.at(start)),
                ::testing::ElementsAre("output/h2", "output/i3", "sum/h2", "weight/h1/i3", "weight/h2/i1",
                                       "weight/h2/i2", "weight/h2/i3", "weight/h3/i3"));
    stage.view.selected = NeuronAt{1, 1};  // as a click on X(h2) chooses it
    EXPECT_THAT(lit_entries(stage.at(start)),
                ::testing::ElementsAre("output/h2", "output/i1", "output/i2", "output/i3", "sum/h2", "weight/h2/i1",
                                       "weight/h2/i2", "weight/h2/i3"));
    stage.view.selected = NeuronAt{0, 0};
    EXPECT_THAT(lit_entries(stage.at(start)),
                ::testing::ElementsAre("output/i1", "weight/h1/i1", "weight/h2/i1", "weight/h3/i1"));
}

TEST(StripFollows, WhatIsChosenThenWhatIsHoveredThenTheStep) {
    StripStage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::layer);
    const Moment start = timeline.at(0);
    EXPECT_EQ(stage.at(start).layer, 1U);
    stage.view.hovered = EdgeAt{2, 0, 0};
    EXPECT_EQ(stage.at(start).layer, 2U);
    EXPECT_THAT(lit_entries(stage.at(start)), ::testing::Contains("weight/o1/h1"));
    stage.view.follows_hovered = false;
    EXPECT_EQ(stage.at(start).layer, 1U);
    stage.view.selected = NeuronAt{2, 1};
    EXPECT_EQ(stage.at(start).layer, 2U);
    stage.view.selected = NeuronAt{0, 2};  // an input goes to the first layer
    EXPECT_EQ(stage.at_end().layer, 1U);
    stage.view.layer = 2;  // held there, as under the pointer
    EXPECT_EQ(stage.at_end().layer, 2U);
}

TEST(StripFollows, AStepOfAnotherLayerLightsNothing) {
    StripStage stage(article_document());
    stage.view.layer = 2;
    EXPECT_THAT(lit_entries(stage.at(Granularity::term, 1, 0.5)), ::testing::IsEmpty());
    EXPECT_THAT(lit_entries(stage.at(Granularity::term, 1, 1)), ::testing::IsEmpty());
}

/// The frames without a filling.
std::vector<Rect> frames(const Strip& strip, Color stroke) {
    std::vector<Rect> found;
    for (const Box& box : all<Box>(strip.scene)) {
        if (box.stroke_width > 0 && box.fill.a == 0 && box.stroke == stroke) {
            found.push_back(box.rect);
        }
    }
    return found;
}

TEST(StripFollows, TheRowOfAChosenNeuronAndItsSignalsAreFramedAndItsProductsAddedUp) {
    StripStage stage(article_document());
    stage.view.selected = NeuronAt{1, 1};
    const Strip strip = stage.at_end();
    EXPECT_EQ(written(strip, "products/name"), "h2");
    EXPECT_EQ(written(strip, "products"), "0.2·0.9 + 0.8·0.1 + 0.2·0.8 = 0.42");
    const std::vector<Rect> framed = frames(strip, theme(ThemeKind::light).selected);
    ASSERT_EQ(framed.size(), 2U);
    for (const char* inside : {"weight/h2/i1", "weight/h2/i2", "weight/h2/i3"}) {
        EXPECT_TRUE(framed[0].contains(entry(strip, inside).rect.center())) << inside;
    }
    EXPECT_FALSE(framed[0].contains(entry(strip, "weight/h1/i1").rect.center()));
    for (const char* inside : {"output/i1", "output/i2", "output/i3"}) {
        EXPECT_TRUE(framed[1].contains(entry(strip, inside).rect.center())) << inside;
    }
    stage.view.selected = NeuronAt{0, 0};
    EXPECT_EQ(frames(stage.at_end(), theme(ThemeKind::light).selected).size(), 1U) << "the sender's column";
    EXPECT_EQ(written(stage.at_end(), "products"), "nothing");
}

TEST(StripFollows, TheProductsOfTheNeuronAtWorkAsFarAsTheyHaveArrived) {
    const StripStage stage(article_document());
    EXPECT_EQ(written(stage.at(Granularity::term, 4, 0.5), "products"), "0.2·0.9 + 0.8·0.1 + 0.2·0.8");
    EXPECT_EQ(written(stage.at(Granularity::term, 5, 1), "products"), "0.2·0.9 + 0.8·0.1 + …");
    EXPECT_EQ(written(stage.at(Granularity::term, 6, 1), "products"), "0.2·0.9 + 0.8·0.1 + 0.2·0.8 = 0.42");
    EXPECT_EQ(written(stage.at(Granularity::term, 7, 1), "products/name"), "h2") << "its output";
    EXPECT_EQ(written(stage.at(Granularity::layer, 0, 1), "products"), "nothing") << "all neurons at once";
}

TEST(StripLights, AtRestAfterASumTheRowIsLitAsAWhole) {
    const StripStage stage(article_document());
    const Strip strip = stage.at(Granularity::term, 6, 1);  // h2's last product
    for (const char* id : {"weight/h2/i1", "weight/h2/i2", "weight/h2/i3", "output/i1", "output/i2", "output/i3"}) {
        EXPECT_EQ(light_on(strip, id), theme(ThemeKind::light).lit) << id;
    }
    EXPECT_EQ(light_on(strip, "weight/h1/i1"), strip.scene.background);
    StripStage with_bias(random_document({3, 4, 2}, true));
    EXPECT_EQ(light_on(with_bias.at(Granularity::neuron, 0, 1), "bias/h1"), theme(ThemeKind::light).lit);
}

/// The names beside rows and above columns, from left to right and top to bottom.
std::vector<std::string> names_in(const Strip& strip) {
    std::vector<Text> found;
    for (const Text& text : all<Text>(strip.scene)) {
        if (text.id == "strip/name") {
            found.push_back(text);
        }
    }
    std::ranges::stable_sort(found, {}, [](const Text& text) { return std::pair(text.baseline.y, text.baseline.x); });
    std::vector<std::string> names;
    for (const Text& text : found) {
        names.push_back(text.text);
    }
    return names;
}

TEST(StripNames, StandBesideRowsAndAboveColumnsWhereThereIsRoom) {
    StripStage stage(article_document());
    const float height = strip_height(stage.document.network, 700, Convention::rows_receive);
    using ::testing::ElementsAre;
    EXPECT_THAT(names_in(stage.at_end({732, height})), ElementsAre("h1", "h2", "h3",  // W's columns
                                                                   "o1", "h1", "o1",  // rows of W, I, O
                                                                   "o2", "h2", "o2", "o3", "h3", "o3"));
    stage.view.convention = Convention::columns_receive;
    EXPECT_THAT(names_in(stage.at_end({732, height})),
                ::testing::IsSupersetOf({"h1", "h2", "h3", "o1", "o2", "o3", "h1", "h2", "h3", "o1", "o2", "o3"}));
    stage.view.convention = Convention::rows_receive;
    stage.view.decimals = 9;
    EXPECT_THAT(names_in(stage.at_end({560, height})), ::testing::Not(::testing::Contains("o1"))) << "no room";
}

TEST(CaptionRow, BecomesSmallerBeforeItIsCut) {
    const PlainMeasure measure;
    const auto in_row = [&](std::size_t characters) {
        return caption_text(std::string(characters, 'x'), {0, 0, 480, kCaptionHeight}, ThemeKind::light, measure);
    };
    EXPECT_EQ(in_row(40).size, 15);
    EXPECT_LT(in_row(60).size, 15);
    EXPECT_EQ(in_row(60).text.size(), 60U);
    EXPECT_LE(measure.width(Font::sans, in_row(200).size, in_row(200).text), 440);
    EXPECT_THAT(in_row(200).text, ::testing::EndsWith("…"));
}

TEST(StripTitles, AreCutOnlyWhereThereIsNoRoom) {
    for (const float width : {732.F, 900.F}) {
        StripStage stage(random_document({4, 4, 4, 3}, true));
        const std::string sums = "X(output) = W(hidden 2 → output) · O(hidden 2) + b(output)";
        EXPECT_EQ(written(stage.at_end({width, 190}), "names/sums"), sums);
        EXPECT_EQ(written(stage.at_end({width, 190}), "names/outputs"), "O(output) = tanh(X)");
    }
    StripStage stage(scene_tests::with_long_names(random_document({4, 4, 4, 3}, true)));
    EXPECT_EQ(written(stage.at_end({732, 190}), "names/sums"), "X = W · O + b") << "without the layers' names";
    EXPECT_EQ(written(stage.at_end({732, 190}), "names/outputs"), "O = tanh(X)");
    stage.document = random_document({4, 4, 4, 3}, true);
    stage.view.controls = 260;
    EXPECT_EQ(written(stage.at_end({732, 190}), "names/sums"), "X(output) = W · O(hidden 2) + b");
    EXPECT_EQ(written(stage.at_end({732, 190}), "names/outputs"), "O(output) = tanh(X)");
}

TEST(StripLooks, NothingOverlapsOrLeavesItAtAnySize) {
    for (const std::vector<int>& sizes : {std::vector<int>{3, 3, 3}, {1, 1, 1}, {8, 8, 8}, {200, 200, 10}, {2, 8, 1}}) {
        for (const bool long_names : {false, true}) {
            const Document document = random_document(sizes, true);
            StripStage stage(long_names ? scene_tests::with_long_names(document) : document);
            for (const int decimals : {2, 3, 9}) {
                stage.view.decimals = decimals;
                for (const Convention convention : {Convention::rows_receive, Convention::columns_receive}) {
                    stage.view.convention = convention;
                    for (const float width : {560.F, 732.F, 1372.F, 1600.F}) {
                        const float height = strip_height(stage.document.network, 700, convention);
                        ASSERT_GT(height, 0);
                        const Size size{width, height};
                        const Strip strip = stage.at_end(size);
                        const std::string when = " at " + std::to_string(width) + " with " + std::to_string(decimals) +
                                                 " decimals, " + std::to_string(sizes[0]) + "-" +
                                                 std::to_string(sizes[1]) +
                                                 (convention == Convention::rows_receive ? " W·x" : " x·W");
                        if (decimals < 9 || sizes[0] < 8) {  // nine decimals of eight neurons are wider than any screen
                            scene_tests::expect_texts_apart(strip.scene, size, when);
                        }
                    }
                }
            }
        }
    }
}

TEST(StripLooks, IsReadableInEveryTheme) {
    StripStage stage(random_document({3, 4, 2}, true));
    for (const ThemeKind kind : kThemeKinds) {
        stage.view.theme = kind;
        for (const std::size_t step : {std::size_t{0}, std::size_t{3}, std::size_t{4}, std::size_t{5}}) {
            for (const double progress : {0.5, 1.0}) {  // what fades passes through the middle between two colours
                scene_tests::expect_readable(
                    stage.at(Granularity::term, step, progress).scene,
                    " " + std::string(name_of(kind)) + " " + std::to_string(step) + " " + std::to_string(progress));
            }
        }
    }
}

TEST(StripOfALargeLayer, ShowsTheFirstTheCurrentAndTheLast) {
    StripStage stage(random_document({200, 200, 10}, false));
    stage.view.shown = {120, 70};
    const Strip strip = stage.at(Granularity::layer, 0, 0);
    ASSERT_TRUE(strip.heat_map);
    EXPECT_EQ(strip.shown, (StripPlace{120, 70}));
    for (const char* id :
         {"weight/h1/i1", "weight/h121/i71", "weight/h200/i200", "weight/h1/i71", "output/i71", "sum/h121"}) {
        EXPECT_NO_THROW(entry(strip, id)) << id;
    }
}

TEST(StripOfALargeLayer, FollowsTheStepUnlessAHandHasGoneElsewhere) {
    StripStage stage(random_document({200, 200, 10}, false));
    const Timeline timeline(stage.document.network, Granularity::neuron);
    const Moment moment = timeline.at(seconds_in(timeline, 2 * 99, 0.5));  // h100's sum
    EXPECT_NO_THROW(entry(stage.at(moment), "weight/h100/i1"));
    stage.view.shown = {5, {}};
    EXPECT_NO_THROW(entry(stage.at(moment), "weight/h6/i1"));
    EXPECT_THROW(entry(stage.at(moment), "weight/h100/i1"), std::runtime_error);
}

}  // namespace
}  // namespace netglow
