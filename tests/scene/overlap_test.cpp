// No text overlaps another, a neuron that is not its own, or the canvas's border: for several networks, at many
// moments.
#include <gtest/gtest.h>

#include <cmath>

#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::all;
using scene_tests::random_document;
using scene_tests::seconds_in;
using scene_tests::Stage;

bool touches(const Rect& rect, Point center, float radius) {
    const float x = std::clamp(center.x, rect.x, rect.right());
    const float y = std::clamp(center.y, rect.y, rect.bottom());
    return std::hypot(center.x - x, center.y - y) < radius;
}

bool is_number_in(const Text& text, Point center, float radius) {
    const float dx = text.baseline.x - center.x;
    return text.id.starts_with("output/") && std::abs(dx) < 0.1F && std::abs(text.baseline.y - center.y) < radius;
}

void expect_no_overlaps(const Stage& stage, const Scene& scene, const std::string& when) {
    const std::vector<Text> texts = all<Text>(scene);
    std::vector<Rect> rects;
    for (const Text& text : texts) {
        rects.push_back(text_rect(text, stage.measure));
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_GE(rects[i].x, 0) << texts[i].id << when;
        EXPECT_GE(rects[i].y, 0) << texts[i].id << when;
        EXPECT_LE(rects[i].right(), stage.layout.canvas.width) << texts[i].id << when;
        EXPECT_LE(rects[i].bottom(), stage.layout.canvas.height) << texts[i].id << when;
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_FALSE(rects[i].overlaps(rects[j])) << texts[i].id << " and " << texts[j].id << when;
        }
        for (std::size_t layer = 0; layer < stage.layout.columns.size(); ++layer) {
            for (std::size_t n = 0; n < stage.layout.columns[layer].neurons; ++n) {
                const Point center = stage.layout.at({layer, n});
                const float radius = stage.layout.radius(layer);
                if (!is_number_in(texts[i], center, radius)) {
                    EXPECT_FALSE(touches(rects[i], center, radius)) << texts[i].id << " in a disc" << when;
                }
            }
        }
    }
}

void expect_no_overlaps_ever(Stage& stage) {
    const std::size_t last = stage.document.network.depth();
    const std::vector<Place> places = {Place(), NeuronAt{last, 0}, EdgeAt{1, 0, 0}};
    for (const Granularity granularity : {Granularity::layer, Granularity::neuron, Granularity::term}) {
        const Timeline timeline(stage.document.network, granularity);
        const std::size_t stride = std::max<std::size_t>(timeline.step_count() / 10, 1);
        for (std::size_t step = 0; step < timeline.step_count(); step += stride) {
            for (const double progress : {0.0, 0.15, 0.5, 0.8, 1.0}) {
                stage.view.selected = places[step % places.size()];
                stage.view.hovered = places[(step / 3) % places.size()];
                const Moment moment = timeline.at(seconds_in(timeline, step, progress));
                expect_no_overlaps(stage, stage.at(moment), " at step " + std::to_string(step));
            }
        }
        stage.view.selected = {};
        stage.view.hovered = {};
        expect_no_overlaps(stage, stage.at(timeline.at(timeline.duration())), " at the end");
        if (::testing::Test::HasFailure()) {
            return;
        }
    }
}

struct Net {
    std::vector<int> sizes;
    bool biases;
};

std::string net_name(const ::testing::TestParamInfo<Net>& info) {
    std::string name = info.param.biases ? "WithBiases" : "WithoutBiases";
    for (const int size : info.param.sizes) {
        name += "_" + std::to_string(size);
    }
    return name;
}

class Overlaps : public ::testing::TestWithParam<Net> {};
INSTANTIATE_TEST_SUITE_P(Networks, Overlaps,
                         ::testing::Values(Net{{1, 1}, true}, Net{{3, 3, 3}, false}, Net{{3, 4, 2}, true},
                                           Net{{2, 3, 2, 1}, true}, Net{{8, 8, 8}, true}, Net{{1, 8, 1}, true},
                                           Net{{8, 1, 8}, false}, Net{{5, 6, 7, 8, 4}, true}),
                         net_name);

TEST_P(Overlaps, NoneAtAnySize) {
    for (const Size canvas :
         {Size{640, 400}, Size{731, 518}, Size{731, 689}, Size{1372, 900}, Size{200, 150}, Size{300, 900}}) {
        SCOPED_TRACE(canvas.width);
        Stage stage(random_document(GetParam().sizes, GetParam().biases), canvas);
        expect_no_overlaps_ever(stage);
    }
}

TEST_P(Overlaps, NoneWithNineDecimals) {
    for (const Size canvas : {Size{640, 400}, Size{731, 689}}) {
        Stage stage(random_document(GetParam().sizes, GetParam().biases), canvas);
        stage.view.decimals = 9;
        expect_no_overlaps_ever(stage);
    }
}

TEST_P(Overlaps, NoneWithLongNames) {
    Document document = random_document(GetParam().sizes, GetParam().biases);
    std::vector<Dense> layers = document.network.layers();
    const std::string name = "a name of fifty characters, as files may well have";
    ASSERT_EQ(name.size(), 50U);
    for (Dense& layer : layers) {
        layer.name = name;
        layer.names.assign(layer.neurons(), name);
    }
    document.input_names.assign(document.network.inputs(), name);
    document.network = Network(layers);
    Stage stage(document, {731, 518});
    expect_no_overlaps_ever(stage);
    const std::optional<std::string> shown = text_of(stage.at_end(), "name/i1");
    ASSERT_TRUE(shown.has_value());
    EXPECT_TRUE(shown->starts_with("a ") && shown->ends_with("…")) << *shown;
}

/// The edge that a text belongs to has an id that ends in its neurons.
bool is_own(const std::string& id, const Network& network, EdgeAt edge) {
    return id == "weight/" + place_name(network, edge.receiver()) + "/" + place_name(network, edge.sender());
}

TEST_P(Overlaps, NumbersOnEdgesSumsAndBiasesLieOnNoOtherEdge) {
    for (const Size canvas : {Size{640, 400}, Size{731, 518}, Size{1372, 900}}) {
        const Stage stage(random_document(GetParam().sizes, GetParam().biases), canvas);
        const Network& network = stage.document.network;
        for (const Text& text : all<Text>(stage.at_end())) {
            if (!text.id.starts_with("weight/") && !text.id.starts_with("sum/") && !text.id.starts_with("bias/")) {
                continue;
            }
            const Rect rect = text_rect(text, stage.measure);
            for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
                for (std::size_t edge = 0; edge < network.neurons(layer) * network.neurons(layer - 1); ++edge) {
                    const EdgeAt at{layer, edge % network.neurons(layer), edge / network.neurons(layer)};
                    const Point from = stage.layout.at(at.sender());
                    const Point way = stage.layout.at(at.receiver()) - from;
                    for (float along = 0; along <= 1 && !is_own(text.id, network, at); along += 0.005F) {
                        ASSERT_FALSE(rect.contains(from + way * along)) << text.id << " at " << canvas.width;
                    }
                }
            }
        }
    }
}

TEST_P(Overlaps, AllNumbersAndNamesHaveRoomFromTheLeastUsualSizeOn) {
    const Net& net = GetParam();
    const Stage stage(random_document(net.sizes, net.biases), {640, 400});
    const Scene scene = stage.at_end();
    std::size_t neurons = 0;
    for (const int size : net.sizes) {
        neurons += static_cast<std::size_t>(size);
    }
    EXPECT_EQ(scene_tests::texts_with(scene, "output/").size(), neurons);
    EXPECT_EQ(scene_tests::texts_with(scene, "name/").size(), neurons);
    EXPECT_EQ(scene_tests::texts_with(scene, net.sizes.back() == 1 ? "sum/o1" : "sum/o").size(),
              static_cast<std::size_t>(net.sizes.back()))
        << "sums of hidden neurons are left out where edges would cross them";
}

class OverlapsOfAnswers : public ::testing::TestWithParam<Net> {};
INSTANTIATE_TEST_SUITE_P(Networks, OverlapsOfAnswers,
                         ::testing::Values(Net{{2, 5, 3}, true}, Net{{2, 4, 1}, true}, Net{{16, 8, 10}, true},
                                           Net{{64, 16, 10}, true}),
                         net_name);

/// Bars with percentages at the right, and of many inputs their picture at the left.
TEST_P(OverlapsOfAnswers, NoneAtAnySize) {
    const std::vector<int>& sizes = GetParam().sizes;
    Document document = random_document(sizes, true);
    const bool one = sizes.back() == 1;
    document.network.set_activation(document.network.depth(),
                                    Activation::of(one ? ActivationKind::sigmoid : ActivationKind::softmax));
    Vector target = Vector::Zero(sizes.back());
    target[0] = 1;
    document.cases.push_back({"", document.input, target});
    if (sizes[0] >= 16) {
        const auto side = static_cast<std::size_t>(std::lround(std::sqrt(sizes[0])));
        document.input_image = InputImage{.width = side, .height = side};
    }
    for (const Size canvas : {Size{476, 430}, Size{731, 443}, Size{731, 689}, Size{1372, 700}, Size{300, 500}}) {
        SCOPED_TRACE(canvas.width);
        for (LayoutStyle look : {LayoutStyle{}, LayoutStyle::presenter()}) {
            look = with_room_for(look, document);
            Stage stage(document, canvas);
            stage.layout = layout_of(document.network, canvas, look);
            stage.view.target = &target;
            expect_no_overlaps_ever(stage);
        }
    }
}

}  // namespace
}  // namespace netglow
