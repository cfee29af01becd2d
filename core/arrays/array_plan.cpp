#include "core/arrays/array_plan.h"

#include <algorithm>
#include <numeric>

#include "core/arrays/dense_order.h"
#include "core/arrays/receiving_side.h"
#include "core/network/network.h"
#include "core/text/ascii_case.h"

namespace netglow {
namespace {

constexpr const char* kToOnnx = "; exported to ONNX, the whole model says where its layers are (docs/models.md)";

/// element_count() would not throw.
bool is_possible(const Dims& dims) {
    return std::ranges::all_of(
               dims, [](std::int64_t dim) { return dim >= 0 && dim <= static_cast<std::int64_t>(Limits::weights); }) &&
           std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>()) <=
               static_cast<std::int64_t>(Limits::weights);
}

/// Of arrays whose names say nothing: matrices, and behind each a list as long as one of its sides.
std::vector<LayerArrays> guessed(const std::vector<ArrayInFile>& arrays) {
    std::vector<LayerArrays> layers;
    const Dims* matrix = nullptr;
    for (const ArrayInFile& array : arrays) {
        const bool is_list = array.dims.size() == 1 || array.dims[0] == 1 || array.dims[1] == 1;
        const std::int64_t length = array.dims.size() == 1 ? array.dims[0] : std::max(array.dims[0], array.dims[1]);
        if (is_list && matrix != nullptr && std::ranges::find(*matrix, length) != matrix->end()) {
            layers.back().bias = array.name;
            matrix = nullptr;
        } else if (array.dims.size() == 2 && layers.size() < Limits::layers) {
            layers.push_back({array.name, ""});
            matrix = &array.dims;
        }
    }
    return layers;
}

class Planning {
public:
    Planning(const std::vector<ArrayHeader>& headers, const std::string& source, const LoadOptions& options,
             bool state_dict)
        : headers_(headers), source_(source), options_(options), state_dict_(state_dict) {}

    ArrayPlan plan() {
        groups_ = group_arrays(headers_, source_);
        for (const DenseGroup& group : groups_.dense) {
            dense_.push_back({&headers_[group.weights], group.bias ? &headers_[*group.bias] : nullptr,
                              &groups_.names[group.weights]});
        }
        take_described();
        if (options_.arrays) {
            take_given();
        } else {
            require_clear();
        }
        settle();
        place_norms();
        take_neuron_names();
        tell();
        if (options_.ask && !plan_.activations && !options_.activations) {
            ask("the file names no activations");
        }
        return std::move(plan_);
    }

private:
    [[noreturn]] void ask(const std::string& why, bool layers_open = false, bool receiving_open = false) const {
        ArraysQuestion question;
        question.why = why;
        for (const ArrayHeader& header : headers_) {
            if (!header.is_text && !header.is_integer && !header.dims.empty() && header.dims.size() <= 2 &&
                is_possible(header.dims)) {
                question.arrays.push_back({header.name, header.dims});
            }
        }
        std::ranges::stable_sort(question.arrays, natural_less, &ArrayInFile::name);
        for (const DenseArrays& dense : dense_) {
            question.layers.push_back({dense.weights->name, dense.bias != nullptr ? dense.bias->name : ""});
        }
        if (question.layers.empty()) {
            question.layers = guessed(question.arrays);
        }
        question.columns_receive = options_.transpose.value_or(plan_.columns_receive);
        question.activations = options_.activations.value_or(std::vector<Activation>());
        question.layers_open = layers_open;
        question.receiving_open = receiving_open;
        throw ArraysAsked(source_, std::move(question));
    }

    /// What is not weights: texts, and the input.
    void take_described() {
        for (std::size_t place = 0; place < headers_.size(); ++place) {
            std::optional<std::string>* part = described(groups_.names[place].role);
            if (part != nullptr && !*part) {
                *part = headers_[place].name;
            }
        }
    }

    std::optional<std::string>* described(ArrayRole role) {
        switch (role) {
            case ArrayRole::activations:
                return &plan_.activations;
            case ArrayRole::layer_names:
                return &plan_.layer_names;
            case ArrayRole::input:
                return &plan_.input;
            case ArrayRole::input_names:
                return &plan_.input_names;
            case ArrayRole::title:
                return &plan_.title;
            default:
                return nullptr;
        }
    }

    const ArrayHeader* header_named(const std::string& name) const {
        auto found = std::ranges::find(headers_, name, &ArrayHeader::name);
        if (found == headers_.end()) {
            found = std::ranges::find(headers_, ascii_lower(name),
                                      [](const ArrayHeader& header) { return ascii_lower(header.name); });
        }
        return found == headers_.end() ? nullptr : &*found;
    }

    void take_given() {
        const auto given = [&](const std::string& name, bool is_bias) {
            const ArrayHeader* header = header_named(name);
            if (header == nullptr || header->is_text) {
                ask("found no array of numbers '" + name + "'", true);
            }
            element_count(header->dims, source_ + ": " + header->name);
            if (header->dims.size() > 2 || (is_bias ? !is_list(header->dims) : header->dims.empty())) {
                ask("'" + header->name + "' has the dimensions " + dims_text(header->dims) + ", expected " +
                        (is_bias ? "a list" : "a matrix"),
                    true);
            }
            return header;
        };
        std::vector<DenseArrays> wanted;
        for (const LayerArrays& layer : *options_.arrays) {
            const ArrayHeader* weights = given(layer.weights, false);
            const ArrayHeader* bias = layer.bias.empty() ? nullptr : given(layer.bias, true);
            wanted.push_back({weights, bias, &groups_.names[static_cast<std::size_t>(weights - headers_.data())]});
        }
        dense_ = std::move(wanted);
        if (dense_.empty() || dense_.size() > Limits::layers) {
            ask("found " + std::to_string(dense_.size()) + " layers, expected 1 to " + std::to_string(Limits::layers),
                true);
        }
    }

    /// Every array that must be a part of the network has its place.
    void require_clear() const {
        if (dense_.empty() && groups_.alone.empty() && groups_.norms.empty()) {
            std::vector<std::string> names;
            for (const ArrayHeader& header : headers_) {
                names.push_back(header.name);
            }
            ask((names.empty() ? "found no arrays" : "found the arrays " + listed_names(names)) +
                    ", expected weights and biases by name, such as W1 and b1, fc1.weight and fc1.bias, coefs_0 and "
                    "intercepts_0",
                true);
        }
        if (!groups_.unclear.empty()) {
            ask(groups_.unclear, true);
        }
        std::vector<std::size_t> strange = groups_.alone;
        for (std::size_t place = 0; state_dict_ && place < headers_.size(); ++place) {
            const ArrayHeader& header = headers_[place];
            const bool counts = header.is_integer || header.dims.empty();
            if (groups_.names[place].role == ArrayRole::none && !counts) {
                strange.push_back(place);
            }
        }
        if (state_dict_) {
            strange.insert(strange.end(), groups_.lone_biases.begin(), groups_.lone_biases.end());
        }
        if (!strange.empty()) {
            const ArrayHeader& header = headers_[strange.front()];
            ask("tensor '" + header.name + "' of the dimensions " + dims_text(header.dims) +
                    " belongs to no dense layer; Netglow shows fully connected layers" + kToOnnx,
                true);
        }
        if (dense_.empty() || dense_.size() > Limits::layers) {
            ask("found " + std::to_string(dense_.size()) + " matrices, expected 1 to " + std::to_string(Limits::layers),
                true);
        }
    }

    void settle() {
        const SideQuestion question{dense_, options_.transpose, !options_.arrays, plan_.activations.has_value(),
                                    input_count()};
        const SideAnswer answer = receiving_side(question);
        plan_.columns_receive = answer.columns_receive;
        std::vector<DenseArrays> ordered;
        for (const std::size_t place : answer.order) {
            ordered.push_back(dense_[place]);
        }
        if (!ordered.empty()) {
            dense_ = std::move(ordered);
        }
        if (!answer.open.empty()) {
            ask(answer.open, answer.layers_open, answer.receiving_open);
        }
        if (answer.columns_receive && !options_.transpose) {
            plan_.notes.push_back("columns receive (x·W), as " + answer.why +
                                  "; matrices are shown the other way round");
        }
        for (const DenseArrays& dense : dense_) {
            plan_.layers.push_back({dense.weights->name, dense.bias != nullptr ? dense.bias->name : ""});
        }
    }

    std::optional<std::int64_t> input_count() const {
        const std::optional<std::string>& name = plan_.input ? plan_.input : plan_.input_names;
        const ArrayHeader* header = name ? header_named(*name) : nullptr;
        return header != nullptr && header->dims.size() == 1 ? std::optional(header->dims[0]) : std::nullopt;
    }

    /// The layer whose key is `key` with another number; its place, if it is one of the network's.
    std::optional<std::size_t> layer_at(const NumberedKey& key) const {
        for (std::size_t k = 0; k < dense_.size(); ++k) {
            const std::optional<NumberedKey> other = numbered(dense_[k].name->key);
            if (other && other->before == key.before && other->number == key.number) {
                return k;
            }
        }
        return std::nullopt;
    }

    void place_norms() {
        for (const NormGroup& norm : groups_.norms) {
            const std::string& name = headers_[norm.scale].name;
            PlannedNorm planned{
                name, headers_[norm.shift].name, headers_[norm.mean].name, headers_[norm.variance].name, 0, true};
            const std::optional<NumberedKey> key = numbered(norm.key);
            std::optional<std::size_t> before;
            std::optional<std::size_t> after;
            if (key) {
                before = key->number > 0 ? layer_at({key->before, key->number - 1}) : std::nullopt;
                after = layer_at({key->before, key->number + 1});
            }
            const std::int64_t count = headers_[norm.scale].dims[0];
            const bool fits = before  ? shape_of(dense_[*before], plan_.columns_receive).neurons == count
                              : after ? shape_of(dense_[*after], plan_.columns_receive).inputs == count
                                      : false;
            if (!fits && options_.arrays) {
                continue;
            }
            if (!fits) {
                ask("the normalization '" + name + "' stands beside no dense layer of " + std::to_string(count) +
                        " values, so where it belongs is not known" + kToOnnx,
                    true);
            }
            planned.layer = before ? *before : *after;
            planned.behind = before.has_value();
            plan_.norms.push_back(planned);
            plan_.notes.push_back("BatchNormalization '" + name.substr(0, name.find_last_of("./")) + "' folded into '" +
                                  dense_[planned.layer].weights->name + "', with an epsilon of 0.00001 (PyTorch's)");
        }
    }

    /// names1 belongs to W1, names0 to W0; beside other weights names1 belongs to the first layer.
    void take_neuron_names() {
        for (std::size_t place = 0; place < headers_.size(); ++place) {
            const ArrayName& name = groups_.names[place];
            if (name.role != ArrayRole::neuron_names) {
                continue;
            }
            const std::optional<NumberedKey> key = numbered(name.key);
            std::optional<std::size_t> layer = key ? layer_at(*key) : std::nullopt;
            const bool plain = std::ranges::any_of(dense_, [](const DenseArrays& dense) { return dense.name->plain; });
            if (!layer && !plain && key && key->number >= 1 && key->number <= dense_.size()) {
                layer = key->number - 1;
            }
            if (layer) {
                plan_.neuron_names.emplace(*layer, headers_[place].name);
            }
        }
    }

    void tell() {
        std::string layers;
        bool usual = true;
        for (std::size_t k = 0; k < plan_.layers.size(); ++k) {
            const LayerArrays& layer = plan_.layers[k];
            const std::string number = std::to_string(k + 1);
            usual = usual && layer.weights == "W" + number && (layer.bias.empty() || layer.bias == "b" + number);
            constexpr std::size_t kMost = 8;
            if (k < kMost) {
                layers += (k == 0 ? "" : ", ") + layer.weights + (layer.bias.empty() ? "" : " with " + layer.bias);
            } else if (k == kMost) {
                layers += ", …";
            }
        }
        if (!usual) {
            plan_.notes.insert(plan_.notes.begin(), "the layers are, in order: " + layers);
        }
        const std::set<std::string, std::less<>> needed = plan_.needed();
        std::vector<std::string> left;
        for (const ArrayHeader& header : headers_) {
            if (!needed.contains(header.name)) {
                left.push_back(header.name);
            }
        }
        if (!left.empty()) {
            plan_.notes.push_back((left.size() == 1 ? "the array " : "the arrays ") + listed_names(left) +
                                  (left.size() == 1 ? " is left out" : " are left out"));
        }
    }

    const std::vector<ArrayHeader>& headers_;
    const std::string& source_;
    const LoadOptions& options_;
    bool state_dict_;
    ArrayGroups groups_;
    std::vector<DenseArrays> dense_;
    ArrayPlan plan_;
};

}  // namespace

std::string listed_names(const std::vector<std::string>& names) {
    constexpr std::size_t kMost = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) {
        text += (text.empty() ? "'" : ", '") + names[i] + "'";
    }
    return text + (names.size() > kMost ? " and " + std::to_string(names.size() - kMost) + " more" : "");
}

std::set<std::string, std::less<>> ArrayPlan::needed() const {
    std::set<std::string, std::less<>> names;
    for (const LayerArrays& layer : layers) {
        names.insert(layer.weights);
        if (!layer.bias.empty()) {
            names.insert(layer.bias);
        }
    }
    for (const PlannedNorm& norm : norms) {
        names.insert({norm.scale, norm.shift, norm.mean, norm.variance});
    }
    for (const auto& [layer, name] : neuron_names) {
        names.insert(name);
    }
    for (const std::optional<std::string>* part : {&activations, &layer_names, &input, &input_names, &title}) {
        if (*part) {
            names.insert(**part);
        }
    }
    return names;
}

ArrayPlan plan_arrays(const std::vector<ArrayHeader>& headers, const std::string& source, const LoadOptions& options,
                      bool state_dict) {
    return Planning(headers, source, options, state_dict).plan();
}

}  // namespace netglow
