// The written-out computation of one neuron, as far as it is known at the moment.
//
// Rounding: an equals sign stands where the printed parts give the printed whole to the decimals shown, ≈
// where they do not.
#pragma once

#include <optional>

#include "core/document/document.h"
#include "core/formula/formula.h"
#include "core/forward/forward.h"
#include "core/timeline/moment.h"

namespace netglow {

struct FormulaSource {
    const Document& document;
    const Trace& trace;
    const Moment& moment;
    int decimals = 3;
    SmallValues small = SmallValues::zeros;
};

/// The number as the source writes numbers.
Formula number_of(const FormulaSource& source, double value, Meaning meaning = {});
/// The same, or where it is not known yet the ring that stands for it.
Formula number_if(bool known, const FormulaSource& source, double value, Meaning meaning = {});
/// All digits of a number that number_of() rounds; nothing where it writes all of them.
std::optional<std::string> digits_left_out(const FormulaSource& source, double value);

/// "=" or "≈": whether `computed`, from numbers as printed, is `printed` to the decimals shown.
std::string_view equals_sign(double computed, const Formula& printed, int decimals);

/// Whether the printed products and bias of a sum give the printed sum, whether or not all of them are written: the
/// rule for the sign in front of X in product_sum() and sums_equation(). `printed_signals`: those of the layer before.
bool products_add_up(const FormulaSource& source, NeuronAt neuron, const Vector& printed_signals);
/// The signals that go into the layer, as they are printed.
Vector printed_signals(const FormulaSource& source, std::size_t layer);
/// Layers whose sums are not checked as all of their weights would have to be printed: ≈ stands there.
bool too_large_to_check(const Dense& dense);

/// Whether what a leaf stands for is in the network. A leaf that was shown before the last change may be of what is
/// gone.
bool is_in(const Network& network, const Meaning& meaning);
/// The number that a leaf stands for, where the moment knows it; nothing for operators and names, and for what is not
/// in the network.
std::optional<double> value_of(const FormulaSource& source, const Meaning& meaning);

/// 0.2 · 0.9 = 0.18; without the product until it has arrived. The bias: b = 0.35.
Formula term_line(const FormulaSource& source, NeuronAt neuron, std::size_t term);

/// X = 0.81 + 0.03 + 0.32 = 1.16; under way X = 0.81 + …; of more than `most_terms` terms the largest, with … between,
/// or under way the first ones and the last.
Formula sum_line(const FormulaSource& source, NeuronAt neuron, std::size_t most_terms = 6);

/// 0.2·0.9 + 0.8·0.1 + 0.2·0.8 = 0.42: the products that have arrived, all of them before the first one has; of more
/// than `most_terms` those that sum_line() has.
Formula product_sum(const FormulaSource& source, NeuronAt neuron, std::size_t most_terms = 6);

/// O = 1 / (1 + e^−1.16) = 0.761; with X for the number, and a ring, as long as they are not known.
Formula output_line(const FormulaSource& source, NeuronAt neuron);

/// All of it, for copying: X = 0.9·0.9 + 0.3·0.1 + 0.4·0.8 = 0.81 + 0.03 + 0.32 = 1.16, O = … = 0.761.
Formula neuron_in_full(const FormulaSource& source, NeuronAt neuron);

}  // namespace netglow
