#include "core/caption/caption.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/caption/caption_words.h"
#include "core/formula/activation_formula.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

using caption_words::filled;
namespace words = caption_words;

constexpr std::size_t kMostListed = 6;         ///< numbers that a sentence lists
constexpr std::size_t kMostWritten = 4;        ///< products that it writes out
constexpr std::size_t kMostWrittenBytes = 32;  ///< of a product's numbers, in a sentence that also has the total

/// Names are whatever a file says; one that is longer than a sentence can bear is cut.
std::string short_name(const std::string& name) {
    constexpr std::size_t kMostCharacters = 24;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(name[at]) & 0xC0U) != 0x80U;
        if (begins && characters++ == kMostCharacters - 1) {
            const std::size_t rest = static_cast<std::size_t>(
                std::count_if(name.begin() + static_cast<std::ptrdiff_t>(at), name.end(),
                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
            return rest > 1 ? name.substr(0, at) + "…" : name;
        }
    }
    return name;
}

class Caption {
public:
    explicit Caption(const FormulaSource& source)
        : source_(source), network_(source.document.network), moment_(source.moment), step_(source.moment.step) {}

    std::string after_edit(const Trace& before) const {
        const std::size_t layer = last_known_layer();
        if (layer == 0 || before.layers.size() != network_.depth() ||
            before.layers[layer - 1].output.size() != source_.trace.outputs(layer).size()) {
            return {};
        }
        const std::optional<NeuronAt> most = moved_most(before, layer);
        if (!most) {
            return layer == network_.depth() && moment_.at_end && before.layers != source_.trace.layers
                       ? filled(words::kNothingMoved, {{"decimals", std::to_string(source_.decimals)}})
                       : std::string();
        }
        return filled(network_.neurons(layer) == 1 ? words::kMoved : words::kMovedMost,
                      {{"neuron", named(*most)},
                       {"before", number(before.output(*most))},
                       {"now", number(source_.trace.output(*most))}});
    }

    std::string of_step() const {
        if (moment_.at_start) {
            return start();
        }
        if (moment_.at_end) {
            return end();
        }
        if (step_.kind == StepKind::output) {
            return step_.count == 1 ? activation() : layer_activation();
        }
        return step_.count > 1 ? layer_sums() : step_.terms == 1 ? term() : neuron_sum();
    }

private:
    std::string number(double value) const { return number_text(value, source_.decimals, source_.small); }
    double as_shown(double value) const { return value_as_shown(number(value)); }
    std::string named(NeuronAt at) const { return short_name(neuron_name(source_.document, at)); }
    std::string layer_named() const { return short_name(layer_name(source_.document, step_.layer)); }
    std::string equals(double computed, double value) const {
        return std::string(equals_sign(computed, number_of(source_, value), source_.decimals));
    }
    bool arrived() const { return moment_.progress >= 1; }
    const Dense& dense() const { return network_.layer(step_.layer); }
    NeuronAt neuron() const { return {step_.layer, step_.first}; }

    /// 0.9, 0.1, 0.8; where the file names the neurons, a = 1, b = 0.
    std::string list(std::size_t layer, const Vector& values) const {
        const bool has_names =
            layer == 0 ? !source_.document.input_names.empty() : !network_.layer(layer).names.empty();
        std::string text;
        for (Eigen::Index index = 0; index < values.size(); ++index) {
            text += index > 0 ? words::kBetween : std::string_view();
            const std::string value = number(values[index]);
            const NeuronAt at{layer, static_cast<std::size_t>(index)};
            text += has_names ? filled(words::kNamed, {{"neuron", named(at)}, {"value", value}}) : value;
        }
        return text;
    }

    std::string start() const {
        const Vector& input = source_.trace.input;
        if (static_cast<std::size_t>(input.size()) <= kMostListed) {
            return filled(words::kStart, {{"values", list(0, input)}});
        }
        return filled(words::kStartOfMany, {{"count", std::to_string(input.size())},
                                            {"others", std::to_string((input.array() != 0).count())}});
    }

    NeuronAt largest(std::size_t layer) const {
        Eigen::Index index = 0;
        source_.trace.outputs(layer).maxCoeff(&index);
        return {layer, static_cast<std::size_t>(index)};
    }

    std::string end() const {
        const std::size_t last = network_.depth();
        const Vector& outputs = source_.trace.outputs(last);
        const std::string count = std::to_string(outputs.size());
        const NeuronAt answer = largest(last);
        const std::string value = number(source_.trace.output(answer));
        if (outputs.size() == 1) {
            return filled(words::kEndOfOne, {{"value", list(last, outputs)}});
        }
        if (needs_whole_layer(network_.layer(last).activation.kind)) {
            return filled(words::kAnswer, {{"neuron", named(answer)}, {"value", value}, {"count", count}});
        }
        return static_cast<std::size_t>(outputs.size()) <= kMostListed
                   ? filled(words::kEnd, {{"values", list(last, outputs)}})
                   : filled(words::kEndOfMany, {{"neuron", named(answer)}, {"value", value}, {"count", count}});
    }

    /// One product, or the bias.
    std::string term() const {
        const std::size_t count = term_count(network_, step_.layer);
        const std::size_t added = step_.term + (arrived() ? 1 : 0);
        const std::string total =
            added > 0 ? number(partial_sum(network_, source_.trace, neuron(), added)) : std::string();
        const double value = term_value(network_, source_.trace, neuron(), step_.term);
        if (step_.term == dense().fan_in()) {
            return filled(arrived()   ? words::kBiasArrived
                          : added > 0 ? words::kBiasUnderWay
                                      : words::kBias,
                          {{"neuron", named(neuron())}, {"bias", number(value)}, {"total", total}});
        }
        const double weight = network_.weight({step_.layer, step_.first, step_.term});
        const double signal = source_.trace.output({step_.layer - 1, step_.term});
        const std::string_view sentence = !arrived()                ? words::kProduct
                                          : step_.term + 1 == count ? words::kLastProduct
                                                                    : words::kProductArrived;
        return filled(sentence, {{"neuron", named(neuron())},
                                 {"which", words::ordinal(step_.term)},
                                 {"weight", number(weight)},
                                 {"signal", number(signal)},
                                 {"equals", equals(as_shown(weight) * as_shown(signal), value)},
                                 {"product", number(value)},
                                 {"total", total}});
    }

    std::string neuron_sum() const {
        const std::size_t known = moment_.terms_known(neuron(), term_count(network_, step_.layer));
        const std::string count = std::to_string(dense().fan_in());
        if (arrived()) {
            return whole_sum(count);
        }
        const std::string total = known == 0 ? "" : number(partial_sum(network_, source_.trace, neuron(), known));
        if (known == dense().fan_in()) {
            return filled(words::kSumBeforeBias,
                          {{"neuron", named(neuron())}, {"bias", number(network_.bias(neuron()))}, {"total", total}});
        }
        const double weight = network_.weight({step_.layer, step_.first, known});
        const double signal = source_.trace.output({step_.layer - 1, known});
        const double product = term_value(network_, source_.trace, neuron(), known);
        const std::string written = number(weight) + number(signal) + number(product);
        const bool in_full = written.size() <= kMostWrittenBytes;
        return filled(known == 0 ? (in_full ? words::kSumBegins : words::kSumBeginsInShort)
                                 : (in_full ? words::kSumUnderWay : words::kSumUnderWayInShort),
                      {{"neuron", named(neuron())},
                       {"term", std::to_string(known + 1)},
                       {"count", count},
                       {"weight", number(weight)},
                       {"signal", number(signal)},
                       {"equals", equals(as_shown(weight) * as_shown(signal), product)},
                       {"product", number(product)},
                       {"total", total}});
    }

    std::string whole_sum(const std::string& count) const {
        const double sum = source_.trace.sum(neuron());
        if (dense().fan_in() > kMostWritten) {
            return filled(dense().bias ? words::kSumWithBias : words::kSum,
                          {{"neuron", named(neuron())}, {"count", count}, {"total", number(sum)}});
        }
        std::string products;
        double computed = 0;
        const auto fenced = [&](double value) {
            const std::string text = number(value);
            return value < 0 ? "(" + text + ")" : text;
        };
        for (std::size_t i = 0; i < dense().fan_in(); ++i) {
            const double weight = network_.weight({step_.layer, step_.first, i});
            const double signal = source_.trace.output({step_.layer - 1, i});
            products += (i > 0 ? " + " + fenced(weight) : number(weight)) + " × " + fenced(signal);
            computed += as_shown(weight) * as_shown(signal);
        }
        if (dense().bias) {
            const double bias = network_.bias(neuron());
            products += " + " + fenced(bias);
            computed += as_shown(bias);
        }
        return filled(words::kSumWritten, {{"neuron", named(neuron())},
                                           {"products", products},
                                           {"equals", equals(computed, sum)},
                                           {"total", number(sum)}});
    }

    /// σ(0.976) = 0.726.
    std::string activation() const {
        const Activation& activation = dense().activation;
        const double sum = source_.trace.sum(neuron());
        const double output = source_.trace.output(neuron());
        if (activation.kind == ActivationKind::identity) {
            return filled(arrived() ? words::kIdentityKnown : words::kIdentity,
                          {{"neuron", named(neuron())}, {"output", number(output)}});
        }
        Vector outputs;
        activate(activation, Vector::Constant(1, as_shown(sum)), outputs);
        return filled(arrived() ? words::kActivated : words::kActivating,
                      {{"neuron", named(neuron())},
                       {"function", std::string(symbol_of(activation.kind))},
                       {"sum", number(sum)},
                       {"equals", equals(outputs[0], output)},
                       {"output", number(output)}});
    }

    std::string layer_sums() const {
        const std::string count = std::to_string(step_.count);
        if (arrived()) {
            return of_all(words::kLayerSums, words::kLayerSumsOfMany, source_.trace.layers[step_.layer - 1].sum);
        }
        const std::size_t known = moment_.terms_known(neuron(), term_count(network_, step_.layer));
        return filled(known == dense().fan_in() ? words::kLayerBiasUnderWay : words::kLayerSumsUnderWay,
                      {{"layer", layer_named()},
                       {"count", count},
                       {"term", std::to_string(known + 1)},
                       {"terms", std::to_string(dense().fan_in())}});
    }

    std::string layer_activation() const {
        const ActivationKind kind = dense().activation.kind;
        const bool shares = kind == ActivationKind::softmax;
        if (arrived()) {
            return of_all(shares ? words::kSharesKnown : words::kLayerOutputs,
                          shares ? words::kSharesOfMany : words::kLayerOutputsOfMany,
                          source_.trace.layers[step_.layer - 1].output);
        }
        const std::string_view sentence = shares                             ? words::kShares
                                          : kind == ActivationKind::identity ? words::kLayerIdentity
                                                                             : words::kLayerActivating;
        return filled(sentence, {{"layer", layer_named()},
                                 {"function", std::string(symbol_of(kind))},
                                 {"count", std::to_string(step_.count)}});
    }

    /// The numbers of a few neurons, or what lies between their least and their largest.
    std::string of_all(std::string_view few, std::string_view many, const Vector& values) const {
        const bool listed = step_.count <= kMostListed;
        const NeuronAt best = largest(step_.layer);
        return filled(listed ? few : many, {{"layer", layer_named()},
                                            {"function", std::string(symbol_of(dense().activation.kind))},
                                            {"count", std::to_string(step_.count)},
                                            {"values", listed ? list(step_.layer, values) : std::string()},
                                            {"least", number(values.minCoeff())},
                                            {"most", number(values.maxCoeff())},
                                            {"neuron", named(best)},
                                            {"value", number(source_.trace.output(best))}});
    }

    /// The last layer of which an output is known; 0: of none.
    std::size_t last_known_layer() const {
        return moment_.output_known({step_.layer, 0}) ? step_.layer : step_.layer - 1;
    }

    /// Of those that are known and have moved by what can be seen.
    std::optional<NeuronAt> moved_most(const Trace& before, std::size_t layer) const {
        std::optional<NeuronAt> most;
        double furthest = 0;
        for (std::size_t index = 0; index < network_.neurons(layer); ++index) {
            const NeuronAt at{layer, index};
            const double by = std::abs(source_.trace.output(at) - before.output(at));
            if (by > furthest && moment_.output_known(at) &&
                as_shown(source_.trace.output(at)) != as_shown(before.output(at))) {
                most = at;
                furthest = by;
            }
        }
        return most;
    }

    const FormulaSource& source_;
    const Network& network_;
    const Moment& moment_;
    const Step& step_;
};

}  // namespace

std::string caption(const FormulaSource& source, const Trace* before) {
    const Caption made(source);
    std::string moved = before != nullptr ? made.after_edit(*before) : std::string();
    return moved.empty() ? made.of_step() : moved;
}

}  // namespace netglow
