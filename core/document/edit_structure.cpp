#include "core/document/edit_structure.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"

namespace netglow {
namespace {

Vector with_value(const Vector& vector, std::size_t at, double value) {
    const auto index = static_cast<Eigen::Index>(at);
    Vector larger(vector.size() + 1);
    larger << vector.head(index), value, vector.tail(vector.size() - index);
    return larger;
}

Vector without_value(const Vector& vector, std::size_t at) {
    const auto index = static_cast<Eigen::Index>(at);
    Vector smaller(vector.size() - 1);
    smaller << vector.head(index), vector.tail(vector.size() - index - 1);
    return smaller;
}

/// What a neuron more or less changes besides the network: made while anything can still fail, put into the document
/// when nothing can any more.
struct Prepared {
    NeuronAt at;
    bool inputs = false;   ///< these have changed
    bool targets = false;  ///< and these
    Vector input = {};
    std::vector<std::string> input_names = {};
    std::vector<Vector> case_inputs = {};
    std::vector<std::optional<Vector>> case_targets = {};
    std::optional<InputImage> image = {};

    Prepared(const Document& document, NeuronAt place)
        : at(place), inputs(place.layer == 0), targets(place.layer == document.network.depth()) {
        if (inputs) case_inputs.reserve(document.cases.size());
        if (targets) case_targets.reserve(document.cases.size());
    }

    /// Answers the picture of before, of an input.
    std::optional<InputImage> put_into(Document& document) noexcept {
        for (std::size_t i = 0; i < document.cases.size(); ++i) {
            if (inputs) document.cases[i].input = std::move(case_inputs[i]);
            if (targets) document.cases[i].target = std::move(case_targets[i]);
        }
        if (!inputs) return std::nullopt;
        document.input = std::move(input);
        document.input_names = std::move(input_names);
        document.input_image.swap(image);
        return std::move(image);
    }
};

void require_neuron(const Document& document, NeuronAt at) {
    if (!document.network.contains(at)) throw Error("There is no such neuron: the network is another one by now");
}

/// The vector with the right number of values, filled up with 0.
Vector fitted(const Vector& values, std::size_t size) {
    Vector result = Vector::Zero(static_cast<Eigen::Index>(size));
    const Eigen::Index common = std::min(result.size(), values.size());
    result.head(common) = values.head(common);
    return result;
}

/// With an input more or less, the picture is another one, or none.
std::optional<InputImage> fitting_image(const std::optional<InputImage>& image, std::size_t inputs) {
    return image && image->cells() == inputs ? image : std::nullopt;
}

/// The document without the neuron, and what has gone of the cases.
Prepared prepare_without(const Document& document, const RemoveNeuron& edit, NeuronParts& parts) {
    const NeuronAt at = edit.at;
    const auto index = static_cast<Eigen::Index>(at.index);
    Prepared prepared(document, at);
    for (const Case& one : document.cases) {
        if (prepared.inputs) {
            parts.in_cases.push_back(one.input[index]);
            prepared.case_inputs.push_back(without_value(one.input, at.index));
        }
        if (prepared.targets) {
            parts.in_targets.push_back(one.target ? std::optional((*one.target)[index]) : std::nullopt);
            prepared.case_targets.push_back(one.target ? std::optional(without_value(*one.target, at.index))
                                                       : std::nullopt);
        }
    }
    if (!prepared.inputs) return prepared;
    parts.input = document.input[index];
    prepared.input = without_value(document.input, at.index);
    prepared.input_names = document.input_names;
    if (!prepared.input_names.empty()) {
        prepared.input_names.erase(prepared.input_names.begin() + index);
        tidy_names(prepared.input_names);
    }
    prepared.image = fitting_image(edit.image, document.network.inputs() - 1);
    return prepared;
}

/// The document with one neuron more.
Prepared prepare_with(const Document& document, NeuronAt at, const NeuronParts& parts) {
    Prepared prepared(document, at);
    for (std::size_t i = 0; i < document.cases.size(); ++i) {
        const Case& one = document.cases[i];
        if (prepared.inputs) {
            const double value = i < parts.in_cases.size() ? parts.in_cases[i] : 0;
            prepared.case_inputs.push_back(with_value(one.input, at.index, value));
        }
        if (prepared.targets) {
            const bool known = i < parts.in_targets.size() && parts.in_targets[i];
            prepared.case_targets.push_back(
                one.target ? std::optional(with_value(*one.target, at.index, known ? *parts.in_targets[i] : 0))
                           : std::nullopt);
        }
    }
    if (!prepared.inputs) return prepared;
    prepared.input = with_value(document.input, at.index, parts.input);
    prepared.input_names = document.input_names;
    if (!prepared.input_names.empty() || !parts.neuron.name.empty()) {
        prepared.input_names.resize(document.network.inputs());
        prepared.input_names.insert(prepared.input_names.begin() + static_cast<std::ptrdiff_t>(at.index),
                                    parts.neuron.name);
    }
    prepared.image = fitting_image(parts.image, document.network.inputs() + 1);
    return prepared;
}

/// What each layer of before is afterwards.
LayersChanged map_of(std::size_t depth, const ReplaceLayers& edit) {
    LayersChanged change;
    for (std::size_t layer = 0; layer <= depth; ++layer) {
        if (layer < edit.first) {
            change.now.push_back(layer);
        } else if (layer >= edit.first + edit.count) {
            change.now.push_back(layer - edit.count + edit.parts->with.size());
        } else {
            const std::size_t at = layer - edit.first;
            const std::optional<std::size_t> kept = at < edit.parts->kept.size() ? edit.parts->kept[at] : std::nullopt;
            change.now.push_back(kept ? std::optional(edit.first + *kept) : std::nullopt);
        }
    }
    return change;
}

/// The extras of all layers afterwards; those of the layers that go are in `before`.
std::vector<Extras> extras_with(const Document& document, const ReplaceLayers& edit, std::vector<Extras>& before) {
    std::vector<Extras> all = document.layer_extras;
    std::vector<Extras> with = edit.parts->extras;
    with.resize(edit.parts->with.size());
    all.resize(document.network.depth());
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(edit.first - 1);
    const auto end = begin + static_cast<std::ptrdiff_t>(edit.count);
    before.assign(begin, end);
    all.insert(all.erase(begin, end), with.begin(), with.end());
    if (std::ranges::all_of(all, [](const Extras& extras) { return extras.empty(); })) all.clear();
    return all;
}

using Targets = std::vector<std::optional<Vector>>;

/// The targets of all cases afterwards, where they have to change.
std::optional<Targets> targets_with(const Document& document, const ReplaceLayers& edit) {
    const Network& network = document.network;
    const std::size_t depth = network.depth();
    const std::vector<Dense>& with = edit.parts->with;
    const bool to_the_end = edit.first + edit.count == depth + 1;
    const std::size_t outputs = !to_the_end    ? network.neurons(depth)
                                : with.empty() ? network.neurons(edit.first - 1)
                                               : with.back().neurons();
    if (outputs == network.neurons(depth) && !edit.parts->targets) return std::nullopt;
    Targets targets(document.cases.size());
    for (std::size_t i = 0; edit.parts->targets && i < std::min(targets.size(), edit.parts->targets->size()); ++i) {
        const std::optional<Vector>& target = (*edit.parts->targets)[i];
        if (target && static_cast<std::size_t>(target->size()) == outputs) targets[i] = target;
    }
    return targets;
}

bool same_shape(const Network& a, const Network& b) {
    if (a.depth() != b.depth()) return false;
    for (std::size_t layer = 0; layer <= a.depth(); ++layer) {
        if (a.neurons(layer) != b.neurons(layer)) return false;
    }
    return true;
}

}  // namespace

void tidy_names(std::vector<std::string>& names) {
    if (std::ranges::all_of(names, [](const std::string& name) { return name.empty(); })) names.clear();
}

Applied insert_neuron(Document& document, const InsertNeuron& edit) {
    const Network& network = document.network;
    if (edit.at.layer > network.depth() || edit.at.index > network.neurons(edit.at.layer)) {
        throw Error("There is no such place for a neuron: the network is another one by now");
    }
    if (!std::isfinite(edit.parts->input)) throw Error("found an input that is not finite");
    const NeuronParts& parts = *edit.parts;
    Neuron neuron = parts.neuron;
    neuron.incoming = fitted(neuron.incoming, edit.at.layer == 0 ? 0 : network.neurons(edit.at.layer - 1));
    neuron.outgoing =
        fitted(neuron.outgoing, edit.at.layer == network.depth() ? 0 : network.neurons(edit.at.layer + 1));
    Prepared prepared = prepare_with(document, edit.at, parts);
    document.network.insert_neuron(edit.at, neuron);
    return {RemoveNeuron{edit.at, prepared.put_into(document)}, NeuronInserted{edit.at}};
}

Applied remove_neuron(Document& document, const RemoveNeuron& edit) {
    require_neuron(document, edit.at);
    auto parts = std::make_shared<NeuronParts>();
    Prepared prepared = prepare_without(document, edit, *parts);
    const bool named = edit.at.layer == 0 && !document.input_names.empty();
    std::string input_name = named ? document.input_names[edit.at.index] : std::string();
    parts->neuron = document.network.take_neuron(edit.at);
    if (named) parts->neuron.name = std::move(input_name);
    parts->image = prepared.put_into(document);
    return {InsertNeuron{edit.at, std::move(parts)}, NeuronRemoved{edit.at}};
}

/// In place: nothing can fail.
Applied move_neuron(Document& document, const MoveNeuron& edit) {
    require_neuron(document, edit.from);
    require_neuron(document, {edit.from.layer, edit.to});
    const std::size_t from = edit.from.index;
    document.network.move_neuron(edit.from, edit.to);
    if (edit.from.layer == 0) {
        move_item(document.input, from, edit.to);
        move_item(document.input_names, from, edit.to);
        for (Case& one : document.cases) move_item(one.input, from, edit.to);
    }
    if (edit.from.layer == document.network.depth()) {
        for (Case& one : document.cases) {
            if (one.target) move_item(*one.target, from, edit.to);
        }
    }
    return {MoveNeuron{{edit.from.layer, edit.to}, from}, NeuronMoved{edit.from, edit.to}};
}

Applied replace_layers(Document& document, const ReplaceLayers& edit) {
    Network& network = document.network;
    const std::size_t depth = network.depth();
    if (edit.first < 1 || edit.first > depth + 1 || edit.count > depth + 1 - edit.first) {
        throw Error("There are no such layers: the network is another one by now");
    }
    auto inverse = std::make_shared<ReplaceLayers::Parts>();
    inverse->title = edit.parts->title;
    inverse->kept.resize(edit.parts->with.size());
    for (std::size_t i = 0; i < edit.parts->kept.size(); ++i) {
        if (edit.parts->kept[i]) inverse->kept.at(*edit.parts->kept[i]) = i;
    }
    std::vector<Extras> extras = extras_with(document, edit, inverse->extras);
    std::optional<Targets> targets = targets_with(document, edit);
    LayersChanged change = map_of(depth, edit);
    inverse->with = network.replace_layers(edit.first, edit.count, edit.parts->with);
    // From here on nothing fails.
    document.layer_extras = std::move(extras);
    if (targets) {
        for (std::size_t i = 0; i < targets->size(); ++i) document.cases[i].target.swap((*targets)[i]);
    }
    inverse->targets = std::move(targets);
    return {ReplaceLayers{edit.first, edit.parts->with.size(), std::move(inverse)}, std::move(change)};
}

Applied replace_document(Document& document, const ReplaceDocument& edit) {
    validate(*edit.document);
    LayersChanged change;
    const bool same = same_shape(document.network, edit.document->network);
    for (std::size_t layer = 0; layer <= document.network.depth(); ++layer) {
        change.now.push_back(same ? std::optional(layer) : std::nullopt);
    }
    auto other = std::make_shared<Document>(*edit.document);
    std::string title = edit.title;
    std::swap(*other, document);
    return {ReplaceDocument{std::move(other), std::move(title)}, std::move(change)};
}

}  // namespace netglow
