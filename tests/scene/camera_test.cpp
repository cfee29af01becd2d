#include "core/scene/camera.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/scene/layout/layout.h"

namespace netglow {
namespace {

constexpr float kMost = 16;

/// Columns of so many neurons in a canvas of 800 × 600.
Layout layout_with(std::vector<std::size_t> neurons) {
    std::vector<Dense> layers;
    for (std::size_t layer = 1; layer < neurons.size(); ++layer) {
        Dense dense;
        dense.activation = Activation::of(ActivationKind::relu);
        dense.weights =
            Matrix::Zero(static_cast<Eigen::Index>(neurons[layer]), static_cast<Eigen::Index>(neurons[layer - 1]));
        layers.push_back(std::move(dense));
    }
    return layout_of(Network(std::move(layers)), {800, 600});
}

void expect_near(Point a, Point b) {
    EXPECT_NEAR(a.x, b.x, 1e-2F);
    EXPECT_NEAR(a.y, b.y, 1e-2F);
}

TEST(Camera, ViewAndWorldAreInverses) {
    const Camera camera{2.5F, {-40, 17}};
    expect_near(camera.to_world(camera.to_view({123, 456})), {123, 456});
}

TEST(Camera, ZoomingKeepsWhatIsUnderThePointer) {
    const Point pointer{300, 120};
    for (const float factor : {0.5F, 1.1F, 3.F, 1000.F, 0.0001F}) {
        const Camera before{1.5F, {20, -30}};
        const Camera after = zoomed_at(before, pointer, factor, kMost);
        expect_near(after.to_world(pointer), before.to_world(pointer));
    }
}

TEST(Camera, ZoomIsHeldToItsLimits) {
    EXPECT_FLOAT_EQ(zoomed_at(Camera{}, {10, 10}, 1e6F, kMost).zoom, kMost);
    EXPECT_FLOAT_EQ(zoomed_at(Camera{}, {10, 10}, 1e-6F, kMost).zoom, Camera::kLeastZoom);
    const Camera most{kMost, {-5, 8}};
    EXPECT_EQ(zoomed_at(most, {10, 10}, 1, kMost).offset, most.offset);
}

TEST(Camera, PanningMovesTheCanvasByAsMuch) {
    const Camera camera = panned(Camera{2, {10, 10}}, {5, -7});
    EXPECT_EQ(camera, (Camera{2, {15, 3}}));
}

TEST(Camera, APieceOfTheCanvasStaysInSight) {
    const Layout layout = layout_with({3, 3});
    const Size canvas = layout.canvas;
    for (const float zoom : {0.25F, 1.F, 16.F}) {
        for (const Point far : {Point{1e6F, 1e6F}, Point{-1e6F, -1e6F}, Point{1e6F, -1e6F}}) {
            const Camera camera = kept_in_sight({zoom, far}, layout);
            const Point top_left = camera.to_view({0, 0});
            const Point bottom_right = camera.to_view({canvas.width, canvas.height});
            EXPECT_GE(bottom_right.x, 50);
            EXPECT_GE(bottom_right.y, 50);
            EXPECT_LE(top_left.x, canvas.width - 50);
            EXPECT_LE(top_left.y, canvas.height - 50);
        }
    }
}

TEST(Camera, ACanvasThatFitsIsLeftWhereItIs) {
    EXPECT_EQ(kept_in_sight(Camera{}, layout_with({3, 3})), Camera{});
}

/// Half the way from a neuron to the next, in the view.
float half_pitch(const Layout& layout, std::size_t layer, const Camera& camera) {
    return camera.zoom * layout.columns[layer].pitch / 2;
}

TEST(Camera, TheMostZoomMakesTheSmallestDiscReadable) {
    EXPECT_EQ(most_zoom(layout_with({3, 3})), kMost);
    for (const std::size_t neurons : {std::size_t{800}, std::size_t{4096}, std::size_t{65'536}}) {
        const Layout layout = layout_with({3, neurons, 10});
        EXPECT_GE(half_pitch(layout, 1, {most_zoom(layout), {}}), 24) << neurons;
    }
    EXPECT_GT(most_zoom(layout_with({3, 4096})), 300);
}

TEST(Camera, AZoomThatAnotherLayoutHadIsHeldToTheMostOfThisOne) {
    const Layout layout = layout_with({3, 3});
    const Camera camera = kept_in_sight({350, {-70'000, -70'000}}, layout);
    EXPECT_EQ(camera.zoom, kMost);
    expect_near(camera.to_world({400, 300}), {70'400.F / 350, 70'300.F / 350});
}

TEST(Camera, ANeuronIsBroughtIntoTheMiddleAndReadable) {
    for (const std::size_t neurons :
         {std::size_t{1}, std::size_t{3}, std::size_t{800}, std::size_t{4096}, std::size_t{65'536}}) {
        const Layout layout = layout_with({3, neurons, 10});
        for (const std::size_t index : {std::size_t{0}, neurons / 2, neurons - 1}) {
            const Camera camera = at_neuron(layout, {1, index});
            const Point at = camera.to_view(layout.at({1, index}));
            EXPECT_NEAR(at.x, 400, 0.3);
            EXPECT_NEAR(at.y, 300, 0.3);
            EXPECT_EQ(kept_in_sight(camera, layout), camera);
            EXPECT_GE(neurons == 1 ? layout.radius(1) : half_pitch(layout, 1, camera), 24);
            EXPECT_GE(camera.zoom, 1);
        }
    }
}

TEST(Camera, ItsPlacesAreExactEnoughAtTheMostZoom) {
    const Layout layout = layout_with({3, 65'536});
    const Camera camera = at_neuron(layout, {1, 65'535});
    const Column& column = layout.columns[1];
    for (std::size_t index = 65'530; index < 65'536; ++index) {
        const double world =
            static_cast<double>(column.top) + static_cast<double>(column.pitch) * static_cast<double>(index);
        const double exact = world * static_cast<double>(camera.zoom) + static_cast<double>(camera.offset.y);
        EXPECT_NEAR(camera.to_view(layout.at({1, index})).y, exact, 0.3) << index;
    }
}

TEST(Camera, OnItsWayBeginsAndEndsWhereItShould) {
    const Camera from{1, {3, -7}};
    for (const Camera to : {Camera{350, {-90'000, 400}}, Camera{1, {50, 60}}, Camera{0.5F, {0, 0}}}) {
        EXPECT_EQ(camera_between(from, to, 0), from);
        EXPECT_EQ(camera_between(from, to, 1), to);
        EXPECT_EQ(camera_between(from, to, 1.5), to);
    }
}

TEST(Camera, OnItsWayZoomsEvenlyAboutOnePoint) {
    const Camera from{1, {0, 0}};
    const Camera to{100, {-9900, -19'800}};  // what is at 100, 200 stays
    for (const double amount : {0.25, 0.5, 0.75}) {
        const Camera camera = camera_between(from, to, amount);
        EXPECT_NEAR(camera.zoom, std::pow(100, amount), 1e-3);
        expect_near(camera.to_view({100, 200}), {100, 200});
    }
}

TEST(Camera, OnItsWayAtTheSameZoomMovesEvenly) {
    EXPECT_EQ(camera_between({2, {0, 0}}, {2, {10, 20}}, 0.5), (Camera{2, {5, 10}}));
}

}  // namespace
}  // namespace netglow
