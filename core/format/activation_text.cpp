#include "core/format/activation_text.h"

#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/text/ascii_case.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

/// In any case, and as Keras, PyTorch and scikit-learn call them.
std::optional<ActivationKind> kind_called(std::string_view name) {
    static constexpr std::pair<std::string_view, ActivationKind> kOthers[] = {
        {"linear", ActivationKind::identity},
        {"logistic", ActivationKind::sigmoid},
        {"swish", ActivationKind::silu},
        {"leakyrelu", ActivationKind::leaky_relu},
        {"hardsigmoid", ActivationKind::hard_sigmoid},
        {"logsoftmax", ActivationKind::log_softmax}};
    const std::string lower = ascii_lower(name);
    for (const auto& [other, kind] : kOthers) {
        if (lower == other) {
            return kind;
        }
    }
    return activation_kind_named(lower);
}

}  // namespace

Activation activation_from(std::string_view text, const std::string& place) {
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const std::optional<ActivationKind> kind = kind_called(name);
    if (!kind) {
        std::string known;
        for (const ActivationKind each : kActivationKinds) {
            known += (known.empty() ? "" : ", ") + std::string(name_of(each));
        }
        throw Error(place + ": found \"" + std::string(text) + "\", expected one of " + known);
    }
    Activation activation = Activation::of(*kind);
    if (colon == std::string_view::npos) {
        return activation;
    }
    const std::optional<double> alpha = parse_number(text.substr(colon + 1));
    if (!alpha || !takes_alpha(*kind)) {
        throw Error(place + ": found \"" + std::string(text) + "\", expected " +
                    (takes_alpha(*kind) ? std::string(name) + ":0.2, with a number"
                                        : "no alpha (" + std::string(name) + " takes none)"));
    }
    activation.alpha = *alpha;
    return activation;
}

std::string text_of(const Activation& activation) {
    const std::string name(name_of(activation.kind));
    return takes_alpha(activation.kind) ? name + ":" + shortest(activation.alpha) : name;
}

}  // namespace netglow
