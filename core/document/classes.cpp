#include "core/document/classes.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/base/assert.h"
#include "core/document/cases.h"

namespace netglow {
namespace {

constexpr std::size_t kLookedAt = 1000;  ///< cases: it is asked in every frame

bool is_yes_or_no(const Case& one) {
    return one.target && one.target->size() == 1 && ((*one.target)[0] == 0 || (*one.target)[0] == 1);
}

}  // namespace

bool answers_with_a_class(const Document& document) {
    const Dense& last = document.network.layers().back();
    const ActivationKind kind = last.activation.kind;
    if (last.neurons() > 1) return needs_whole_layer(kind);
    const std::optional<OutputRange> range = output_range(kind);
    const auto looked_at = std::span(document.cases).first(std::min(document.cases.size(), kLookedAt));
    return kind != ActivationKind::softmax && range && range->low == 0 && range->high == 1 && !document.cases.empty() &&
           std::ranges::all_of(looked_at, is_yes_or_no);
}

Vector class_shares(const Document& document, const Vector& outputs) {
    NETGLOW_ASSERT(answers_with_a_class(document));
    if (outputs.size() == 1) return Vector{{1 - outputs[0], outputs[0]}};
    const bool logarithms = document.network.layers().back().activation.kind == ActivationKind::log_softmax;
    return logarithms ? Vector(outputs.array().exp()) : outputs;
}

std::string class_name(const Document& document, std::size_t index) {
    const std::size_t depth = document.network.depth();
    return document.network.neurons(depth) == 1 ? std::to_string(index) : neuron_name(document, {depth, index});
}

std::optional<std::size_t> class_of_target(const Document& document, const Vector& target) {
    const std::size_t outputs = document.network.neurons(document.network.depth());
    if (static_cast<std::size_t>(target.size()) != outputs) return std::nullopt;
    if (outputs == 1) {
        return target[0] == 0 || target[0] == 1 ? std::optional(target[0] == 1 ? std::size_t{1} : 0) : std::nullopt;
    }
    const std::size_t most = largest_of(target);
    const bool alone = (target.array() == target[static_cast<Eigen::Index>(most)]).count() == 1;
    return alone ? std::optional(most) : std::nullopt;
}

std::string percent_text(double share) {
    if (!std::isfinite(share)) return "·";
    const double thousandths = 1000 * share;
    const auto rounded = std::llround(thousandths);
    const bool exact = std::abs(thousandths - static_cast<double>(rounded)) <= 1e-12 * thousandths;
    std::string text = std::to_string(rounded / 10);
    if (!exact || rounded % 10 != 0) text += "." + std::to_string(rounded % 10);
    return text + " %";
}

}  // namespace netglow
