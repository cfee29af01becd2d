#include "core/caption/caption.h"

#include <gmock/gmock.h>

#include "core/caption/caption_words.h"
#include "core/timeline/timeline.h"

namespace netglow {
namespace {

using testing::ElementsAre;

/// The caption at the start, in the middle of every step, and at its end.
std::vector<std::string> all_captions(const Document& document, Granularity granularity) {
    const Trace trace = forward(document.network, document.input);
    const Timeline timeline(document.network, granularity);
    const auto at = [&](double seconds) {
        const Moment moment = timeline.at(seconds);
        return caption({document, trace, moment, 3});
    };
    std::vector<std::string> captions = {at(0)};
    for (std::size_t step = 0; step < timeline.step_count(); ++step) {
        captions.push_back(at((timeline.step_start(step) + timeline.step_end(step)) / 2));
        captions.push_back(at(timeline.step_end(step)));
    }
    return captions;
}

TEST(CaptionOfTheArticle, AtLayerSteps) {
    EXPECT_THAT(all_captions(article_document(), Granularity::layer),
                ElementsAre("start: inputs 0.9, 0.1, 0.8", "hidden: all 3 sums, product 2 of 3 in each",
                            "hidden: all 3 sums: 1.16, 0.42, 0.62", "hidden: σ of all 3 sums",
                            "hidden: σ of all 3 sums: 0.761, 0.603, 0.650",
                            "output: all 3 sums, product 2 of 3 in each", "output: all 3 sums: 0.976, 0.889, 1.255",
                            "output: σ of all 3 sums", "end: outputs 0.726, 0.709, 0.778"));
}

TEST(CaptionOfTheArticle, AtNeuronSteps) {
    EXPECT_THAT(
        all_captions(article_document(), Granularity::neuron),
        ElementsAre("start: inputs 0.9, 0.1, 0.8", "h1: product 2 of 3: 0.3 × 0.1 = 0.03; so far 0.81",
                    "h1: 0.9 × 0.9 + 0.3 × 0.1 + 0.4 × 0.8 = 1.16", "h1: σ(1.16) = …", "h1: σ(1.16) = 0.761",
                    "h2: product 2 of 3: 0.8 × 0.1 = 0.08; so far 0.18", "h2: 0.2 × 0.9 + 0.8 × 0.1 + 0.2 × 0.8 = 0.42",
                    "h2: σ(0.42) = …", "h2: σ(0.42) = 0.603", "h3: product 2 of 3: 0.5 × 0.1 = 0.05; so far 0.09",
                    "h3: 0.1 × 0.9 + 0.5 × 0.1 + 0.6 × 0.8 = 0.62", "h3: σ(0.62) = …", "h3: σ(0.62) = 0.650",
                    "o1: product 2 of 3: 0.7 × 0.603 = 0.422; so far 0.228",
                    "o1: 0.3 × 0.761 + 0.7 × 0.603 + 0.5 × 0.650 ≈ 0.976", "o1: σ(0.976) = …", "o1: σ(0.976) = 0.726",
                    "o2: product 2 of 3: 0.5 × 0.603 = 0.302; so far 0.457",
                    "o2: 0.6 × 0.761 + 0.5 × 0.603 + 0.2 × 0.650 ≈ 0.889", "o2: σ(0.889) = …", "o2: σ(0.889) = 0.709",
                    "o3: product 2 of 3: 0.1 × 0.603 = 0.060; so far 0.609",
                    "o3: 0.8 × 0.761 + 0.1 × 0.603 + 0.9 × 0.650 ≈ 1.255", "o3: σ(1.255) = …",
                    "end: outputs 0.726, 0.709, 0.778"));
}

TEST(CaptionOfTheArticle, AtTermSteps) {
    EXPECT_THAT(
        all_captions(article_document(), Granularity::term),
        ElementsAre("start: inputs 0.9, 0.1, 0.8", "h1, first product: weight 0.9 × signal 0.9 = 0.81",
                    "h1, first product: weight 0.9 × signal 0.9 = 0.81; so far 0.81",
                    "h1, second product: weight 0.3 × signal 0.1 = 0.03",
                    "h1, second product: weight 0.3 × signal 0.1 = 0.03; so far 0.84",
                    "h1, third product: weight 0.4 × signal 0.8 = 0.32",
                    "h1, third product: weight 0.4 × signal 0.8 = 0.32; the sum is 1.16", "h1: σ(1.16) = …",
                    "h1: σ(1.16) = 0.761", "h2, first product: weight 0.2 × signal 0.9 = 0.18",
                    "h2, first product: weight 0.2 × signal 0.9 = 0.18; so far 0.18",
                    "h2, second product: weight 0.8 × signal 0.1 = 0.08",
                    "h2, second product: weight 0.8 × signal 0.1 = 0.08; so far 0.26",
                    "h2, third product: weight 0.2 × signal 0.8 = 0.16",
                    "h2, third product: weight 0.2 × signal 0.8 = 0.16; the sum is 0.42", "h2: σ(0.42) = …",
                    "h2: σ(0.42) = 0.603", "h3, first product: weight 0.1 × signal 0.9 = 0.09",
                    "h3, first product: weight 0.1 × signal 0.9 = 0.09; so far 0.09",
                    "h3, second product: weight 0.5 × signal 0.1 = 0.05",
                    "h3, second product: weight 0.5 × signal 0.1 = 0.05; so far 0.14",
                    "h3, third product: weight 0.6 × signal 0.8 = 0.48",
                    "h3, third product: weight 0.6 × signal 0.8 = 0.48; the sum is 0.62", "h3: σ(0.62) = …",
                    "h3: σ(0.62) = 0.650", "o1, first product: weight 0.3 × signal 0.761 = 0.228",
                    "o1, first product: weight 0.3 × signal 0.761 = 0.228; so far 0.228",
                    "o1, second product: weight 0.7 × signal 0.603 = 0.422",
                    "o1, second product: weight 0.7 × signal 0.603 = 0.422; so far 0.651",
                    "o1, third product: weight 0.5 × signal 0.650 = 0.325",
                    "o1, third product: weight 0.5 × signal 0.650 = 0.325; the sum is 0.976", "o1: σ(0.976) = …",
                    "o1: σ(0.976) = 0.726", "o2, first product: weight 0.6 × signal 0.761 = 0.457",
                    "o2, first product: weight 0.6 × signal 0.761 = 0.457; so far 0.457",
                    "o2, second product: weight 0.5 × signal 0.603 = 0.302",
                    "o2, second product: weight 0.5 × signal 0.603 = 0.302; so far 0.759",
                    "o2, third product: weight 0.2 × signal 0.650 = 0.130",
                    "o2, third product: weight 0.2 × signal 0.650 = 0.130; the sum is 0.889", "o2: σ(0.889) = …",
                    "o2: σ(0.889) = 0.709", "o3, first product: weight 0.8 × signal 0.761 = 0.609",
                    "o3, first product: weight 0.8 × signal 0.761 = 0.609; so far 0.609",
                    "o3, second product: weight 0.1 × signal 0.603 = 0.060",
                    "o3, second product: weight 0.1 × signal 0.603 = 0.060; so far 0.669",
                    "o3, third product: weight 0.9 × signal 0.650 = 0.585",
                    "o3, third product: weight 0.9 × signal 0.650 = 0.585; the sum is 1.255", "o3: σ(1.255) = …",
                    "end: outputs 0.726, 0.709, 0.778"));
}

Document three_classes(ActivationKind last) {
    Document document = article_document();
    std::vector<Dense> layers = document.network.layers();
    layers[0].bias = Vector::Constant(3, -0.25);
    layers[0].activation = Activation::of(ActivationKind::relu);
    layers[1].activation = Activation::of(last);
    layers[1].name = "species";
    layers[1].names = {"setosa", "versicolor", "virginica"};
    document.network = Network(std::move(layers));
    document.input_names = {"length", "width", "colour"};
    return document;
}

TEST(Caption, OfSoftmaxSpeaksOfSharesAndAtTheEndOfTheAnswer) {
    const std::vector<std::string> said = all_captions(three_classes(ActivationKind::softmax), Granularity::layer);
    EXPECT_EQ(said.front(), "start: inputs length = 0.9, width = 0.1, colour = 0.8");
    EXPECT_EQ(said[7], "species: softmax makes 3 shares of 1 from the sums");
    EXPECT_EQ(said.back(), "answer: virginica, with 0.436 the largest of 3 outputs");
}

TEST(Caption, OfTheBias) {
    const Document document = three_classes(ActivationKind::identity);
    const std::vector<std::string> terms = all_captions(document, Granularity::term);
    EXPECT_EQ(terms[6], "h1, third product: weight 0.4 × signal 0.8 = 0.32; so far 1.16");
    EXPECT_EQ(terms[7], "h1, bias: −0.25; so far 1.16");
    EXPECT_EQ(terms[8], "h1, bias: −0.25; the sum is 0.91");
    EXPECT_EQ(terms[10], "h1: ReLU(0.91) = 0.91");
    const std::vector<std::string> neurons = all_captions(document, Granularity::neuron);
    EXPECT_EQ(neurons[2], "h1: 0.9 × 0.9 + 0.3 × 0.1 + 0.4 × 0.8 + (−0.25) = 0.91");
    EXPECT_EQ(neurons.back(), "end: outputs setosa = 0.577, versicolor = 0.705, virginica = 1.078");
}

TEST(Caption, OfTheIdentityIsNoFunction) {
    const std::vector<std::string> said = all_captions(three_classes(ActivationKind::identity), Granularity::neuron);
    EXPECT_THAT(said, testing::Contains("setosa: the output is the sum"));
    EXPECT_THAT(said, testing::Contains("setosa: the output is the sum, 0.577"));
}

Document large() {
    Dense hidden{"", Activation::of(ActivationKind::relu), Matrix::Constant(40, 784, 0.01), std::nullopt, {}};
    hidden.weights.row(39).setConstant(-0.01);
    Dense last{"", Activation::of(ActivationKind::softmax), Matrix::Constant(10, 40, 0.1), Vector::Zero(10), {}};
    last.weights.row(4).setConstant(0.2);
    Document document = document_of(Network({hidden, last}), "large");
    document.input.head(100).setOnes();
    return document;
}

TEST(Caption, OfALargeNetworkCountsInsteadOfListing) {
    const std::vector<std::string> layers = all_captions(large(), Granularity::layer);
    EXPECT_EQ(layers[0], "start: 784 inputs, 100 of them not 0");
    EXPECT_EQ(layers[1], "hidden: all 40 sums, product 393 of 784 in each");
    EXPECT_EQ(layers[2], "hidden: all 40 sums, from −1 to 1");
    EXPECT_EQ(layers[4], "hidden: ReLU of all 40 sums, from 0 to 1");
    EXPECT_EQ(layers.back(), "answer: o5, with 0.846 the largest of 10 outputs");
    const std::vector<std::string> neurons = all_captions(large(), Granularity::neuron);
    EXPECT_EQ(neurons[1], "h1: product 393 of 784: 0.01 × 0 = 0; so far 1");
    EXPECT_EQ(neurons[2], "h1: the sum of 784 products is 1");
    EXPECT_THAT(neurons, testing::Contains("o1: the sum of 40 products and the bias is 3.9"));
}

TEST(Caption, IsHonestAboutRounding) {
    Document document = article_document();
    document.input << 0.3333, 0.3333, 0.3333;
    // 0.06666 + 0.26664 + 0.06666 = 0.39996; of the printed numbers 0.2 · 0.333 + 0.8 · 0.333 + 0.2 · 0.333 = 0.3996.
    EXPECT_THAT(all_captions(document, Granularity::neuron),
                testing::Contains("h2: 0.2 × 0.333 + 0.8 × 0.333 + 0.2 × 0.333 = 0.400"));
    EXPECT_THAT(all_captions(article_document(), Granularity::neuron),
                testing::Contains("o1: 0.3 × 0.761 + 0.7 × 0.603 + 0.5 × 0.650 ≈ 0.976"));
}

/// The caption after an edit, at a time of the pass by terms.
std::string after(const Document& before, const Document& now, double seconds) {
    const Trace trace = forward(before.network, before.input);
    const Trace traced = forward(now.network, now.input);
    const Moment moment = Timeline(now.network, Granularity::term).at(seconds);
    return caption({now, traced, moment, 3}, &trace);
}

TEST(CaptionOfAnEdit, SaysWhichOutputMovedMost) {
    Document document = article_document();
    document.network.set_weight({1, 1, 0}, -0.2);
    EXPECT_EQ(after(article_document(), document, 1e9), "o1 moved most: 0.726 → 0.714");
}

TEST(CaptionOfAnEdit, SaysWhatIsKnownToHaveMoved) {
    const Timeline timeline(article_document().network, Granularity::term);
    Document document = article_document();
    document.network.set_weight({1, 1, 0}, -0.2);
    EXPECT_EQ(after(article_document(), document, timeline.outputs_complete(1)), "h2 moved most: 0.603 → 0.515");
    EXPECT_EQ(after(article_document(), document, timeline.step_end(4)),
              "h2, first product: weight −0.2 × signal 0.9 = −0.18; so far −0.18")
        << "no output that is known has moved";
    EXPECT_EQ(after(article_document(), document, 0), "start: inputs 0.9, 0.1, 0.8");
}

TEST(CaptionOfAnEdit, SaysSoWhereNothingMoves) {
    Document document = article_document();
    document.network.set_weight({1, 1, 0}, 0.2000001);
    EXPECT_EQ(after(article_document(), document, 1e9), "no output moved, to 3 decimals");
    EXPECT_EQ(after(article_document(), article_document(), 1e9), "end: outputs 0.726, 0.709, 0.778")
        << "another name, say";
}

TEST(Caption, CutsNamesAndKeepsNumbers) {
    Document document = three_classes(ActivationKind::sigmoid);
    document.input_names.clear();
    std::vector<Dense> layers = document.network.layers();
    layers[1].names[0] = std::string(4000, 'x');
    layers[1].names[1] = "a name of 24 characters.";
    document.network = Network(std::move(layers));
    const std::vector<std::string> said = all_captions(document, Granularity::neuron);
    EXPECT_THAT(said, testing::Contains(std::string(23, 'x') + "…: σ(0.577) = 0.640"));
    EXPECT_THAT(said, testing::Contains("a name of 24 characters.: σ(0.705) = 0.669"));
}

TEST(Caption, OfAnyNetworkAndMomentIsOneLine) {
    for (const ActivationKind kind : kActivationKinds) {
        for (const Granularity granularity : {Granularity::layer, Granularity::neuron, Granularity::term}) {
            for (const std::string& said : all_captions(three_classes(kind), granularity)) {
                EXPECT_FALSE(said.empty());
                EXPECT_EQ(said.find_first_of("{}\n"), std::string::npos) << said;
            }
        }
    }
}

TEST(Ordinals, AreWordsToTenAndNumbersBeyond) {
    using caption_words::ordinal;
    EXPECT_EQ(ordinal(0), "first");
    EXPECT_EQ(ordinal(9), "tenth");
    EXPECT_EQ(ordinal(10), "11th");
    EXPECT_EQ(ordinal(20), "21st");
    EXPECT_EQ(ordinal(21), "22nd");
    EXPECT_EQ(ordinal(22), "23rd");
    EXPECT_EQ(ordinal(111), "112th");
}

}  // namespace
}  // namespace netglow
