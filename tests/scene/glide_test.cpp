// The way from one layout to the next.
#include "core/scene/layout/glide.h"

#include <gtest/gtest.h>

#include <array>

#include "core/document/edit.h"
#include "core/document/structure.h"

namespace netglow {
namespace {

constexpr Size kCanvas{794, 563};

struct Restructured {
    Layout from;
    Layout to;
    Layout start;
};

Restructured restructured(const Edit& edit) {
    Document document = article_document();
    const Layout from = layout_of(document.network, kCanvas);
    const Change change = netglow::apply(document, edit).change;
    const Layout to = layout_of(document.network, kCanvas);
    return {from, to, glide_start(from, to, std::array{change})};
}

void expect_near(Point a, Point b) {
    EXPECT_NEAR(a.x, b.x, 1e-3);
    EXPECT_NEAR(a.y, b.y, 1e-3);
}

TEST(Glide, WhatStaysBeginsWhereItWas) {
    const Restructured glide = restructured(add_neuron(article_document(), {1, 1}, {}));
    expect_near(glide.start.at({1, 0}), glide.from.at({1, 0}));
    expect_near(glide.start.at({1, 2}), glide.from.at({1, 1}));  // what was the second is the third
    expect_near(glide.start.at({1, 3}), glide.from.at({1, 2}));
    expect_near(glide.start.at({0, 2}), glide.from.at({0, 2}));
}

TEST(Glide, ANewNeuronComesOutOfItsNeighbour) {
    const Restructured glide = restructured(add_neuron(article_document(), {1, 3}, {}));
    expect_near(glide.start.at({1, 3}), glide.from.at({1, 2}));
    const Restructured first = restructured(add_neuron(article_document(), {1, 0}, {}));
    expect_near(first.start.at({1, 0}), first.from.at({1, 0}));
}

TEST(Glide, ANewLayerBeginsBetweenItsNeighbours) {
    for (const std::size_t layer : {1U, 2U, 3U}) {
        const Restructured glide = restructured(add_layer(article_document(), layer, {}));
        for (std::size_t k = 1; k < glide.start.columns.size(); ++k) {
            EXPECT_LT(glide.start.columns[k - 1].x, glide.start.columns[k].x) << layer << " " << k;
        }
        expect_near(glide.start.at({0, 1}), glide.from.at({0, 1}));
    }
}

TEST(Glide, LayersThatMoveTakeTheirNeuronsAlong) {
    const Restructured glide = restructured(move_layer(article_document(), 1, 2, {}));
    expect_near(glide.start.at({2, 1}), glide.from.at({1, 1}));
    expect_near(glide.start.at({1, 1}), glide.from.at({2, 1}));
}

TEST(Glide, EndsAtTheNewLayoutAndNeverGoesBack) {
    const Restructured glide = restructured(RemoveNeuron{{1, 0}});
    const NeuronAt second{1, 1};
    float before = std::abs(glide.start.at(second).y - glide.to.at(second).y);
    for (const double amount : {0.25, 0.5, 0.75, 1.0}) {
        const Layout layout = glide_between(glide.start, glide.to, amount);
        const float away = std::abs(layout.at(second).y - glide.to.at(second).y);
        EXPECT_LE(away, before);
        before = away;
    }
    EXPECT_EQ(glide_between(glide.start, glide.to, 1).at(second), glide.to.at(second));
    EXPECT_TRUE(glide_between(glide.start, glide.to, 1).columns[1].offsets.empty());
}

TEST(Glide, SeveralChangesAtOnceLeaveEveryNeuronItsNumber) {
    Document document = article_document();
    const Layout from = layout_of(document.network, kCanvas);
    std::vector<Change> changes;
    changes.push_back(netglow::apply(document, add_neuron(document, {1, 0}, {})).change);
    changes.push_back(netglow::apply(document, add_layer(document, 3, {})).change);
    const Layout start = glide_start(from, layout_of(document.network, kCanvas), changes);
    expect_near(start.at({1, 2}), from.at({1, 2}));
    expect_near(start.at({2, 0}), from.at({2, 0}));
}

TEST(Glide, AnotherMagnificationStartsAtTheSamePlaceOfTheScreen) {
    Document document = article_document();
    Layout from = layout_of(document.network, {397, 281.5F});
    from.magnification = 2;
    const Change change = netglow::apply(document, add_neuron(document, {1, 3}, {})).change;
    const Layout to = layout_of(document.network, kCanvas);
    const Layout start = glide_start(from, to, std::array{change});
    expect_near(start.at({1, 1}), from.at({1, 1}) * 2.F);
}

}  // namespace
}  // namespace netglow
