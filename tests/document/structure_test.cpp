#include "core/document/structure.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/document/history.h"
#include "core/format/netglow_file.h"
#include "core/forward/forward.h"
#include "tests/document/random_edit.h"

namespace netglow {
namespace {

const WeightRule kZeros{WeightRuleKind::zeros, 1};

std::string shape_after(const Edit& edit) {
    Document document = article_document();
    netglow::apply(document, edit);
    validate(document);
    return shape_text(document.network);
}

TEST(Structure, NeuronsComeAndGo) {
    const Document article = article_document();
    EXPECT_EQ(shape_after(add_neuron(article, {0, 3}, kZeros)), "4-3-3");
    EXPECT_EQ(shape_after(add_neuron(article, {1, 0}, kZeros)), "3-4-3");
    EXPECT_EQ(shape_after(duplicate_neuron(article, {2, 2})), "3-3-4");
    EXPECT_EQ(shape_after(RemoveNeuron{{0, 1}}), "2-3-3");
    EXPECT_EQ(shape_after(MoveNeuron{{1, 0}, 2}), "3-3-3");
}

TEST(Structure, LayersComeAndGo) {
    const Document article = article_document();
    EXPECT_EQ(shape_after(add_layer(article, 1, kZeros)), "3-3-3-3");
    EXPECT_EQ(shape_after(add_layer(article, 3, kZeros)), "3-3-3-3");
    EXPECT_EQ(shape_after(remove_layer(article, 1, kZeros)), "3-3");
    EXPECT_EQ(shape_after(remove_layer(article, 2, kZeros)), "3-3");
    EXPECT_EQ(shape_after(duplicate_layer(article, 1, kZeros)), "3-3-3-3");
    EXPECT_EQ(shape_after(resize_layer(article, 1, 5, kZeros)), "3-5-3");
    EXPECT_EQ(shape_after(resize_layer(article, 2, 1, kZeros)), "3-3-1");
}

TEST(Structure, WhatIsNotNewKeepsItsValue) {
    Document document = article_document();
    netglow::apply(document, add_neuron(document, {1, 1}, kZeros));
    const Network& network = document.network;
    EXPECT_EQ(network.weight({1, 0, 1}), 0.3);
    EXPECT_EQ(network.weight({1, 1, 1}), 0);
    EXPECT_EQ(network.weight({1, 2, 1}), 0.8);
    EXPECT_EQ(network.weight({2, 0, 2}), 0.7);
    // A neuron that adds nothing changes no output.
    EXPECT_EQ(forward(network, document.input).outputs(2),
              forward(article_document().network, document.input).outputs(2));
}

TEST(Structure, ACopySendsOnTheSame) {
    Document document = article_document();
    netglow::apply(document, duplicate_neuron(document, {1, 0}));
    const Trace trace = forward(document.network, document.input);
    EXPECT_EQ(trace.output({1, 0}), trace.output({1, 1}));
    EXPECT_EQ(document.network.weight({2, 1, 0}), document.network.weight({2, 1, 1}));
}

TEST(Structure, ALayerThatGoesLeavesTheNextOnesWeightsWhereTheyFit) {
    Document document = article_document();
    netglow::apply(document, resize_layer(document, 1, 4, kZeros));
    netglow::apply(document, remove_layer(document, 1, kZeros));
    EXPECT_EQ(document.network.layer(1).weights, article_document().network.layer(2).weights);
}

TEST(Structure, LayersThatMoveTakeWeightsAndNamesAlong) {
    Document document = article_document();
    document.network.set_layer_name(1, "first");
    netglow::apply(document, move_layer(document, 1, 2, kZeros));
    EXPECT_EQ(layer_name(document, 2), "first");
    EXPECT_EQ(document.network.layer(2).weights, article_document().network.layer(1).weights);
}

TEST(Structure, TheLastNeuronAndTheLastLayerStay) {
    Document document =
        document_of(Network({{.name = {}, .activation = {}, .weights = Matrix{{1.0}}, .bias = {}, .names = {}}}), "");
    EXPECT_THROW(netglow::apply(document, RemoveNeuron{{0, 0}}), Error);
    EXPECT_THROW(netglow::apply(document, RemoveNeuron{{1, 0}}), Error);
    EXPECT_THROW(netglow::apply(document, remove_layer(document, 1, kZeros)), Error);
    EXPECT_THROW(netglow::apply(document, resize_layer(document, 1, 0, kZeros)), Error);
    EXPECT_EQ(shape_text(document.network), "1-1");
}

TEST(Structure, MoreThan64LayersAreRefused) {
    Document document = article_document();
    while (document.network.depth() < Limits::layers) netglow::apply(document, add_layer(document, 1, kZeros));
    EXPECT_THROW(netglow::apply(document, add_layer(document, 1, kZeros)), Error);
    EXPECT_EQ(document.network.depth(), Limits::layers);
}

TEST(Structure, PlacesFollowTheirNeuron) {
    Document document = article_document();
    const Change inserted = netglow::apply(document, add_neuron(document, {1, 1}, kZeros)).change;
    EXPECT_EQ(moved(NeuronAt{1, 1}, inserted), (NeuronAt{1, 2}));
    EXPECT_EQ(moved(NeuronAt{1, 0}, inserted), (NeuronAt{1, 0}));
    EXPECT_EQ(moved(EdgeAt{2, 0, 1}, inserted), (EdgeAt{2, 0, 2}));
    const Change gone = netglow::apply(document, RemoveNeuron{{1, 1}}).change;
    EXPECT_EQ(moved(NeuronAt{1, 1}, gone), std::nullopt);
    EXPECT_EQ(moved(NeuronAt{1, 2}, gone), (NeuronAt{1, 1}));
    const Change shifted = netglow::apply(document, MoveNeuron{{0, 0}, 2}).change;
    EXPECT_EQ(moved(NeuronAt{0, 0}, shifted), (NeuronAt{0, 2}));
    EXPECT_EQ(moved(NeuronAt{0, 2}, shifted), (NeuronAt{0, 1}));
    const Change layer = netglow::apply(document, add_layer(document, 1, kZeros)).change;
    EXPECT_EQ(moved(NeuronAt{1, 2}, layer), (NeuronAt{2, 2}));
    EXPECT_EQ(moved(NeuronAt{0, 2}, layer), (NeuronAt{0, 2}));
    EXPECT_EQ(moved(EdgeAt{1, 0, 0}, layer), std::nullopt);  // its two neurons are no neighbours any more
    const Change removed = netglow::apply(document, remove_layer(document, 1, kZeros)).change;
    EXPECT_EQ(moved(NeuronAt{1, 0}, removed), std::nullopt);
    EXPECT_EQ(moved(NeuronAt{2, 1}, removed), (NeuronAt{1, 1}));
}

TEST(Structure, CasesFollowInputsAndOutputs) {
    Document document = article_document();
    document.cases = {{"a", Eigen::Vector3d(1, 2, 3), Eigen::Vector3d(4, 5, 6)}, {"b", Eigen::Vector3d(7, 8, 9), {}}};
    const Document before = document;
    History history;
    history.apply(document, RemoveNeuron{{0, 1}});
    history.apply(document, RemoveNeuron{{2, 0}});
    EXPECT_EQ(document.cases[0].input, Eigen::Vector2d(1, 3));
    EXPECT_EQ(*document.cases[0].target, Eigen::Vector2d(5, 6));
    validate(document);
    history.apply(document, resize_layer(document, 2, 5, kZeros));
    EXPECT_FALSE(document.cases[0].target);
    validate(document);
    while (history.can_undo()) history.undo(document);
    EXPECT_TRUE(same_bits(document, before));
}

TEST(Structure, TenThousandRandomEditsUndosAndRedosKeepEveryPromise) {
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
        RandomNetworks random(seed);
        Document document = random_document(random);
        document.cases = {{"a", random.vector(document.network.inputs()),
                           random.vector(document.network.neurons(document.network.depth()))},
                          {"b", random.vector(document.network.inputs()), {}}};
        const Document first = document;
        Trace trace = forward(document.network, document.input);
        History history;
        for (int step = 0; step < 2'000; ++step) {
            const std::size_t what = random.below(8);
            try {
                std::optional<Change> change;
                if (what == 0)
                    change = history.undo(document);
                else if (what == 1)
                    change = history.redo(document);
                else if (what < 5)
                    change = history.apply(document, random_edit(random, document), random.below(3));
                else
                    change = history.apply(document, random_structural_edit(random, document));
                if (change) update(trace, document.network, document.input, *change);
            } catch (const Error&) {
                // the last neuron, the last layer: refused in words, and nothing has changed
            }
            if (step % 10 == 0) {
                validate(document);
                ASSERT_NO_THROW(Network(document.network.layers())) << step;
                ASSERT_TRUE(same_bits(trace, forward(document.network, document.input))) << seed << " " << step;
            }
            if (step % 250 == 0) {
                ASSERT_TRUE(same_bits(parse_netglow(to_netglow(document), "random"), document)) << seed << " " << step;
            }
        }
        const Document last = document;
        while (history.can_undo()) history.undo(document);
        ASSERT_TRUE(same_bits(document, first));
        while (history.can_redo()) history.redo(document);
        while (history.done() > 0) history.undo(document);
        ASSERT_TRUE(same_bits(document, first));
    }
}

TEST(InitialWeights, AreTheSameForTheSameSeed) {
    const WeightRule rule{WeightRuleKind::xavier, 7};
    EXPECT_EQ(initial_weights(rule, 4, 5), initial_weights(rule, 4, 5));
    EXPECT_NE(initial_weights(rule, 4, 5), initial_weights({WeightRuleKind::xavier, 8}, 4, 5));
    EXPECT_NE(initial_weights(rule, 4, 5), initial_weights(rule, 4, 5, 1));
}

TEST(InitialWeights, FillTheirRange) {
    const Matrix he = initial_weights({WeightRuleKind::he, 3}, 60, 24);
    EXPECT_LE(he.cwiseAbs().maxCoeff(), 0.5);
    EXPECT_GT(he.maxCoeff(), 0.49);
    EXPECT_LT(he.minCoeff(), -0.49);
    EXPECT_NEAR(he.mean(), 0, 0.03);
    EXPECT_EQ(initial_weights(kZeros, 3, 3), Matrix(Matrix::Zero(3, 3)));
    EXPECT_LE(initial_weights({WeightRuleKind::xavier, 3}, 18, 6).cwiseAbs().maxCoeff(), 0.5);
}

TEST(History, AThousandWeightEditsOfAMillionWeightsTakeLessThanAMegabyte) {
    std::vector<Dense> layers;
    const std::size_t sizes[] = {784, 800, 800, 10};
    for (int k = 0; k < 3; ++k) {
        Dense dense;
        dense.weights = initial_weights({WeightRuleKind::xavier, 1}, sizes[k + 1], sizes[k]);
        layers.push_back(std::move(dense));
    }
    Document document = document_of(Network(std::move(layers)), "");
    History history;
    for (std::size_t i = 0; i < 1'000; ++i) history.apply(document, SetWeight{{1 + i % 3, i % 10, i % 700}, 0.5});
    EXPECT_EQ(history.size(), 1'000U);
    EXPECT_LT(history.memory(), 1'000'000U);
    history.apply(document, randomise(document, 1, 1, {}));
    EXPECT_GT(history.memory(), 784U * 800 * 8);  // what changed is kept
}

TEST(WeightDrawing, IsWhatRandomiseDrawsAndRefersToNoDocument) {
    const WeightRule rule{WeightRuleKind::he, 7};
    const Edit expected = randomise(article_document(), 1, 2, rule);
    const WeightDrawing drawing = [&] {
        const Document gone = article_document();
        return weight_drawing(gone, 1, 2, rule);
    }();
    EXPECT_EQ(drawing.weights(), 18);
    const Edit drawn = drawing.draw();
    EXPECT_EQ(std::get<SetWeights>(drawn).weights, std::get<SetWeights>(expected).weights);
    EXPECT_EQ(std::get<SetWeights>(drawn).title, "Randomise all weights (He, seed 7)");
}

TEST(WeightDrawing, SaysHowFarItIsAndEndsWhereThatThrows) {
    const WeightDrawing drawing = weight_drawing(article_document(), 1, 2, {WeightRuleKind::he, 7});
    double last = 0;
    drawing.draw([&](double done) {
        EXPECT_GT(done, last);
        last = done;
    });
    EXPECT_DOUBLE_EQ(last, 1);
    struct Enough {};
    EXPECT_THROW(drawing.draw([](double done) {
        if (done > 0.4) throw Enough();
    }),
                 Enough);
}

}  // namespace
}  // namespace netglow
