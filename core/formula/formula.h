// Formula: an expression tree whose leaves carry what they stand for.
//
// One expression serves the screen (core/formula/typeset.h), "copy as LaTeX" (to_latex) and plain text (to_text). A
// leaf that stands for a weight, a sum or an output carries its place, so that it can be highlighted with its edge or
// neuron.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/network/place.h"
#include "core/text/number_text.h"

namespace netglow {

struct WeightOf {
    EdgeAt edge;
    bool operator==(const WeightOf&) const = default;
};
struct BiasOf {
    NeuronAt neuron;
    bool operator==(const BiasOf&) const = default;
};
struct SumOf {
    NeuronAt neuron;
    bool operator==(const SumOf&) const = default;
};
struct OutputOf {  ///< of an input neuron: the input
    NeuronAt neuron;
    bool operator==(const OutputOf&) const = default;
};
struct TermOf {  ///< a product w·o, or the bias as the last term of a sum
    NeuronAt neuron;
    std::size_t term = 0;
    bool operator==(const TermOf&) const = default;
};
struct TotalOf {  ///< the first `terms` terms of a sum, added
    NeuronAt neuron;
    std::size_t terms = 0;
    bool operator==(const TotalOf&) const = default;
};
/// What a leaf stands for; nothing for operators and names.
using Meaning = std::variant<std::monostate, WeightOf, BiasOf, SumOf, OutputOf, TermOf, TotalOf>;

struct Formula {
    enum class Kind {
        number,    ///< text: as number_text() writes it, or the ring of what is not known
        name,      ///< a variable or function, upright and semibold: X, σ, tanh; may be several letters
        word,      ///< plain words
        sign,      ///< an operator with space on both sides: =, ·, +
        row,       ///< parts side by side
        fraction,  ///< parts: above, below
        power,     ///< parts: base, exponent
        index,     ///< parts: base, subscript
        fence,     ///< parts: what stands in parentheses
        matrix,    ///< parts: cells, row by row; in brackets
        cases,     ///< parts: cells of two columns; behind a brace
        lines,     ///< parts: one under the other, aligned at the first sign of each
    };
    Kind kind = Kind::row;
    std::string text;
    std::vector<Formula> parts;
    std::size_t columns = 0;  ///< of a matrix
    Meaning meaning;

    bool operator==(const Formula&) const = default;
};

// What formulas are made with.
Formula number(double value, int decimals, Meaning meaning = {}, SmallValues small = SmallValues::zeros);
Formula digits(std::string_view text, Meaning meaning = {});  ///< a number as it is written
Formula unknown_number(Meaning meaning);                      ///< the ring that stands for a number until it is known
Formula name(std::string_view text, Meaning meaning = {});
Formula word(std::string_view text);
Formula sign(std::string_view text);  ///< "=", "≈", "·", "+", "−", "→"
Formula row(std::vector<Formula> parts);
Formula fraction(Formula above, Formula below);
Formula power(Formula base, Formula exponent);
Formula index(Formula base, Formula subscript);
Formula fence(Formula inside);
/// Asserts that the cells fill whole rows.
Formula matrix(std::size_t columns, std::vector<Formula> cells);
Formula cases(std::vector<Formula> values_and_conditions);
Formula lines(std::vector<Formula> parts);
/// A number below 0 stands in parentheses behind an operator: 0.2 · (−3).
Formula fenced_if_negative(Formula number);

/// LaTeX in math mode; needs amsmath for matrices, cases and lines.
std::string to_latex(const Formula& formula);
/// One line a row of `lines` and of matrices' rows; fractions with a slash, powers with ^.
std::string to_text(const Formula& formula);

}  // namespace netglow
