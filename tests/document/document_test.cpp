#include "core/document/document.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/base/error.h"
#include "core/forward/forward.h"

namespace netglow {
namespace {

Document document_of(std::vector<Eigen::Index> neurons) {
    std::vector<Dense> layers;
    for (std::size_t k = 1; k < neurons.size(); ++k) {
        Dense layer;
        layer.weights = Matrix::Ones(neurons[k], neurons[k - 1]);
        layers.push_back(layer);
    }
    return Document{{}, Network(layers), Vector::Zero(neurons[0]), {}, {}, {}, {}, {}};
}

std::string complaint(const Document& document) {
    try {
        validate(document);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST(ArticleDocument, GivesTheNumbersOfTheArticle) {
    const Document document = article_document();
    EXPECT_EQ(complaint(document), "");
    const Trace trace = forward(document.network, document.input);
    EXPECT_NEAR(trace.sum({1, 0}), 1.16, 1e-12);
    EXPECT_NEAR(trace.output({2, 0}), 0.7263033450139793, 1e-12);
    EXPECT_NEAR(trace.output({2, 1}), 0.7085980724248232, 1e-12);
    EXPECT_NEAR(trace.output({2, 2}), 0.778097059561142, 1e-12);
}

TEST(NeuronName, SaysTheLayerByItsLetter) {
    const Document document = document_of({2, 3, 4});
    EXPECT_EQ(neuron_name(document, {0, 0}), "i1");
    EXPECT_EQ(neuron_name(document, {1, 2}), "h3");
    EXPECT_EQ(neuron_name(document, {2, 3}), "o4");
}

TEST(NeuronName, NumbersTheHiddenLayersWhereThereAreSeveral) {
    const Document document = document_of({2, 3, 4, 1});
    EXPECT_EQ(neuron_name(document, {1, 0}), "h1.1");
    EXPECT_EQ(neuron_name(document, {1, 1}), "h1.2");
    EXPECT_EQ(neuron_name(document, {2, 3}), "h2.4");
    EXPECT_EQ(neuron_name(document, {3, 0}), "o1");
}

TEST(NeuronName, TheOnlyLayerIsTheOutput) {
    const Document document = document_of({2, 1});
    EXPECT_EQ(neuron_name(document, {1, 0}), "o1");
    EXPECT_EQ(layer_name(document, 1), "output");
}

TEST(NeuronName, IsTheOneGivenWhereThereIsOne) {
    Document document = document_of({2, 2});
    Dense layer = document.network.layer(1);
    layer.names = {"left", ""};
    document.network = Network({layer});
    document.input_names = {"a", "b"};
    EXPECT_EQ(neuron_name(document, {0, 1}), "b");
    EXPECT_EQ(neuron_name(document, {1, 0}), "left");
    EXPECT_EQ(neuron_name(document, {1, 1}), "o2");
}

TEST(LayerName, SaysWhatTheLayerIs) {
    EXPECT_EQ(layer_name(document_of({2, 3, 4}), 0), "input");
    EXPECT_EQ(layer_name(document_of({2, 3, 4}), 1), "hidden");
    EXPECT_EQ(layer_name(document_of({2, 3, 4}), 2), "output");
    EXPECT_EQ(layer_name(document_of({2, 3, 4, 1}), 1), "hidden 1");
    EXPECT_EQ(layer_name(document_of({2, 3, 4, 1}), 2), "hidden 2");
    EXPECT_EQ(layer_name(document_of({2, 3, 4, 1}), 3), "output");
}

TEST(LayerName, IsTheOneGivenWhereThereIsOne) {
    Document document = document_of({2, 2});
    Dense layer = document.network.layer(1);
    layer.name = "decision";
    document.network = Network({layer});
    EXPECT_EQ(layer_name(document, 1), "decision");
}

TEST(Validate, NamesTheInputThatDoesNotFit) {
    Document document = document_of({3, 2});
    document.input = Vector::Zero(2);
    EXPECT_EQ(complaint(document), "input: found 2 numbers, expected 3 (one for each input of the network)");
    document.input = Eigen::Vector3d(0, std::numeric_limits<double>::infinity(), 0);
    EXPECT_EQ(complaint(document), "input[1]: found Infinity, expected a finite number");
}

TEST(Validate, NamesTheNamesThatDoNotFit) {
    Document document = document_of({3, 2});
    document.input_names = {"a"};
    EXPECT_EQ(complaint(document), "input_names: found 1 names, expected 3 (one for each input of the network)");
}

TEST(Validate, NamesTheCaseThatDoesNotFit) {
    Document document = document_of({3, 2});
    document.cases = {{"fits", Vector::Zero(3), Vector::Zero(2)}, {"without target", Vector::Zero(3), {}}};
    EXPECT_EQ(complaint(document), "");
    document.cases.push_back({"short", Vector::Zero(2), {}});
    EXPECT_EQ(complaint(document), "cases[2].input: found 2 numbers, expected 3 (one for each input of the network)");
    document.cases[2] = {"long target", Vector::Zero(3), Vector::Zero(3)};
    EXPECT_EQ(complaint(document), "cases[2].target: found 3 numbers, expected 2 (one for each output of the network)");
    document.cases[2] = {"no number", Vector::Zero(3), Eigen::Vector2d(0, std::numeric_limits<double>::quiet_NaN())};
    EXPECT_EQ(complaint(document), "cases[2].target[1]: found NaN, expected a finite number");
}

}  // namespace
}  // namespace netglow
