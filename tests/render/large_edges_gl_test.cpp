// Bundles that are drawn as a density: against the density itself, and at the price of what changed.
#include <cmath>

#include "core/density/density.h"
#include "core/density/exposure.h"
#include "tests/render/drawn.h"

namespace netglow {
namespace {

constexpr std::size_t kNeurons = 120;
constexpr Size kSize{200, 160};

class LargeEdges : public Drawing {
protected:
    LargeEdges() {
        weights_.resize(kNeurons, kNeurons);
        for (Eigen::Index to = 0; to < weights_.rows(); ++to) {
            for (Eigen::Index from = 0; from < weights_.cols(); ++from) {
                const double apart = static_cast<double>(to - from) / kNeurons;
                weights_(to, from) = std::sin(0.2 * static_cast<double>(to) + 0.13 * static_cast<double>(from)) *
                                     std::exp(-9 * apart * apart);
            }
        }
        network_ = std::make_unique<Network>(std::vector<Dense>{layer()});
        log_ = std::make_unique<WeightLog>(*network_);
        signals_ = Vector::LinSpaced(kNeurons, -1, 1);
        bundle_.weights = &network_->layer(1).weights;
        bundle_.log = &log_->layer(1);
        bundle_.largest = 1;
        bundle_.positive = kBlue;
        bundle_.negative = kRed;
        BundleSight sight;
        const NeuronRow row{20, 1, kNeurons};
        sight.ends = {row, row};
        sight.left = 10;
        sight.right = 190;
        sight.window = {0, 1, 18, 142};
        sight.budget.lines = 0;
        bundle_.sight = sight;
    }
    Dense layer() const {
        Dense dense;
        dense.weights = weights_;
        return dense;
    }
    Scene scene() const {
        Scene scene;
        scene.background = kWhite;
        scene.edges.push_back(bundle_);
        return scene;
    }
    Picture draw_bundle(const Camera& camera = {}) { return draw(scene(), kSize, 1, camera); }
    Picture draw_anew() {
        SceneRenderer other(fonts_);
        std::swap(renderer_, other);
        Picture picture = draw_bundle();
        std::swap(renderer_, other);
        return picture;
    }
    void set_weight(EdgeAt edge, double value) {
        const double before = network_->weight(edge);
        network_->set_weight(edge, value);
        log_->apply_change(*network_, WeightChanged{edge, before});
    }

    Matrix weights_;
    std::unique_ptr<Network> network_;
    std::unique_ptr<WeightLog> log_;
    Vector signals_;
    EdgeBundle bundle_;
};

TEST_F(LargeEdges, AreTheDensityInTheHueOfItsSign) {
    const Picture picture = draw_bundle();
    std::vector<float> values(weights_.data(), weights_.data() + weights_.size());
    const EdgeField field{bundle_.sight->ends, values, {}, false};
    const Density density = edge_density(field, density_grid(bundle_.sight->ends, bundle_.sight->window, 180, 124));
    const float exposure = exposure_of(density);
    float worst = 0;
    double difference = 0;
    int count = 0;
    for (std::size_t column = 4; column < 176; column += 3) {
        for (std::size_t row = 4; row < 120; row += 3) {
            const float sum = density.at(column, row);
            const float tone = density_tone(sum, exposure);
            const Color drawn = picture.color(10 + static_cast<int>(column), 18 + static_cast<int>(row));
            EXPECT_EQ(drawn.g, std::min(drawn.r, drawn.b));
            const float off = std::abs(1 - (sum < 0 ? drawn.b : drawn.r) - tone);
            worst = std::max(worst, off);
            difference += off;
            ++count;
        }
    }
    EXPECT_LT(difference / count, 0.01);
    EXPECT_LT(worst, 0.1F);
}

TEST_F(LargeEdges, DrawnAgainSendNothing) {
    draw_bundle();
    const std::size_t once = renderer_.uploaded_bytes();
    draw_bundle();
    EXPECT_EQ(renderer_.uploaded_bytes(), once);
    EXPECT_FALSE(renderer_.busy());
}

TEST_F(LargeEdges, AWeightThatChangesIsDrawnAtOnceAndForLittle) {
    draw_bundle();
    const EdgeUploads before = renderer_.edge_uploads();
    set_weight({1, 90, 20}, 2000);
    const Framebuffer target(200, 160);
    target.bind();
    renderer_.draw(scene(), Camera{}, viewport({0, 0, 200, 160}, kSize));
    const EdgeUploads after = renderer_.edge_uploads();
    EXPECT_EQ(after.weights - before.weights, sizeof(float));
    EXPECT_LE(after.picture - before.picture, 8192U);
    const Picture edited(200, 160, target.read());
    // The middle of the edge, in full blue.
    EXPECT_LT(edited.color(100, 75).r, 0.1F);
    const Picture anew = draw_anew();
    EXPECT_LT(anew.color(100, 75).r, 0.1F);
}

TEST_F(LargeEdges, EditsThatAreTakenBackLeaveNothing) {
    const Picture first = draw_bundle();
    for (int step = 0; step < 20; ++step) {
        set_weight({1, 90, 20}, step % 2 == 0 ? 3.0 : -1.5);
        draw_bundle();
    }
    set_weight({1, 90, 20}, weights_(90, 20));
    EXPECT_LT(largest_difference(first, draw_bundle()), 3);
}

TEST_F(LargeEdges, AfterAnEditThePictureIsThatOfTheNewWeights) {
    draw_bundle();
    set_weight({1, 10, 100}, -2);
    set_weight({1, 60, 60}, 3);
    EXPECT_LT(largest_difference(draw_bundle(), draw_anew()), 2);
    EXPECT_FALSE(renderer_.busy());
}

TEST_F(LargeEdges, FollowAnotherMatrix) {
    draw_bundle();
    weights_.array() *= -1;
    network_->set_weights(1, weights_);
    log_->apply_change(*network_, WeightsChanged{1, 1});
    EXPECT_LT(largest_difference(draw_bundle(), draw_anew()), 1);
}

TEST_F(LargeEdges, WithoutALogAreCompared) {
    bundle_.log = nullptr;
    draw_bundle();
    network_->set_weight({1, 10, 100}, -9);
    EXPECT_LT(largest_difference(draw_bundle(), draw_anew()), 1);
}

TEST_F(LargeEdges, BySignalAreOthersThanByWeight) {
    const Picture by_weight = draw_bundle();
    bundle_.signals = &signals_;
    const Picture by_product = draw_bundle();
    EXPECT_GT(mean_difference(by_weight, by_product), 5);
    signals_ *= -1;
    EXPECT_GT(mean_difference(by_product, draw_bundle()), 5);
}

TEST_F(LargeEdges, AheadOfTheFrontSignalsAreNotKnown) {
    bundle_.waiting = 0.3F;
    bundle_.front = 0;
    bundle_.signals = &signals_;
    const Picture waiting = draw_bundle();
    bundle_.front = 0.5F;
    const Picture half = draw_bundle();
    bundle_.front = 1;
    const Picture all = draw_bundle();
    float ahead = 0;
    float behind = 0;
    for (int y = 20; y < 140; ++y) {
        for (int x = 130; x < 185; ++x) {
            ahead = std::max(ahead, std::abs(half.color(x, y).g - waiting.color(x, y).g));
        }
        for (int x = 15; x < 60; ++x) {
            behind = std::max(behind, std::abs(half.color(x, y).g - all.color(x, y).g));
        }
    }
    EXPECT_LT(ahead, 0.01F);
    EXPECT_LT(behind, 0.02F);
    EXPECT_GT(mean_difference(waiting, all), 5);
}

TEST_F(LargeEdges, TheStrongestAreLines) {
    bundle_.sight->budget.lines = 10;
    bundle_.sight->dense = 0;
    bundle_.sight->few = 1;
    set_weight({1, 119, 0}, 50);
    const Picture picture = draw_bundle();
    EXPECT_LT(picture.color(100, 79).r, 0.4F);
    EXPECT_EQ(picture.color(100, 30), kWhite);
}

TEST_F(LargeEdges, MoveAndGrowWithTheCamera) {
    const Picture near = draw_bundle(Camera{.zoom = 2, .offset = {-40, -60}});
    const Picture again = draw_bundle(Camera{.zoom = 2, .offset = {-40, -60}});
    EXPECT_EQ(mean_difference(near, again), 0);
    SceneRenderer other(fonts_);
    std::swap(renderer_, other);
    EXPECT_LT(mean_difference(near, draw_bundle(Camera{.zoom = 2, .offset = {-40, -60}})), 0.5F);
    std::swap(renderer_, other);
}

TEST_F(LargeEdges, OfHugeAndOfNoWeightsDrawNoNonsense) {
    weights_.setConstant(1e300);
    weights_(3, 4) = -1e300;
    network_->set_weights(1, weights_);
    log_->apply_change(*network_, WeightsChanged{1, 1});
    EXPECT_LT(draw_bundle().color(100, 80).r, 0.9F);
    weights_.setZero();
    network_->set_weights(1, weights_);
    log_->apply_change(*network_, WeightsChanged{1, 1});
    EXPECT_EQ(draw_bundle().total_ink(), 0);
}

TEST_F(LargeEdges, GiveWayToASmallBundleAndComeBack) {
    const Picture first = draw_bundle();
    Scene small;
    small.background = kWhite;
    const Matrix one = Matrix::Ones(1, 1);
    EdgeBundle bundle;
    bundle.weights = &one;
    bundle.from = {{10, 80}};
    bundle.to = {{190, 80}};
    bundle.positive = kBlue;
    small.edges.push_back(bundle);
    EXPECT_EQ(draw(small, kSize).color(100, 80), kBlue);
    EXPECT_EQ(mean_difference(first, draw_bundle()), 0);
    draw(scene_of({}), kSize);
    EXPECT_EQ(mean_difference(first, draw_bundle()), 0);
}

}  // namespace
}  // namespace netglow
