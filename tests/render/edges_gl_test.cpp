#include "tests/render/drawn.h"

namespace netglow {
namespace {

EdgeBundle bundle_of(const Matrix& weights, std::vector<Point> from, std::vector<Point> to) {
    EdgeBundle bundle;
    bundle.weights = &weights;
    bundle.from = std::move(from);
    bundle.to = std::move(to);
    bundle.largest = weights.cwiseAbs().maxCoeff();
    bundle.positive = kBlue;
    bundle.negative = kRed;
    bundle.dashed = false;
    return bundle;
}

class Edges : public Drawing {
protected:
    static Scene scene_of(EdgeBundle bundle) {
        Scene scene;
        scene.background = kWhite;
        scene.edges.push_back(std::move(bundle));
        return scene;
    }
};

TEST_F(Edges, AnEdgeIsDrawnAsALineOfItsWidthAndDash) {
    const std::vector<Point> from = {{5.3F, 11.7F}};
    const std::vector<Point> to = {{58.1F, 49.2F}};
    for (const double weight : {0.9, -0.9, -0.2}) {
        for (const float scale : {1.F, 1.5F}) {
            Matrix weights(1, 1);
            weights << weight;
            EdgeBundle bundle = bundle_of(weights, from, to);
            bundle.largest = 0.9;
            bundle.dashed = true;
            const Line line{.from = from[0],
                            .to = to[0],
                            .width = edge_width(weight, 0.9),
                            .color = weight < 0 ? kRed : kBlue,
                            .dash = weight < 0 ? kEdgeDash : 0,
                            .round = false};
            const Size size{64 * scale, 64 * scale};
            const Picture drawn = draw(scene_of(bundle), size, scale);
            const Picture expected = draw(line, size, scale);
            EXPECT_LT(mean_difference(drawn, expected), 0.1F) << weight << " at " << scale;
            EXPECT_LT(largest_difference(drawn, expected), 32) << "at the corners of dashes alone";
        }
    }
}

TEST_F(Edges, AWeightOf0HasNeitherColor) {
    Matrix weights(1, 1);
    weights << 0;
    EdgeBundle bundle = bundle_of(weights, {{4, 32}}, {{60, 32}});
    bundle.largest = 1;
    bundle.neutral = {0, 0.5F, 0, 1};
    const Picture picture = draw(scene_of(bundle), {64, 64});
    const Color color = picture.color(32, 32);
    EXPECT_EQ(color.r, color.b);
    EXPECT_GT(color.g, color.r);
    EXPECT_LT(color.r, 0.9F);
}

TEST_F(Edges, EveryWeightOfTheMatrixIsOnItsOwnEdge) {
    Matrix weights(3, 2);  // rows = receivers
    weights << 1, -1,      //
        -1, 1,             //
        -1, 1;
    const std::vector<Point> from = {{4, 20}, {4, 70}};
    const std::vector<Point> to = {{124, 8}, {124, 45}, {124, 90}};
    const Picture picture = draw(scene_of(bundle_of(weights, from, to)), {128, 96});
    for (Eigen::Index receiver = 0; receiver < 3; ++receiver) {
        for (Eigen::Index sender = 0; sender < 2; ++sender) {
            // Close to the sender, where no other edge crosses.
            const Point start = from[static_cast<std::size_t>(sender)];
            const Point at = start + (to[static_cast<std::size_t>(receiver)] - start) * 0.25F;
            const Color color = picture.color(static_cast<int>(at.x), static_cast<int>(at.y));
            EXPECT_EQ(color, weights(receiver, sender) < 0 ? kRed : kBlue) << receiver << ',' << sender;
        }
    }
}

TEST_F(Edges, ALayerMayHaveMoreNeuronsThanARowOfTheTextureHolds) {
    constexpr Eigen::Index kSenders = 1500;
    Matrix weights = Matrix::Zero(1, kSenders);
    weights(0, kSenders - 1) = 1;
    weights(0, 1100) = -1;
    std::vector<Point> from(kSenders, Point{-50, -50});  // out of sight but for two
    from[1100] = {4, 10};
    from[kSenders - 1] = {4, 50};
    EdgeBundle bundle = bundle_of(weights, from, {{60, 30}});
    const Picture picture = draw(scene_of(bundle));
    EXPECT_EQ(picture.color(11, 12), kRed);
    EXPECT_EQ(picture.color(11, 47), kBlue);
}

TEST_F(Edges, WeightsOfNothingAreThinLinesNotAnError) {
    const Matrix weights = Matrix::Zero(1, 1);
    const Picture picture = draw(scene_of(bundle_of(weights, {{4, 32.5F}}, {{60, 32.5F}})));
    EXPECT_NEAR(picture.total_ink(), 56, 1) << "one point wide";
    EXPECT_EQ(picture.color(30, 32), Color()) << "neither positive nor negative";
}

TEST_F(Edges, AnOpacityOfNothingDrawsNothing) {
    const Matrix weights = Matrix::Ones(1, 1);
    EdgeBundle bundle = bundle_of(weights, {{4, 32}}, {{60, 32}});
    bundle.opacity = 0;
    EXPECT_EQ(draw(scene_of(bundle)).total_ink(), 0);
    bundle.opacity = 0.25F;
    EXPECT_NEAR(draw(scene_of(bundle)).ink(30, 32), 0.25F, 0.01F);
}

TEST_F(Edges, ShapesLieOnTheEdges) {
    const Matrix weights = Matrix::Ones(1, 1);
    Scene scene = scene_of(bundle_of(weights, {{4, 32}}, {{60, 32}}));
    scene.shapes.emplace_back(disc({32, 32}, 8, kBlack));
    EXPECT_EQ(draw(scene).color(32, 32), kBlack);
}

TEST_F(Edges, OnlyAWeightThatChangedIsSentAgain) {
    Matrix weights = Matrix::Random(30, 20);
    const std::vector<Point> from(20, Point{4, 30});
    const std::vector<Point> to(30, Point{60, 30});
    const Scene scene = scene_of(bundle_of(weights, from, to));
    draw(scene);
    const std::size_t once = renderer_.uploaded_bytes();
    EXPECT_GE(once, 600 * sizeof(float));
    draw(scene);
    EXPECT_EQ(renderer_.uploaded_bytes(), once);
    draw(scene, {64, 64}, 1, Camera{.zoom = 2, .offset = {3, 4}});
    EXPECT_EQ(renderer_.uploaded_bytes(), once) << "a camera that moves";
    weights(7, 7) += 0.1;
    draw(scene);
    EXPECT_EQ(renderer_.uploaded_bytes(), once + 600 * sizeof(float)) << "without a log, all of them";
}

TEST_F(Edges, OfALogOneWeightIsFourBytes) {
    std::vector<Dense> layers(1);
    layers[0].weights = Matrix::Random(30, 20);
    Network network(layers);
    WeightLog log(network);
    EdgeBundle bundle = bundle_of(network.layer(1).weights, std::vector<Point>(20, Point{4, 30}),
                                  std::vector<Point>(30, Point{60, 30}));
    bundle.log = &log.layer(1);
    const Scene scene = scene_of(bundle);
    draw(scene);
    const std::size_t once = renderer_.uploaded_bytes();
    const double before = network.weight({1, 7, 7});
    network.set_weight({1, 7, 7}, before + 1);
    log.apply_change(network, WeightChanged{{1, 7, 7}, before});
    const Picture edited = draw(scene);
    EXPECT_EQ(renderer_.uploaded_bytes(), once + sizeof(float));
    EXPECT_EQ(renderer_.edge_uploads().picture, 0U);
}

TEST_F(Edges, BySignalAreAsWideAsTheirProductAndHaveItsHue) {
    const Matrix weights = Matrix::Ones(1, 2);
    Vector signals(2);
    signals << -1, 0.1;
    EdgeBundle bundle = bundle_of(weights, {{4, 16}, {4, 48}}, {{60, 32}});
    bundle.signals = &signals;
    bundle.largest_product = 1;
    bundle.front = 0;
    EXPECT_EQ(draw(scene_of(bundle)).color(18, 20), kBlue) << "signals are not there yet";
    bundle.front = 1;
    const Picture picture = draw(scene_of(bundle));
    EXPECT_EQ(picture.color(18, 20), kRed);
    EXPECT_LT(picture.total_ink(), draw(scene_of(bundle_of(weights, {{4, 16}, {4, 48}}, {{60, 32}}))).total_ink());
}

/// 60 by 60: weak ones all over, and two strong ones apart from them.
class ManyEdges : public Edges {
protected:
    ManyEdges() : weights_(Matrix::Constant(60, 60, 0.01)) {
        weights_(6, 6) = 1;
        weights_(54, 54) = -1;
        for (int index = 0; index < 60; ++index) {
            from_.push_back({4, 2 + static_cast<float>(index)});
            to_.push_back({60, 2 + static_cast<float>(index)});
        }
    }
    Scene scene() const { return scene_of(bundle_of(weights_, from_, to_)); }
    Matrix weights_;
    std::vector<Point> from_;
    std::vector<Point> to_;
};

TEST_F(ManyEdges, TheStrongestAreOnTop) {
    const Picture picture = draw(scene());
    EXPECT_GT(picture.color(30, 8).b, 0.95F);
    EXPECT_LT(picture.color(30, 8).r, 0.1F);
    EXPECT_GT(picture.color(30, 56).r, 0.95F);
    EXPECT_LT(picture.color(30, 56).b, 0.1F);
}

TEST_F(ManyEdges, AreSentOnce) {
    draw(scene());
    const std::size_t once = renderer_.uploaded_bytes();
    draw(scene());
    draw(scene(), {64, 64}, 1, Camera{.zoom = 2, .offset = {3, 4}});
    EXPECT_EQ(renderer_.uploaded_bytes(), once);
}

TEST_F(ManyEdges, FollowWeightsCameraSizeAndOpacity) {
    const Picture first = draw(scene());
    EXPECT_EQ(mean_difference(first, draw(scene())), 0);
    const Picture near = draw(scene(), {64, 64}, 1, Camera{.zoom = 2, .offset = {0, 0}});
    EXPECT_GT(mean_difference(first, near), 1);
    EXPECT_EQ(mean_difference(first, draw(scene())), 0);
    weights_(30, 30) = -2;
    const Picture edited = draw(scene());
    EXPECT_GT(edited.color(30, 32).r, 0.95F);
    const Picture wide = draw(scene(), {96, 64});
    EXPECT_GT(wide.color(30, 32).r, 0.95F);
    Scene faint = scene();
    faint.edges[0].opacity = 0.5F;
    EXPECT_NEAR(draw(faint).color(30, 32).b, 0.5F, 0.06F);
}

TEST_F(ManyEdges, AreClippedLikeTheRest) {
    const Picture picture = draw(scene(), {64, 64}, 1, Camera{.zoom = 1, .offset = {0, 40}});
    EXPECT_EQ(picture.color(30, 20), kWhite);
    EXPECT_LT(picture.color(30, 60).r + picture.color(30, 60).g, 1.95F);
}

TEST_F(Edges, AnEdgeWhoseWeightChangesSignChangesItsHue) {
    Matrix weights = Matrix::Ones(1, 1);
    const Scene scene = scene_of(bundle_of(weights, {{4, 32}}, {{60, 32}}));
    EXPECT_EQ(draw(scene).color(30, 32), kBlue);
    weights(0, 0) = -1;
    EXPECT_EQ(draw(scene).color(30, 32), kRed);
}

}  // namespace
}  // namespace netglow
