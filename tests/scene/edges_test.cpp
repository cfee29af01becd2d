#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::all;
using scene_tests::seconds_in;
using scene_tests::Stage;
using scene_tests::texts_with;

TEST(Edges, ABundleALayerRefersToTheDocumentsWeights) {
    const Stage stage(article_document());
    const Scene scene = stage.at_end();
    ASSERT_EQ(scene.edges.size(), 2U);
    for (std::size_t k = 0; k < 2; ++k) {
        EXPECT_EQ(scene.edges[k].layer, k + 1);
        EXPECT_EQ(scene.edges[k].weights, &stage.document.network.layer(k + 1).weights);
        EXPECT_EQ(scene.edges[k].largest, 0.9);
        EXPECT_EQ(scene.edges[k].from.size(), 3U);
        EXPECT_EQ(scene.edges[k].to[2], stage.layout.at({k + 1, 2}));
    }
}

TEST(Edges, AreStrongAtTheStartAndAtTheEnd) {
    const Stage stage(article_document());
    for (const double seconds : {0.0, 1e9}) {
        for (const EdgeBundle& bundle : stage.at(Granularity::layer, seconds).edges) {
            EXPECT_FLOAT_EQ(bundle.opacity, 0.6F);
        }
    }
}

TEST(Edges, OfTheLayerThatIsSummedAreStrongerThanTheOthers) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::layer);
    const Scene scene = stage.at(timeline.at(seconds_in(timeline, 2, 0.5)));
    EXPECT_FLOAT_EQ(scene.edges[0].opacity, 0.28F);
    EXPECT_FLOAT_EQ(scene.edges[1].opacity, 0.6F);
}

TEST(Edges, OpacityNeverJumpsWhileALayerGranularityPassPlays) {
    const Stage stage(article_document());
    const Timeline timeline(stage.document.network, Granularity::layer);
    std::vector<float> before = {0.6F, 0.6F};
    for (double t = 0; t <= timeline.duration(); t += 1.0 / 120) {
        const Scene scene = stage.at(timeline.at(t));
        for (std::size_t k = 0; k < 2; ++k) {
            EXPECT_NEAR(scene.edges[k].opacity, before[k], 0.06F) << "at " << t;
            before[k] = scene.edges[k].opacity;
        }
    }
}

TEST(Edges, OfAChosenNeuronStandOutWithTheirNumbers) {
    Stage stage(article_document());
    stage.view.selected = NeuronAt{1, 1};
    const Scene scene = stage.at_end();
    EXPECT_FLOAT_EQ(scene.edges[0].opacity, 0.13F);
    EXPECT_FLOAT_EQ(scene.edges[1].opacity, 0.13F);
    EXPECT_EQ(text_of(scene, "weight/h2/i1"), "0.2");
    EXPECT_EQ(text_of(scene, "weight/h2/i2"), "0.8");
    EXPECT_EQ(text_of(scene, "weight/h2/i3"), "0.2");
    EXPECT_EQ(texts_with(scene, "weight/").size(), 3U);
    const Theme& light = theme(ThemeKind::light);
    for (const Disc& disc : all<Disc>(scene)) {
        const bool chosen = disc.center == stage.layout.at({1, 1});
        EXPECT_EQ(disc.stroke == light.selected, chosen);
    }
}

TEST(Edges, OfAChosenInputAreThoseThatLeaveIt) {
    Stage stage(article_document());
    stage.view.selected = NeuronAt{0, 2};
    const Scene scene = stage.at_end();
    EXPECT_EQ(texts_with(scene, "weight/").size(), 3U);
    EXPECT_EQ(text_of(scene, "weight/h1/i3"), "0.4");
}

TEST(Edges, AChosenEdgeStandsAlone) {
    Stage stage(article_document());
    stage.view.selected = EdgeAt{2, 0, 2};
    const Scene scene = stage.at_end();
    ASSERT_EQ(texts_with(scene, "weight/").size(), 1U);
    EXPECT_EQ(text_of(scene, "weight/o1/h3"), "0.5");
}

TEST(Edges, AllNumbersAreShownAtRestWhereThereIsRoom) {
    const Stage stage(article_document());
    EXPECT_EQ(texts_with(stage.at_end(), "weight/").size(), 18U);
    const Stage small(article_document(), {260, 170});
    EXPECT_TRUE(texts_with(small.at_end(), "weight/").empty());
}

TEST(Edges, OfALargeLayerShowTheirNumberUnderThePointer) {
    Stage stage(scene_tests::random_document({12, 12}, false));
    EXPECT_TRUE(texts_with(stage.at_end(), "weight/").empty());
    stage.view.hovered = EdgeAt{1, 4, 7};
    EXPECT_EQ(texts_with(stage.at_end(), "weight/o5/i8").size(), 1U);
}

TEST(Edges, NegativeOnesAreDashedWhereFew) {
    Stage few(scene_tests::random_document({3, 3}, false));
    few.view.selected = NeuronAt{1, 0};
    EXPECT_TRUE(few.at_end().edges[0].dashed);
    std::size_t negative = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        negative += few.document.network.weight({1, 0, i}) < 0 ? 1 : 0;
    }
    std::size_t dashed = 0;
    for (const Line& line : all<Line>(few.at_end())) {
        dashed += line.to == few.layout.at({1, 0}) && line.dash > 0 ? 1 : 0;
    }
    EXPECT_EQ(dashed, negative);
    EXPECT_TRUE(Stage(scene_tests::random_document({10, 6}, false)).at_end().edges[0].dashed);
    EXPECT_FALSE(Stage(scene_tests::random_document({61, 1}, false)).at_end().edges[0].dashed);
}

TEST(Edges, OfMoreThanFortyAreShownByProductOnceTheSignalsAreKnown) {
    const Stage few(scene_tests::random_document({8, 5, 5}, false));
    EXPECT_EQ(few.at_end().edges[0].signals, nullptr);
    const Stage more(scene_tests::random_document({8, 6, 5}, false));
    const Scene end = more.at_end();
    EXPECT_EQ(end.edges[0].signals, &more.trace.outputs(0));
    EXPECT_EQ(end.edges[0].front, 1);
    EXPECT_EQ(end.edges[1].signals, &more.trace.outputs(1)) << "one measure for the whole network";
    EXPECT_EQ(more.at(Granularity::layer, 0).edges[0].front, 0) << "by weight before";
}

TEST(Edges, FadeWhereTheyAreManyTheStrongestExcepted) {
    EXPECT_EQ(Stage(article_document()).at_end().edges[0].fade, EdgeFade{});
    const Scene many = Stage(scene_tests::random_document({32, 16}, false)).at_end();
    EXPECT_GT(many.edges[0].fade.full, 0);
    EXPECT_EQ(many.edges[0].fade.of(1), 1);
    EXPECT_EQ(many.edges[0].fade.of(0), 0) << "an edge that carries nothing";
}

TEST(Edges, FadeSmoothlyWhileAPassPlaysAndWhileAnInputMoves) {
    Stage stage(scene_tests::random_document({20, 12, 8}, false));
    const Timeline timeline(stage.document.network, Granularity::layer);
    const auto strongest_and_weak = [&](const Scene& scene) {
        std::vector<float> shares;
        for (const EdgeBundle& bundle : scene.edges) {
            for (const float strength : {1.F, 0.6F, 0.3F, 0.1F}) shares.push_back(bundle.fade.of(strength));
        }
        return shares;
    };
    std::vector<float> before = strongest_and_weak(stage.at(timeline.at(0)));
    const auto expect_no_jump = [&](const Scene& scene, double at) {
        const std::vector<float> now = strongest_and_weak(scene);
        for (std::size_t i = 0; i < now.size(); ++i) EXPECT_NEAR(now[i], before[i], 0.1F) << at;
        before = now;
    };
    for (double t = 0; t <= timeline.duration(); t += 1.0 / 120) {
        expect_no_jump(stage.at(timeline.at(t)), t);
    }
    const double value = stage.document.input[0];
    for (double more = 0; more < 1; more += 0.01) {
        stage.document.input[0] = value + more;
        stage.trace = forward(stage.document.network, stage.document.input);
        expect_no_jump(stage.at_end(), more);
    }
}

/// Ten classes, of which one wins.
Stage classifier() {
    Document document = scene_tests::random_document({20, 16, 10}, false);
    std::vector<Dense> layers = document.network.layers();
    layers.back().activation = Activation::of(ActivationKind::softmax);
    document.network = Network(std::move(layers));
    return Stage(std::move(document));
}

TEST(Edges, OfTheAnswerStandOutWhenThePassIsOver) {
    const Stage stage = classifier();
    const Vector& outputs = stage.trace.outputs(2);
    Eigen::Index winner = 0;
    outputs.maxCoeff(&winner);
    const Scene scene = stage.at_end();
    const std::vector<Line> lines = all<Line>(scene);
    EXPECT_GE(lines.size(), 3U);
    for (const Line& line : lines) {
        EXPECT_EQ(line.to, stage.layout.at({2, static_cast<std::size_t>(winner)}));
    }
    EXPECT_FLOAT_EQ(scene.edges[1].opacity, 0.3F) << "the others recede";
    EXPECT_FLOAT_EQ(scene.edges[0].opacity, 0.6F);
    EXPECT_TRUE(all<Line>(stage.at(Granularity::layer, 0)).empty()) << "not before it is known";
    EXPECT_TRUE(all<Line>(Stage(scene_tests::random_document({20, 10}, false)).at_end()).empty())
        << "numbers, no classes";
}

TEST(Edges, OfTheAnswerStayWhileThePointerIsElsewhere) {
    Stage stage = classifier();
    stage.view.hovered = NeuronAt{1, 3};
    EXPECT_FLOAT_EQ(stage.at_end().edges[1].opacity, 0.3F);
    EXPECT_FLOAT_EQ(stage.at_end().edges[0].opacity, 0.3F) << "here those of the neuron under the pointer stand out";
    const std::size_t with_answer = all<Line>(stage.at_end()).size();
    stage.view.hovered = NeuronAt{2, 3};
    EXPECT_FLOAT_EQ(stage.at_end().edges[0].opacity, 0.6F);
    for (const Line& line : all<Line>(stage.at_end())) EXPECT_EQ(line.to, stage.layout.at({2, 3}));
    EXPECT_GT(with_answer, 5U);
}

TEST(Edges, UnderThePointerShowFiveNumbersOfTheStrongest) {
    Stage stage = classifier();
    stage.view.hovered = NeuronAt{2, 4};
    const std::vector<Text> numbers = texts_with(stage.at_end(), "weight/");
    EXPECT_GE(numbers.size(), 2U);
    EXPECT_LE(numbers.size(), 5U);
    std::vector<std::pair<double, std::string>> products;
    for (std::size_t from = 0; from < 16; ++from) {
        const double product = stage.document.network.weight({2, 4, from}) * stage.trace.output({1, from});
        products.emplace_back(-std::abs(product), "weight/o5/h" + std::to_string(from + 1));
    }
    std::ranges::sort(products);
    for (const Text& number : numbers) {
        const auto five = products.begin() + 5;
        EXPECT_NE(std::find_if(products.begin(), five, [&](const auto& one) { return one.second == number.id; }), five)
            << number.id;
    }
}

TEST(Edges, AHoveredPlaceThatNoLongerExistsIsIgnored) {
    Stage stage(article_document());
    const auto seen = [&] {
        const Scene scene = stage.at_end();
        std::vector<std::string> seen;
        for (const EdgeBundle& edges : scene.edges) seen.push_back("edges of opacity " + std::to_string(edges.opacity));
        for (const Text& text : all<Text>(scene)) seen.push_back(text.id + " " + text.text);
        for (const Disc& disc : all<Disc>(scene)) seen.push_back("disc, stroke " + std::to_string(disc.stroke_width));
        seen.push_back(std::to_string(scene.shapes.size()) + " shapes");
        return seen;
    };
    const std::vector<std::string> at_rest = seen();
    EXPECT_THAT(at_rest, ::testing::Contains("weight/o3/h3 0.9"));
    stage.view.hovered = NeuronAt{1, 0};
    EXPECT_NE(seen(), at_rest) << "what is there is seen under the pointer";
    for (const Place& gone :
         {Place(EdgeAt{2, 9, 9}), Place(EdgeAt{7, 0, 0}), Place(NeuronAt{7, 0}), Place(NeuronAt{1, 3})}) {
        stage.view.hovered = gone;
        stage.view.selected = Place{};
        EXPECT_EQ(seen(), at_rest);
        stage.view.hovered = Place{};
        stage.view.selected = gone;
        EXPECT_EQ(seen(), at_rest);
    }
}

}  // namespace
}  // namespace netglow
