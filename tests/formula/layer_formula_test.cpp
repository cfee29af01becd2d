#include "core/formula/layer_formula.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/formula/source.h"

namespace netglow {
namespace {

std::string equation(const FormulaSource& source, std::size_t layer, Convention convention) {
    return to_text(sums_equation(source, layer, convention, layer_matrices(source, layer, convention, {})));
}

TEST(LayerFormula, IsTheArticlesMatrixEquation) {
    SourceFixture article;
    EXPECT_EQ(equation(article.at_end(), 1, Convention::rows_receive),
              "[0.9 0.3 0.4; 0.2 0.8 0.2; 0.1 0.5 0.6]·[0.9; 0.1; 0.8] = [1.16; 0.42; 0.62]");
    EXPECT_EQ(to_text(sums_in_names(article.document, 1, Convention::rows_receive)), "X(hidden) = W(input → hidden)·I");
    EXPECT_EQ(to_text(sums_in_names(article.document, 2, Convention::rows_receive)),
              "X(output) = W(hidden → output)·O(hidden)");
    EXPECT_EQ(to_text(outputs_in_names(article.document, 1)), "O(hidden) = σ(X)");
}

TEST(LayerFormula, TheOtherConventionHasTheSameNumbersTransposed) {
    SourceFixture article;
    EXPECT_EQ(equation(article.at_end(), 1, Convention::columns_receive),
              "[0.9 0.1 0.8]·[0.9 0.2 0.1; 0.3 0.8 0.5; 0.4 0.2 0.6] = [1.16 0.42 0.62]");
    EXPECT_EQ(to_text(sums_in_names(article.document, 1, Convention::columns_receive)),
              "X(hidden) = I·W(input → hidden)");
}

TEST(LayerFormula, ShowsTotalsAsTheyGrow) {
    SourceFixture article;
    const LayerMatrices matrices = layer_matrices(article.after(5), 1, Convention::rows_receive, {});
    EXPECT_EQ(to_text(matrices.sums), "[1.16; 0.18; ○]");
    EXPECT_EQ(to_text(matrices.outputs), "[0.761; ○; ○]");
    EXPECT_EQ(matrices.sums.parts[1].meaning, Meaning(TotalOf({1, 1}, 1)));
}

TEST(LayerFormula, SaysAlmostWhereThePrintedNumbersDoNotGiveThePrintedSums) {
    SourceFixture article;
    // 0.3 · 0.761 + 0.7 · 0.603 + 0.5 · 0.650 = 0.9754, and the sum is 0.975947: printed 0.976.
    EXPECT_NE(equation(article.at_end(), 2, Convention::rows_receive).find(" ≈ ["), std::string::npos);
    Document document = article_document();
    document.input << 0.33349, 0.33349, 0.33349;
    document.network.set_weight({1, 0, 0}, 9);
    SourceFixture rounded(document);
    EXPECT_NE(equation(rounded.at_end(), 1, Convention::rows_receive).find(" ≈ ["), std::string::npos);
}

TEST(LayerFormula, BiasesAreAdded) {
    Document document = article_document();
    document.network.set_biases(1, Vector::Constant(3, -0.5));
    SourceFixture fixture(document);
    EXPECT_NE(equation(fixture.at_end(), 1, Convention::rows_receive).find(" + [−0.5; −0.5; −0.5] = "),
              std::string::npos);
    EXPECT_EQ(to_text(sums_in_names(document, 1, Convention::rows_receive)),
              "X(hidden) = W(input → hidden)·I + b(hidden)");
}

TEST(ShownIndices, KeepTheFirstTheCurrentAndTheLast) {
    using testing::ElementsAre;
    EXPECT_THAT(shown_indices(3, 5, {}), ElementsAre(0U, 1U, 2U));
    EXPECT_THAT(shown_indices(1000, 4, {}), ElementsAre(0U, 1U, 2U, std::nullopt, 999U));
    EXPECT_THAT(shown_indices(1000, 4, 500), ElementsAre(0U, std::nullopt, 500U, 501U, std::nullopt, 999U));
    EXPECT_THAT(shown_indices(1000, 6, 500), ElementsAre(0U, std::nullopt, 499U, 500U, 501U, 502U, std::nullopt, 999U));
    EXPECT_THAT(shown_indices(1000, 4, 999), ElementsAre(0U, std::nullopt, 997U, 998U, 999U));
    EXPECT_THAT(shown_indices(5, 4, 2), ElementsAre(0U, std::nullopt, 2U, 3U, 4U));
    EXPECT_THAT(shown_indices(1, 4, 0), ElementsAre(0U));
}

}  // namespace
}  // namespace netglow
