#include "core/scene/canvas/picking.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::random_document;

constexpr float kReach = 5;

double distance_to(const Layout& layout, EdgeAt edge, Point p) {
    const Point a = layout.at(edge.sender());
    const Point b = layout.at(edge.receiver());
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

struct Nearest {
    double neuron = 1e9;  ///< distance to the nearest centre less its radius
    double edge = 1e9;
};

Nearest look_at_all(const Layout& layout, Point p) {
    Nearest nearest;
    for (std::size_t layer = 0; layer < layout.columns.size(); ++layer) {
        for (std::size_t i = 0; i < layout.columns[layer].neurons; ++i) {
            const Point c = layout.at({layer, i});
            nearest.neuron = std::min<double>(nearest.neuron, std::hypot(p.x - c.x, p.y - c.y) - layout.radius(layer));
            for (std::size_t from = 0; layer > 0 && from < layout.columns[layer - 1].neurons; ++from) {
                nearest.edge = std::min(nearest.edge, distance_to(layout, {layer, i, from}, p));
            }
        }
    }
    return nearest;
}

TEST(Picking, FindsEveryNeuronAtItsCentreAndNearItsBorder) {
    const Document document = random_document({3, 8, 2}, true);
    const Layout layout = layout_of(document.network, {731, 518});
    for (std::size_t layer = 0; layer < 3; ++layer) {
        for (std::size_t i = 0; i < layout.columns[layer].neurons; ++i) {
            const NeuronAt at{layer, i};
            EXPECT_EQ(pick(layout, layout.at(at), kReach), Place(at));
            EXPECT_EQ(pick(layout, layout.at(at) + Point{0, layout.radius(layer) - 0.5F}, kReach), Place(at));
        }
    }
}

TEST(Picking, FindsEveryEdgeWhereNoOtherIsNear) {
    const Layout layout = layout_of(article_document().network, {731, 518});
    for (std::size_t layer = 1; layer <= 2; ++layer) {
        for (std::size_t to = 0; to < 3; ++to) {
            for (std::size_t from = 0; from < 3; ++from) {
                const EdgeAt edge{layer, to, from};
                const Point a = layout.at(edge.sender());
                const Point point = a + (layout.at(edge.receiver()) - a) * 0.25F;
                EXPECT_EQ(pick(layout, point, kReach), Place(edge));
            }
        }
    }
}

TEST(Picking, FindsNothingOutside) {
    const Layout layout = layout_of(article_document().network, {731, 518});
    for (const Point point : {Point{2, 2}, Point{-500, 250}, Point{729, 300}, Point{366, 515}, Point{240, 30}}) {
        EXPECT_EQ(pick(layout, point, kReach), Place());
    }
}

TEST(Picking, AgreesWithLookingAtEverything) {
    std::mt19937 random(3);
    for (const std::vector<int>& sizes : std::vector<std::vector<int>>{
             {3, 3, 3}, {8, 5, 8}, {1, 1}, {40, 30, 10}, {2, 1, 6, 3}, {300, 1}, {1, 300}, {270, 310}}) {
        const Document document = random_document(sizes, false);
        const Size canvas{700, 500};
        const Layout layout = layout_of(document.network, canvas);
        std::uniform_real_distribution<float> x(-20, canvas.width + 20);
        std::uniform_real_distribution<float> y(-20, canvas.height + 20);
        for (int i = 0; i < (sizes.front() < 100 ? 3000 : 100); ++i) {
            const Point point{x(random), y(random)};
            const Nearest nearest = look_at_all(layout, point);
            const Place place = pick(layout, point, kReach);
            if (nearest.neuron < -0.01) {
                EXPECT_TRUE(std::holds_alternative<NeuronAt>(place));
            } else if (const EdgeAt* edge = std::get_if<EdgeAt>(&place)) {
                EXPECT_NEAR(distance_to(layout, *edge, point), nearest.edge, 1e-3);
            } else if (std::holds_alternative<std::monostate>(place)) {
                EXPECT_GT(nearest.edge, kReach - 1e-3);
                EXPECT_GT(nearest.neuron, -0.01);
            } else {
                EXPECT_LE(nearest.neuron, kReach) << "a neuron that is not near";
            }
        }
    }
}

TEST(Picking, SmallDiscsAreEasierToHitThanTheyLook) {
    const Document document = random_document({60, 2}, false);
    const Layout layout = layout_of(document.network, {700, 900});
    ASSERT_LT(layout.radius(0), 6);
    const Point beside = layout.at({0, 20}) - Point{layout.radius(0) + 0.5F, 0};
    EXPECT_EQ(pick(layout, beside, 8), Place(NeuronAt{0, 20}));
}

}  // namespace
}  // namespace netglow
