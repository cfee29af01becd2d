#include "core/formula/typeset.h"

#include <gtest/gtest.h>

#include "core/formula/layer_formula.h"
#include "tests/formula/source.h"

namespace netglow {
namespace {

const PlainMeasure kMeasure;

/// Parentheses and braces have much white on their sides, into which their neighbours may reach.
bool has_white_sides(const TypesetLeaf& leaf) {
    return leaf.text == "(" || leaf.text == ")" || leaf.text == "{";
}

/// Every leaf inside the box, no two of them over each other.
void expect_clear(const Typeset& box) {
    for (std::size_t i = 0; i < box.leaves.size(); ++i) {
        if (has_white_sides(box.leaves[i])) {
            continue;
        }
        const Rect rect = box.leaves[i].rect();
        EXPECT_GE(rect.x, -3) << box.leaves[i].text;
        EXPECT_LE(rect.right(), box.width + 3) << box.leaves[i].text;
        EXPECT_GE(rect.y, -box.ascent - 0.5F) << box.leaves[i].text;
        EXPECT_LE(rect.bottom(), box.descent + 0.5F) << box.leaves[i].text;
        for (std::size_t j = i + 1; j < box.leaves.size(); ++j) {
            Rect other = box.leaves[j].rect();
            other = {other.x + 2.5F, other.y + 2, other.width - 5, other.height - 4};
            EXPECT_FALSE(rect.overlaps(other) && !has_white_sides(box.leaves[j]))
                << box.leaves[i].text << " and " << box.leaves[j].text;
        }
    }
}

TEST(Typeset, NothingOverlapsInTheArticlesFormulas) {
    SourceFixture article;
    for (std::size_t steps = 0; steps <= article.timeline.step_count(); ++steps) {
        const FormulaSource source = article.after(steps);
        for (const NeuronAt neuron : {NeuronAt{1, 0}, NeuronAt{2, 2}}) {
            expect_clear(typeset(neuron_in_full(source, neuron), 14, kMeasure));
            expect_clear(typeset(output_line(source, neuron), 14, kMeasure));
        }
        expect_clear(typeset(layer_in_full(source, 1, Convention::rows_receive), 14, kMeasure));
    }
}

TEST(Typeset, NothingOverlapsInAnyActivationsFormula) {
    Document document = article_document();
    for (const ActivationKind kind : kActivationKinds) {
        document.network.set_activation(1, Activation::of(kind));
        SourceFixture fixture(document);
        expect_clear(typeset(output_line(fixture.at_end(), {1, 0}), 14, kMeasure));
        expect_clear(typeset(output_line(fixture.after(0), {1, 0}), 14, kMeasure));
    }
}

TEST(Typeset, ColumnsAreAlignedAtTheDecimalPoint) {
    const Typeset box =
        typeset(matrix(1, {number(1.16, 3), number(-12.5, 3), number(3, 3), number(0.625, 3)}), 10, kMeasure);
    ASSERT_EQ(box.leaves.size(), 4U);
    const float em = 6;  // of a digit
    const float point = box.leaves[0].baseline.x + 1 * em;
    EXPECT_NEAR(box.leaves[1].baseline.x + 3 * em, point, 0.01F);
    EXPECT_NEAR(box.leaves[2].baseline.x + 1 * em, point, 0.01F);
    EXPECT_NEAR(box.leaves[3].baseline.x + 1 * em, point, 0.01F);
}

TEST(Typeset, CellsTileTheInsideOfTheBrackets) {
    SourceFixture article;
    const FormulaSource source = article.at_end();
    const Typeset box = typeset(layer_matrices(source, 1, Convention::rows_receive, {}).weights, 14, kMeasure);
    ASSERT_EQ(box.cells.size(), 9U);
    for (std::size_t i = 0; i < 9; ++i) {
        EXPECT_EQ(box.cells[i].row, i / 3);
        EXPECT_EQ(box.cells[i].column, i % 3);
        EXPECT_TRUE(box.cells[i].rect.contains(box.leaves[i].rect().center()));
        EXPECT_EQ(box.cells[i].meaning, box.leaves[i].meaning);
        if (i % 3 > 0) {
            EXPECT_NEAR(box.cells[i].rect.x, box.cells[i - 1].rect.right(), 0.01F);
        }
    }
}

TEST(Typeset, MatricesOfAnEquationAreCounted) {
    SourceFixture article;
    const FormulaSource source = article.at_end();
    const LayerMatrices matrices = layer_matrices(source, 1, Convention::rows_receive, {});
    const Typeset box = typeset(sums_equation(source, 1, Convention::rows_receive, matrices), 14, kMeasure);
    EXPECT_EQ(box.cells.front().matrix, 0U);
    EXPECT_EQ(box.cells.back().matrix, 2U);
    EXPECT_EQ(box.strokes.size(), 3 * 6U);
}

TEST(Typeset, GrowsWithItsSize) {
    const Formula formula = fraction(number(1, 3), row({number(1, 3), sign("+"), power(name("e"), number(-1.16, 3))}));
    const Typeset small = typeset(formula, 10, kMeasure);
    const Typeset large = typeset(formula, 30, kMeasure);
    EXPECT_NEAR(large.width, 3 * small.width, 0.1F);
    EXPECT_NEAR(large.height(), 3 * small.height(), 3.F);
}

TEST(Typeset, ExponentsStandAboveAndSubscriptsBelow) {
    const Typeset raised = typeset(power(name("e"), number(2, 3)), 20, kMeasure);
    EXPECT_LT(raised.leaves[1].baseline.y, -5);
    EXPECT_LT(raised.leaves[1].size, 20);
    const Typeset lowered = typeset(index(name("X"), number(2, 3)), 20, kMeasure);
    EXPECT_GT(lowered.leaves[1].baseline.y, 2);
}

}  // namespace
}  // namespace netglow
