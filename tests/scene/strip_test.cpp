// The equation strip: its numbers, its lights, and how it looks at every size.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "core/scene/strip/strip.h"
#include "core/text/number_text.h"
#include "scene_checks.h"

namespace netglow {
namespace {

using testing::all;
using testing::random_document;
using testing::seconds_in;

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

TEST(StripNumbers, WhatIsNotKnownIsADot) {
    const StripStage stage(article_document());
    const Strip strip = stage.at(Granularity::term, 1, 1);  // two products of h1
    EXPECT_EQ(written(strip, "total/h1"), "0.84");
    EXPECT_EQ(written(strip, "sum/h2"), "·");
    EXPECT_EQ(written(strip, "output/h1"), "·");
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
    stage.view.selected = EdgeAt{2, 0, 0};  // of another layer
    EXPECT_THAT(lit_entries(stage.at(start)), ::testing::IsEmpty());
}

TEST(StripLooks, NothingOverlapsOrLeavesItAtAnySize) {
    for (const std::vector<int>& sizes : {std::vector<int>{3, 3, 3}, {1, 1, 1}, {8, 8, 8}, {200, 200, 10}, {2, 8, 1}}) {
        for (const bool long_names : {false, true}) {
            const Document document = random_document(sizes, true);
            StripStage stage(long_names ? testing::with_long_names(document) : document);
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
                            testing::expect_texts_apart(strip.scene, size, when);
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
                testing::expect_readable(
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
