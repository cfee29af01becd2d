#include "core/format/activation_text.h"

#include <optional>

#include "core/base/error.h"
#include "core/text/number_text.h"

namespace netglow {

Activation activation_from(std::string_view text, const std::string& place) {
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const std::optional<ActivationKind> kind = activation_kind_named(name);
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
