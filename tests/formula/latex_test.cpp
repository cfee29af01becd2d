#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "core/formula/layer_formula.h"
#include "tests/formula/source.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

TEST(Latex, OfTheArticlesNeuron) {
    SourceFixture article;
    EXPECT_EQ(to_latex(neuron_in_full(article.at_end(), {1, 0})),
              "\\begin{aligned}\n"
              "X& = 0.9 \\cdot 0.9 + 0.3 \\cdot 0.1 + 0.4 \\cdot 0.8 \\\\\n"
              "& = 0.81 + 0.03 + 0.32 = 1.16 \\\\\n"
              "O& = \\frac{1}{1 + {e}^{ -1.16}} = 0.761\n"
              "\\end{aligned}");
}

TEST(Latex, OfAMatrix) {
    EXPECT_EQ(to_latex(matrix(2, {number(1, 3), number(-2, 3), word("⋮"), number(4, 3)})),
              "\\begin{bmatrix} 1 & -2 \\\\ \\vdots  & 4 \\end{bmatrix}");
}

TEST(Latex, EscapesWhatPeopleCallTheirLayers) {
    EXPECT_EQ(to_latex(word("50%_{a}")), "\\text{50\\%\\_\\{a\\}}");
}

TEST(Latex, PowersOfTenAreRaised) {
    EXPECT_EQ(to_latex(number(1.2e-7, 3, {}, SmallValues::powers_of_ten)), "1.2\\cdot 10^{-7}");
}

/// Everything that can be copied, of a network with every activation.
std::vector<Formula> everything() {
    std::vector<Formula> formulas;
    Document document = article_document();
    document.network.set_biases(1, Vector::Constant(3, -0.25));
    for (const ActivationKind kind : kActivationKinds) {
        document.network.set_activation(1, Activation::of(kind));
        SourceFixture fixture(document);
        for (const std::size_t steps : {std::size_t{0}, std::size_t{2}, fixture.timeline.step_count()}) {
            const FormulaSource source = fixture.after(steps);
            formulas.push_back(neuron_in_full(source, {1, 1}));
            formulas.push_back(output_line(source, {1, 2}));
            formulas.push_back(layer_in_full(source, 1, Convention::rows_receive));
            formulas.push_back(layer_in_full(source, 2, Convention::columns_receive));
        }
    }
    return formulas;
}

TEST(Latex, IsBalanced) {
    for (const Formula& formula : everything()) {
        const std::string latex = to_latex(formula);
        int depth = 0;
        for (std::size_t i = 0; i < latex.size(); ++i) {
            const bool escaped = i > 0 && latex[i - 1] == '\\';
            depth += escaped ? 0 : latex[i] == '{' ? 1 : latex[i] == '}' ? -1 : 0;
            ASSERT_GE(depth, 0) << latex;
            ASSERT_LT(static_cast<unsigned char>(latex[i]), 0x80) << "a sign that LaTeX does not know: " << latex;
        }
        EXPECT_EQ(depth, 0) << latex;
        const auto count = [&](std::string_view what) {
            int found = 0;
            for (std::size_t at = latex.find(what); at != std::string::npos; at = latex.find(what, at + 1)) {
                ++found;
            }
            return found;
        };
        EXPECT_EQ(count("\\begin{"), count("\\end{")) << latex;
        EXPECT_EQ(count("\\left("), count("\\right)")) << latex;
    }
}

/// Where pdflatex is installed it has the last word; elsewhere IsBalanced above has.
TEST(Latex, Compiles) {
    if (std::system("command -v pdflatex > /dev/null 2>&1") != 0) {
        return;
    }
    const ScratchFolder folder;
    std::ofstream file(folder / "all.tex");
    file << "\\documentclass{article}\\usepackage{amsmath}\\begin{document}\n";
    for (const Formula& formula : everything()) {
        file << "\\[" << to_latex(formula) << "\\]\n";
    }
    file << "\\end{document}\n";
    file.close();
    const std::string call =
        "cd " + folder.path().string() + " && pdflatex -halt-on-error -interaction=batchmode all > /dev/null";
    EXPECT_EQ(std::system(call.c_str()), 0) << content_of(folder / "all.log");
}

}  // namespace
}  // namespace netglow
