#include "core/formula/neuron_formula.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/formula/activation_formula.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

Formula ellipsis() {
    return word("…");
}

const Dense& layer_of(const FormulaSource& source, NeuronAt neuron) {
    return source.document.network.layer(neuron.layer);
}

bool is_bias(const FormulaSource& source, NeuronAt neuron, std::size_t term) {
    return term == layer_of(source, neuron).fan_in();
}

Formula weight_of(const FormulaSource& source, NeuronAt neuron, std::size_t term) {
    const EdgeAt edge{neuron.layer, neuron.index, term};
    return number_of(source, source.document.network.weight(edge), WeightOf{edge});
}

Formula signal_of(const FormulaSource& source, NeuronAt sender) {
    return number_if(source.moment.output_known(sender), source, source.trace.output(sender), OutputOf{sender});
}

Formula term_value_of(const FormulaSource& source, NeuronAt neuron, std::size_t term) {
    const Meaning meaning = is_bias(source, neuron, term) ? Meaning(BiasOf{neuron}) : Meaning(TermOf{neuron, term});
    return number_of(source, term_value(source.document.network, source.trace, neuron, term), meaning);
}

Formula sum_of(const FormulaSource& source, NeuronAt neuron) {
    return number_if(source.moment.sum_known(neuron), source, source.trace.sum(neuron), SumOf{neuron});
}

/// + 0.03, or − 0.03 for a term below 0.
void add_term(std::vector<Formula>& parts, Formula term) {
    constexpr std::string_view kMinus = "−";
    if (parts.empty() || parts.back().kind == Formula::Kind::sign) {
        parts.push_back(std::move(term));
        return;
    }
    const bool negative = term.text.starts_with(kMinus);
    if (negative) {
        term.text.erase(0, kMinus.size());
    }
    parts.push_back(sign(negative ? "−" : "+"));
    parts.push_back(std::move(term));
}

/// Which of the `written` first terms are written, in order, at most `most`: of a sum at rest the largest ones, as the
/// first may all be 0; under way the first ones and the last, so that what is written stays where it is.
std::vector<std::size_t> written_terms(const FormulaSource& source, NeuronAt neuron, std::size_t written,
                                       std::size_t most, bool at_rest) {
    std::vector<std::size_t> terms(written);
    std::iota(terms.begin(), terms.end(), std::size_t{0});
    if (written <= most) {
        return terms;
    }
    const std::size_t room = std::max<std::size_t>(most, 2) - 1;  // one place is that of the dots
    if (!at_rest) {
        terms[room - 1] = written - 1;
    } else {
        std::vector<double> size;
        for (const std::size_t term : terms) {
            size.push_back(std::abs(term_value(source.document.network, source.trace, neuron, term)));
        }
        std::ranges::partial_sort(
            terms, terms.begin() + static_cast<std::ptrdiff_t>(room),
            [&](std::size_t a, std::size_t b) { return std::pair(-size[a], a) < std::pair(-size[b], b); });
    }
    terms.resize(room);
    std::ranges::sort(terms);
    return terms;
}

void add_ellipsis(std::vector<Formula>& parts) {
    if (!parts.empty()) {
        parts.push_back(sign("+"));
    }
    parts.push_back(ellipsis());
}

/// The chosen terms one after the other by `add`, and dots where some between are left out.
std::vector<Formula> with_dots(const std::vector<std::size_t>& terms, std::size_t written, const auto& add) {
    std::vector<Formula> parts;
    std::size_t next = 0;
    for (const std::size_t term : terms) {
        if (term != next) {
            add_ellipsis(parts);
        }
        add(term, parts);
        next = term + 1;
    }
    if (next != written) {
        add_ellipsis(parts);
    }
    return parts;
}

/// The terms of the sum as far as they have arrived, and what the printed ones add up to: of very many, that is not
/// asked, as rounding makes it another number (NaN then).
double add_terms(const FormulaSource& source, NeuronAt neuron, std::size_t known, std::size_t most, bool at_rest,
                 std::vector<Formula>& parts) {
    constexpr std::size_t kAddedUp = 256;
    double total = known <= kAddedUp ? 0 : std::numeric_limits<double>::quiet_NaN();
    for (std::size_t term = 0; term < known && known <= kAddedUp; ++term) {
        total += value_as_shown(term_value_of(source, neuron, term).text);
    }
    const std::vector<Formula> terms = with_dots(
        written_terms(source, neuron, known, most, at_rest), known,
        [&](std::size_t term, std::vector<Formula>& to) { add_term(to, term_value_of(source, neuron, term)); });
    parts.insert(parts.end(), terms.begin(), terms.end());
    return total;
}

/// Every sum of the layer, as printed; for softmax.
std::vector<Formula> sums_of_layer(const FormulaSource& source, NeuronAt neuron) {
    std::vector<Formula> sums;
    for (std::size_t index = 0; index < source.document.network.neurons(neuron.layer); ++index) {
        sums.push_back(sum_of(source, {neuron.layer, index}));
    }
    return sums;
}

/// f of the numbers as they are printed.
double output_as_printed(const FormulaSource& source, NeuronAt neuron) {
    const Activation& activation = layer_of(source, neuron).activation;
    if (!needs_whole_layer(activation.kind)) {
        return activate(activation, value_as_shown(sum_of(source, neuron).text));
    }
    Vector sums = source.trace.layers[neuron.layer - 1].sum;
    for (double& sum : sums) {
        sum = value_as_shown(number_text(sum, source.decimals, source.small));
    }
    Vector outputs;
    activate(activation, sums, outputs);
    return outputs[static_cast<Eigen::Index>(neuron.index)];
}

}  // namespace

Formula number_of(const FormulaSource& source, double value, Meaning meaning) {
    return number(value, source.decimals, meaning, source.small);
}

Formula number_if(bool known, const FormulaSource& source, double value, Meaning meaning) {
    return known ? number_of(source, value, meaning) : unknown_number(meaning);
}

std::optional<std::string> digits_left_out(const FormulaSource& source, double value) {
    std::string all = every_digit(value);
    return all == number_text(value, source.decimals, source.small) ? std::nullopt : std::optional(std::move(all));
}

std::string_view equals_sign(double computed, const Formula& printed, int decimals) {
    const double shown = value_as_shown(printed.text);
    // Half of the last digit shown; of a number written with a power of ten, half of its own last digit.
    const bool scientific = printed.text.find("·10") != std::string::npos;
    const double unit = scientific ? std::pow(10.0, std::floor(std::log10(std::abs(shown))) - std::max(1, decimals - 1))
                                   : std::pow(10.0, -decimals);
    return std::abs(computed - shown) <= 0.5 * unit * (1 + 1e-6) ? "=" : "≈";
}

bool is_in(const Network& network, const Meaning& meaning) {
    const auto computed = [&](NeuronAt at) { return at.layer >= 1 && network.contains(at); };
    const auto has_terms = [&](NeuronAt at, std::size_t terms) {
        return computed(at) && terms <= term_count(network, at.layer);
    };
    return std::visit(
        [&]<typename Of>(const Of& of) {
            if constexpr (std::is_same_v<Of, WeightOf>) {
                return network.contains(of.edge);
            } else if constexpr (std::is_same_v<Of, OutputOf>) {
                return network.contains(of.neuron);
            } else if constexpr (std::is_same_v<Of, TermOf>) {
                return has_terms(of.neuron, of.term + 1);
            } else if constexpr (std::is_same_v<Of, TotalOf>) {
                return has_terms(of.neuron, of.terms);
            } else if constexpr (std::is_same_v<Of, std::monostate>) {
                return true;
            } else {
                return computed(of.neuron);
            }
        },
        meaning);
}

std::optional<double> value_of(const FormulaSource& source, const Meaning& meaning) {
    const Network& network = source.document.network;
    if (!is_in(network, meaning)) {
        return std::nullopt;
    }
    const Moment& moment = source.moment;
    const auto where = [](bool known, double value) { return known ? std::optional(value) : std::nullopt; };
    const auto terms_known = [&](NeuronAt at) { return moment.terms_known(at, term_count(network, at.layer)); };
    if (const WeightOf* weight = std::get_if<WeightOf>(&meaning)) {
        return network.weight(weight->edge);
    }
    if (const BiasOf* bias = std::get_if<BiasOf>(&meaning)) {
        return network.bias(bias->neuron);
    }
    if (const SumOf* sum = std::get_if<SumOf>(&meaning)) {
        return where(moment.sum_known(sum->neuron), source.trace.sum(sum->neuron));
    }
    if (const OutputOf* output = std::get_if<OutputOf>(&meaning)) {
        return where(moment.output_known(output->neuron), source.trace.output(output->neuron));
    }
    if (const TermOf* term = std::get_if<TermOf>(&meaning)) {
        return where(terms_known(term->neuron) > term->term,
                     term_value(network, source.trace, term->neuron, term->term));
    }
    if (const TotalOf* total = std::get_if<TotalOf>(&meaning)) {
        return where(terms_known(total->neuron) >= total->terms,
                     partial_sum(network, source.trace, total->neuron, total->terms));
    }
    return std::nullopt;
}

Formula term_line(const FormulaSource& source, NeuronAt neuron, std::size_t term) {
    const std::size_t count = term_count(source.document.network, neuron.layer);
    const bool arrived = source.moment.terms_known(neuron, count) > term;
    if (is_bias(source, neuron, term)) {
        return row({name("b"), sign("="), term_value_of(source, neuron, term)});
    }
    const Formula weight = weight_of(source, neuron, term);
    const Formula signal = signal_of(source, {neuron.layer - 1, term});
    std::vector<Formula> parts = {weight, sign("·"), fenced_if_negative(signal)};
    if (arrived) {
        Formula product = term_value_of(source, neuron, term);
        parts.push_back(
            sign(equals_sign(value_as_shown(weight.text) * value_as_shown(signal.text), product, source.decimals)));
        parts.push_back(std::move(product));
    }
    return row(std::move(parts));
}

Formula sum_line(const FormulaSource& source, NeuronAt neuron, std::size_t most_terms) {
    const std::size_t count = term_count(source.document.network, neuron.layer);
    const std::size_t known = source.moment.terms_known(neuron, count);
    std::vector<Formula> parts = {name("X", SumOf{neuron}), sign("=")};
    if (known == 0) {
        parts.push_back(word(std::string(kUnknown)));
        return row(std::move(parts));
    }
    const double total = add_terms(source, neuron, known, most_terms, known == count, parts);
    if (known < count) {
        parts.push_back(sign("+"));
        parts.push_back(ellipsis());
    } else if (count > 1) {
        Formula sum = sum_of(source, neuron);
        parts.push_back(sign(equals_sign(total, sum, source.decimals)));
        parts.push_back(std::move(sum));
    }
    return row(std::move(parts));
}

bool products_add_up(const FormulaSource& source, NeuronAt neuron, const Vector& printed_signals) {
    const Dense& dense = layer_of(source, neuron);
    const auto printed = [&](double value) { return value_as_shown(number_of(source, value).text); };
    const auto row = static_cast<Eigen::Index>(neuron.index);
    double total = dense.bias ? printed((*dense.bias)[row]) : 0;
    for (Eigen::Index i = 0; i < printed_signals.size(); ++i) {
        total += printed(dense.weights(row, i)) * printed_signals[i];
    }
    return equals_sign(total, number_of(source, source.trace.sum(neuron)), source.decimals) == "=";
}

Vector printed_signals(const FormulaSource& source, std::size_t layer) {
    Vector signals = source.trace.outputs(layer - 1);
    for (double& signal : signals) {
        signal = value_as_shown(number_of(source, signal).text);
    }
    return signals;
}

bool too_large_to_check(const Dense& dense) {
    constexpr Eigen::Index kMostChecked = 4096;  // weights that are printed and read again
    return dense.weights.size() > kMostChecked;
}

Formula product_sum(const FormulaSource& source, NeuronAt neuron, std::size_t most_terms) {
    const std::size_t count = term_count(source.document.network, neuron.layer);
    const std::size_t known = source.moment.terms_known(neuron, count);
    const std::size_t written = known == 0 ? count : known;
    const auto add = [&](std::size_t term, std::vector<Formula>& to) {
        const bool first = to.empty();
        if (!first) {
            to.push_back(sign("+"));
        }
        const bool bias = is_bias(source, neuron, term);
        const Formula factor = bias ? term_value_of(source, neuron, term) : weight_of(source, neuron, term);
        to.push_back(first ? factor : fenced_if_negative(factor));
        if (!bias) {
            to.push_back(sign("·"));
            to.push_back(fenced_if_negative(signal_of(source, {neuron.layer - 1, term})));
        }
    };
    std::vector<Formula> parts =
        with_dots(written_terms(source, neuron, written, most_terms, known == count), written, add);
    if (known == count) {
        // As the layer's matrices have it, also where not all products are written.
        const bool checked = count <= most_terms || !too_large_to_check(layer_of(source, neuron));
        const bool adds_up = checked && products_add_up(source, neuron, printed_signals(source, neuron.layer));
        parts.push_back(sign(adds_up ? "=" : "≈"));
        parts.push_back(sum_of(source, neuron));
    } else if (known > 0) {
        add_ellipsis(parts);
    }
    return row(std::move(parts));
}

Formula output_line(const FormulaSource& source, NeuronAt neuron) {
    const Activation& activation = layer_of(source, neuron).activation;
    const bool sum_known = source.moment.sum_known(neuron);
    const bool known = source.moment.output_known(neuron);
    const bool whole = needs_whole_layer(activation.kind);
    const Formula x = sum_known ? sum_of(source, neuron) : name("X", SumOf{neuron});
    const Formula written =
        whole ? softmax_formula(activation.kind, x, sum_known ? sums_of_layer(source, neuron) : std::vector<Formula>{})
              : activation_formula(activation, x, sum_known ? std::optional(source.trace.sum(neuron)) : std::nullopt);
    const Formula output = number_if(known, source, source.trace.output(neuron), OutputOf{neuron});
    const std::string_view equals =
        known ? equals_sign(output_as_printed(source, neuron), output, source.decimals) : std::string_view("=");
    // A piece of the activation that is the sum itself, or a constant, would say the same number twice.
    const bool is_sum = written.kind == Formula::Kind::number && std::holds_alternative<SumOf>(written.meaning);
    if (known && written.kind == Formula::Kind::number && !is_sum) {
        return row({name("O", OutputOf{neuron}), sign("="), output});
    }
    if (activation.kind == ActivationKind::identity || is_sum) {
        return known ? row({name("O", OutputOf{neuron}), sign("="), name("X", SumOf{neuron}), sign(equals), output})
                     : row({name("O", OutputOf{neuron}), sign("="), x});
    }
    return row({name("O", OutputOf{neuron}), sign("="), written, sign(equals), output});
}

Formula neuron_in_full(const FormulaSource& source, NeuronAt neuron) {
    const std::size_t count = term_count(source.document.network, neuron.layer);
    std::vector<Formula> products = {name("X", SumOf{neuron}), sign("=")};
    for (std::size_t term = 0; term < count; ++term) {
        if (term > 0) {
            products.push_back(sign("+"));
        }
        if (is_bias(source, neuron, term)) {
            products.push_back(fenced_if_negative(term_value_of(source, neuron, term)));
            continue;
        }
        products.push_back(fenced_if_negative(weight_of(source, neuron, term)));
        products.push_back(sign("·"));
        products.push_back(fenced_if_negative(signal_of(source, {neuron.layer - 1, term})));
    }
    std::vector<Formula> all = {row(std::move(products))};
    if (source.moment.sum_known(neuron)) {
        Formula sum = sum_line(source, neuron, count);
        sum.parts.erase(sum.parts.begin());  // the X stands above
        all.push_back(std::move(sum));
        all.push_back(output_line(source, neuron));
    }
    return lines(std::move(all));
}

}  // namespace netglow
