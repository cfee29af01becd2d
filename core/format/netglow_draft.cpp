#include "core/format/netglow_draft.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/format/netglow_schema.h"
#include "core/format/netglow_syntax.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

[[noreturn]] void missing(const std::string& place, std::string_view expected) {
    throw Error(place + ": found nothing, expected " + std::string(expected));
}

void require_count(const std::string& place, std::size_t found, std::string_view what, std::size_t expected,
                   std::string_view why) {
    if (found != expected) {
        throw Error(place + ": " + found_but_expected(found, what, expected, why));
    }
}

Vector vector_of(const std::vector<double>& numbers) {
    return Eigen::Map<const Vector>(numbers.data(), static_cast<Eigen::Index>(numbers.size()));
}

Activation activation_of(const LayerDraft& draft, const std::string& place) {
    if (!draft.activation) {
        missing(place + ".activation", "the name of an activation");
    }
    const std::optional<ActivationKind> kind = activation_kind_named(*draft.activation);
    if (!kind) {
        std::string known;
        for (const ActivationKind each : kActivationKinds) {
            known += (known.empty() ? "" : ", ") + std::string(name_of(each));
        }
        throw Error(place + ".activation: found " + shown(*draft.activation) + ", expected one of " + known);
    }
    Activation activation = Activation::of(*kind);
    if (draft.alpha && !takes_alpha(*kind)) {
        throw Error(place + ".alpha: found a number, expected none (" + *draft.activation + " has no alpha)");
    }
    activation.alpha = draft.alpha.value_or(activation.alpha);
    return activation;
}

/// Nothing where no layer (or case) has any.
std::vector<Extras> none_or_all(std::vector<Extras>&& extras) {
    const bool any = std::any_of(extras.begin(), extras.end(), [](const Extras& each) { return !each.empty(); });
    return any ? std::move(extras) : std::vector<Extras>();
}

void check_lengths(const Draft& draft, std::size_t inputs) {
    constexpr std::string_view kWhy = "one for each input of layers[0]";
    if (draft.input) {
        require_count("input", draft.input->size(), "number", inputs, kWhy);
    }
    if (draft.input_names) {
        require_count("input_names", draft.input_names->size(), "text", inputs, kWhy);
    }
    if (draft.input_image && draft.input_image->cells() != inputs) {
        throw Error("input_image: found " + std::to_string(draft.input_image->width) + " × " +
                    std::to_string(draft.input_image->height) + " cells, expected " + std::to_string(inputs) + " (" +
                    std::string(kWhy) + ")");
    }
    const std::size_t outputs = draft.layers->back().neurons();
    for (std::size_t index = 0; index < draft.cases.size(); ++index) {
        const Case& one = draft.cases[index];
        const std::string place = "cases[" + std::to_string(index) + "]";
        require_count(place + ".input", static_cast<std::size_t>(one.input.size()), "number", inputs, kWhy);
        if (one.target) {
            require_count(place + ".target", static_cast<std::size_t>(one.target->size()), "number", outputs,
                          "one for each neuron of the last layer");
        }
    }
}

}  // namespace

std::string found_but_expected(std::size_t found, std::string_view what, std::size_t expected, std::string_view why) {
    return "found " + (found == 0 ? std::string("no") : std::to_string(found)) + " " + std::string(what) +
           (found == 1 ? "" : "s") + ", expected " + std::to_string(expected) + " (" + std::string(why) + ")";
}

Dense finished_layer(LayerDraft&& draft, const std::string& place) {
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Dense layer{std::move(draft.name), activation_of(draft, place), {}, std::nullopt, {}};
    if (!draft.weights) {
        missing(place + ".weights", described(Kind::weights));
    }
    const std::size_t rows = draft.weights->rows;
    if (rows == 0) {
        throw Error(place + ".weights: found no row, expected at least 1 (one for each neuron)");
    }
    constexpr std::string_view kWhy = "one for each row of weights";
    if (draft.bias) {
        require_count(place + ".bias", draft.bias->size(), "number", rows, kWhy);
        layer.bias = vector_of(*draft.bias);
    }
    if (draft.names) {
        require_count(place + ".names", draft.names->size(), "text", rows, kWhy);
        layer.names = std::move(*draft.names);
    }
    layer.weights = Eigen::Map<const RowMajor>(draft.weights->numbers.data(), static_cast<Eigen::Index>(rows),
                                               static_cast<Eigen::Index>(draft.weights->columns));
    draft.weights.reset();
    return layer;
}

Case finished_case(CaseDraft&& draft, const std::string& place) {
    if (!draft.input) {
        missing(place + ".input", described(Kind::numbers));
    }
    Case one{std::move(draft.name), vector_of(*draft.input), std::nullopt};
    if (draft.target) {
        one.target = vector_of(*draft.target);
    }
    return one;
}

InputImage finished_image(const ImageDraft& draft, const std::string& place) {
    const auto cells = [&](const std::optional<double>& value, const std::string& key) {
        constexpr auto kMost = static_cast<double>(Limits::neurons_in_a_layer);
        if (!value) {
            missing(place + "." + key, "a number of cells");
        }
        if (!(*value >= 1) || *value > kMost || *value != std::floor(*value)) {
            throw Error(place + "." + key + ": found " + shortest(*value) +
                        ", expected a whole number of cells, at least 1");
        }
        return static_cast<std::size_t>(*value);
    };
    InputImage image;
    image.width = cells(draft.width, "width");
    image.height = cells(draft.height, "height");
    image.low = draft.low.value_or(image.low);
    image.high = draft.high.value_or(image.high);
    if (!(image.low < image.high)) {
        throw Error(place + ".high: found " + shortest(image.high) + ", expected more than low, which is " +
                    shortest(image.low));
    }
    return image;
}

Document finished_document(Draft&& draft) {
    if (!draft.format) {
        missing("format", described(Kind::format));
    }
    if (!draft.version) {
        missing("version", described(Kind::version));
    }
    if (!draft.layers) {
        missing("layers", described(Kind::layers));
    }
    if (draft.layers->empty()) {
        throw Error("layers: found no layer, expected at least 1");
    }
    const std::size_t inputs = draft.layers->front().fan_in();
    check_lengths(draft, inputs);
    Vector input = Vector::Zero(static_cast<Eigen::Index>(inputs));
    if (draft.input) {
        input = vector_of(*draft.input);
    }
    Document document{std::move(draft.name),
                      Network(std::move(*draft.layers)),
                      std::move(input),
                      std::move(draft.input_names).value_or(std::vector<std::string>()),
                      std::move(draft.cases),
                      std::move(draft.extras),
                      none_or_all(std::move(draft.layer_extras)),
                      none_or_all(std::move(draft.case_extras)),
                      std::move(draft.input_image)};
    validate(document);
    return document;
}

}  // namespace netglow
