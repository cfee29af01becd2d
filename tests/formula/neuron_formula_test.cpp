#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/formula/layer_formula.h"
#include "tests/formula/source.h"

namespace netglow {
namespace {

using testing::ElementsAre;

std::vector<std::string> term_lines(const FormulaSource& source, NeuronAt neuron) {
    std::vector<std::string> texts;
    for (std::size_t term = 0; term < term_count(source.document.network, neuron.layer); ++term) {
        texts.push_back(to_text(term_line(source, neuron, term)));
    }
    return texts;
}

TEST(NeuronFormula, IsTheArticlesArithmetic) {
    SourceFixture article;
    EXPECT_EQ(to_text(neuron_in_full(article.at_end(), {1, 0})),
              "X = 0.9·0.9 + 0.3·0.1 + 0.4·0.8\n"
              "= 0.81 + 0.03 + 0.32 = 1.16\n"
              "O = 1 / (1 + e^(−1.16)) = 0.761");
}

TEST(NeuronFormula, GrowsWithTheTermSteps) {
    SourceFixture article;
    EXPECT_THAT(term_lines(article.after(0), {1, 0}), ElementsAre("0.9·0.9", "0.3·0.1", "0.4·0.8"));
    EXPECT_EQ(to_text(sum_line(article.source(), {1, 0})), "X = ○");
    EXPECT_EQ(to_text(output_line(article.source(), {1, 0})), "O = 1 / (1 + e^(−X)) = ○");
    EXPECT_THAT(term_lines(article.after(1), {1, 0}), ElementsAre("0.9·0.9 = 0.81", "0.3·0.1", "0.4·0.8"));
    EXPECT_EQ(to_text(sum_line(article.source(), {1, 0})), "X = 0.81 + …");
    EXPECT_EQ(to_text(sum_line(article.after(3), {1, 0})), "X = 0.81 + 0.03 + 0.32 = 1.16");
    EXPECT_EQ(to_text(output_line(article.source(), {1, 0})), "O = 1 / (1 + e^(−1.16)) = ○");
    EXPECT_EQ(to_text(output_line(article.after(4), {1, 0})), "O = 1 / (1 + e^(−1.16)) = 0.761");
}

TEST(NeuronFormula, SignalsNotKnownYetAreOpenRings) {
    SourceFixture article;
    EXPECT_THAT(term_lines(article.after(0), {2, 0}), ElementsAre("0.3·○", "0.7·○", "0.5·○"));
}

TEST(NeuronFormula, SaysAlmostWhereRoundedPartsDoNotAddUp) {
    Document document = article_document();
    document.input << 0.3333, 0.3333, 0.3333;
    SourceFixture fixture(document);
    // 0.29997 + 0.09999 + 0.13332 = 0.53328; printed: 0.300 + 0.100 + 0.133 = 0.533.
    EXPECT_EQ(to_text(sum_line(fixture.at_end(), {1, 0})), "X = 0.300 + 0.100 + 0.133 = 0.533");
    // 0.06666 + 0.26664 + 0.06666 = 0.39996; printed: 0.067 + 0.267 + 0.067 = 0.401, not 0.400.
    EXPECT_EQ(to_text(sum_line(fixture.at_end(), {1, 1})), "X = 0.067 + 0.267 + 0.067 ≈ 0.400");
}

TEST(NeuronFormula, NegativeTermsAreSubtractedAndNegativeFactorsFenced) {
    Document document = article_document();
    document.network.set_weight({1, 0, 1}, -2);
    document.input << 0.5, -0.5, 1;
    SourceFixture fixture(document);
    EXPECT_EQ(to_text(sum_line(fixture.at_end(), {1, 0})), "X = 0.45 + 1 + 0.4 = 1.85");
    EXPECT_EQ(to_text(term_line(fixture.at_end(), {1, 0}, 1)), "−2·(−0.5) = 1");
    EXPECT_EQ(to_text(sum_line(fixture.at_end(), {1, 1})), "X = 0.1 − 0.4 + 0.2 = −0.1");
}

TEST(NeuronFormula, ManyTermsAreElided) {
    Document document = article_document();
    const Dense wide{"", Activation::of(ActivationKind::identity), Matrix::Constant(1, 20, 0.5), std::nullopt, {}};
    document.network = Network({wide});
    document.input = Vector::Ones(20);
    SourceFixture fixture(document);
    EXPECT_EQ(to_text(sum_line(fixture.at_end(), {1, 0}, 4)), "X = 0.5 + 0.5 + 0.5 + … = 10");
    EXPECT_EQ(to_text(output_line(fixture.at_end(), {1, 0})), "O = X = 10");
}

/// Eight signals, of which the third, the sixth and the last are not 0.
Document mostly_zeros() {
    Document document = article_document();
    const Dense wide{"", Activation::of(ActivationKind::identity), Matrix::Constant(1, 8, 0.5), std::nullopt, {}};
    document.network = Network({wide});
    document.input = Vector::Zero(8);
    document.input[2] = 0.4;
    document.input[5] = -1;
    document.input[7] = 0.2;
    return document;
}

TEST(NeuronFormula, OfManyTermsTheLargestAreWrittenInTheirOrder) {
    SourceFixture fixture(mostly_zeros());
    EXPECT_EQ(to_text(sum_line(fixture.at_end(), {1, 0}, 4)), "X = … + 0.2 + … − 0.5 + … + 0.1 = −0.2");
    EXPECT_EQ(to_text(product_sum(fixture.at_end(), {1, 0}, 3)), "… + 0.5·0.4 + … + 0.5·(−1) + … = −0.2");
    EXPECT_EQ(to_text(product_sum(fixture.after(5), {1, 0}, 3)), "0.5·0 + … + 0.5·0 + …") << "under way, the last one";
}

TEST(ProductSum, HasTheSignOfTheMatricesAlsoWhereProductsAreLeftOut) {
    Document document = mostly_zeros();
    for (const double weight : {0.5, 0.0004}) {  // printed as 0.000: eight of them are missing in the sum
        document.network = Network(
            {Dense{"", Activation::of(ActivationKind::identity), Matrix::Constant(1, 8, weight), std::nullopt, {}}});
        document.input = Vector::Ones(8);
        SourceFixture fixture(document);
        const FormulaSource source = fixture.at_end();
        const LayerMatrices matrices = layer_matrices(source, 1, Convention::rows_receive, {});
        const std::string equals = weight == 0.5 ? "=" : "≈";
        EXPECT_EQ(sums_equation(source, 1, Convention::rows_receive, matrices).parts[1].text, equals);
        EXPECT_THAT(to_text(product_sum(source, {1, 0}, 3)), ::testing::HasSubstr(" " + equals + " ")) << weight;
    }
}

TEST(ProductSum, HasTheProductsThatHaveArrived) {
    SourceFixture article;
    EXPECT_EQ(to_text(product_sum(article.after(0), {1, 1})), "0.2·0.9 + 0.8·0.1 + 0.2·0.8");
    EXPECT_EQ(to_text(product_sum(article.after(5), {1, 1})), "0.2·0.9 + …");
    EXPECT_EQ(to_text(product_sum(article.after(7), {1, 1})), "0.2·0.9 + 0.8·0.1 + 0.2·0.8 = 0.42");
    EXPECT_EQ(to_text(product_sum(article.at_end(), {2, 0})), "0.3·0.761 + 0.7·0.603 + 0.5·0.650 ≈ 0.976");
    EXPECT_EQ(to_text(product_sum(article.at_end(), {1, 1}, 2)), "0.2·0.9 + … = 0.42");
}

TEST(ProductSum, FencesWhatIsNegativeAndEndsWithTheBias) {
    Document document = article_document();
    document.network.set_weight({1, 0, 1}, -2);
    document.input << 0.5, -0.5, 1;
    std::vector<Dense> layers = document.network.layers();
    layers[0].bias = Vector::Constant(3, -0.1);
    document.network = Network(layers);
    SourceFixture fixture(document);
    EXPECT_EQ(to_text(product_sum(fixture.at_end(), {1, 0})), "0.9·0.5 + (−2)·(−0.5) + 0.4·1 + (−0.1) = 1.75");
}

TEST(NeuronFormula, LeavesKnowWhatTheyAre) {
    SourceFixture article;
    const Formula line = term_line(article.at_end(), {1, 0}, 1);
    EXPECT_EQ(line.parts[0].meaning, Meaning(WeightOf{{1, 0, 1}}));
    EXPECT_EQ(line.parts[2].meaning, Meaning(OutputOf{{0, 1}}));
    EXPECT_EQ(line.parts[4].meaning, Meaning(TermOf({1, 0}, 1)));
}

}  // namespace
}  // namespace netglow
