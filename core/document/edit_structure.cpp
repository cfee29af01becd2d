#include "core/document/edit_structure.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"

namespace netglow {
namespace {

void insert_value(Vector& vector, std::size_t at, double value) {
    const auto index = static_cast<Eigen::Index>(at);
    Vector larger(vector.size() + 1);
    larger << vector.head(index), value, vector.tail(vector.size() - index);
    vector = std::move(larger);
}

double take_value(Vector& vector, std::size_t at) {
    const auto index = static_cast<Eigen::Index>(at);
    const double taken = vector[index];
    Vector smaller(vector.size() - 1);
    smaller << vector.head(index), vector.tail(vector.size() - index - 1);
    vector = std::move(smaller);
    return taken;
}

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

void insert_input(Document& document, std::size_t at, const NeuronParts& parts) {
    insert_value(document.input, at, parts.input);
    for (std::size_t i = 0; i < document.cases.size(); ++i) {
        insert_value(document.cases[i].input, at, i < parts.in_cases.size() ? parts.in_cases[i] : 0);
    }
    if (!document.input_names.empty() || !parts.neuron.name.empty()) {
        document.input_names.resize(document.network.inputs() - 1);
        document.input_names.insert(document.input_names.begin() + static_cast<std::ptrdiff_t>(at), parts.neuron.name);
    }
}

void take_input(Document& document, std::size_t at, NeuronParts& parts) {
    parts.input = take_value(document.input, at);
    for (Case& one : document.cases) parts.in_cases.push_back(take_value(one.input, at));
    if (document.input_names.empty()) return;
    parts.neuron.name = std::move(document.input_names[at]);
    document.input_names.erase(document.input_names.begin() + static_cast<std::ptrdiff_t>(at));
    tidy_names(document.input_names);
}

NeuronParts take(Document& document, NeuronAt at) {
    const bool output = at.layer == document.network.depth();
    NeuronParts parts;
    parts.neuron = document.network.take_neuron(at);
    if (at.layer == 0) take_input(document, at.index, parts);
    if (output) {
        for (Case& one : document.cases) {
            parts.in_targets.push_back(one.target ? std::optional(take_value(*one.target, at.index)) : std::nullopt);
        }
    }
    return parts;
}

void put(Document& document, NeuronAt at, const NeuronParts& parts) {
    Network& network = document.network;
    Neuron neuron = parts.neuron;
    neuron.incoming = fitted(neuron.incoming, at.layer == 0 ? 0 : network.neurons(at.layer - 1));
    neuron.outgoing = fitted(neuron.outgoing, at.layer == network.depth() ? 0 : network.neurons(at.layer + 1));
    network.insert_neuron(at, neuron);
    if (at.layer == 0) insert_input(document, at.index, parts);
    if (at.layer == network.depth()) {
        for (std::size_t i = 0; i < document.cases.size(); ++i) {
            std::optional<Vector>& target = document.cases[i].target;
            const bool known = i < parts.in_targets.size() && parts.in_targets[i];
            if (target) insert_value(*target, at.index, known ? *parts.in_targets[i] : 0);
        }
    }
}

/// With an input more or less, the picture is another one, or none. Answers the one of before.
std::optional<InputImage> replace_image(Document& document, NeuronAt at, const std::optional<InputImage>& image) {
    if (at.layer > 0) return std::nullopt;
    const bool fits = image && image->cells() == document.network.inputs();
    return std::exchange(document.input_image, fits ? image : std::nullopt);
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

/// Answers the extras of the layers that went.
std::vector<Extras> replace_extras(Document& document, std::size_t depth_before, const ReplaceLayers& edit) {
    std::vector<Extras>& all = document.layer_extras;
    std::vector<Extras> with = edit.parts->extras;
    with.resize(edit.parts->with.size());
    all.resize(depth_before);
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(edit.first - 1);
    const auto end = begin + static_cast<std::ptrdiff_t>(edit.count);
    std::vector<Extras> before(begin, end);
    all.insert(all.erase(begin, end), with.begin(), with.end());
    if (std::ranges::all_of(all, [](const Extras& extras) { return extras.empty(); })) all.clear();
    return before;
}

/// Answers the targets of before where they had to change.
std::optional<std::vector<std::optional<Vector>>> replace_targets(Document& document, std::size_t outputs_before,
                                                                  const ReplaceLayers& edit) {
    const std::size_t outputs = document.network.neurons(document.network.depth());
    if (outputs == outputs_before && !edit.parts->targets) return std::nullopt;
    std::vector<std::optional<Vector>> before;
    for (std::size_t i = 0; i < document.cases.size(); ++i) {
        std::optional<Vector> target;
        if (edit.parts->targets && i < edit.parts->targets->size()) target = (*edit.parts->targets)[i];
        if (target && static_cast<std::size_t>(target->size()) != outputs) target.reset();
        before.push_back(std::exchange(document.cases[i].target, std::move(target)));
    }
    return before;
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
    put(document, edit.at, *edit.parts);
    return {RemoveNeuron{edit.at, replace_image(document, edit.at, edit.parts->image)}, NeuronInserted{edit.at}};
}

Applied remove_neuron(Document& document, const RemoveNeuron& edit) {
    require_neuron(document, edit.at);
    NeuronParts parts = take(document, edit.at);
    parts.image = replace_image(document, edit.at, edit.image);
    return {InsertNeuron{edit.at, std::make_shared<const NeuronParts>(std::move(parts))}, NeuronRemoved{edit.at}};
}

Applied move_neuron(Document& document, const MoveNeuron& edit) {
    require_neuron(document, edit.from);
    require_neuron(document, {edit.from.layer, edit.to});
    if (edit.from.index != edit.to) put(document, {edit.from.layer, edit.to}, take(document, edit.from));
    return {MoveNeuron{{edit.from.layer, edit.to}, edit.from.index}, NeuronMoved{edit.from, edit.to}};
}

Applied replace_layers(Document& document, const ReplaceLayers& edit) {
    Network& network = document.network;
    const std::size_t depth = network.depth();
    if (edit.first < 1 || edit.first > depth + 1 || edit.count > depth + 1 - edit.first) {
        throw Error("There are no such layers: the network is another one by now");
    }
    const std::size_t outputs = network.neurons(depth);
    auto inverse = std::make_shared<ReplaceLayers::Parts>();
    inverse->title = edit.parts->title;
    inverse->with = network.replace_layers(edit.first, edit.count, edit.parts->with);
    inverse->extras = replace_extras(document, depth, edit);
    inverse->targets = replace_targets(document, outputs, edit);
    inverse->kept.resize(edit.parts->with.size());
    for (std::size_t i = 0; i < edit.parts->kept.size(); ++i) {
        if (edit.parts->kept[i]) inverse->kept.at(*edit.parts->kept[i]) = i;
    }
    LayersChanged change = map_of(depth, edit);
    return {ReplaceLayers{edit.first, edit.parts->with.size(), std::move(inverse)}, std::move(change)};
}

Applied replace_document(Document& document, const ReplaceDocument& edit) {
    validate(*edit.document);
    LayersChanged change;
    const bool same = same_shape(document.network, edit.document->network);
    for (std::size_t layer = 0; layer <= document.network.depth(); ++layer) {
        change.now.push_back(same ? std::optional(layer) : std::nullopt);
    }
    auto before = std::make_shared<const Document>(std::move(document));
    document = *edit.document;
    return {ReplaceDocument{std::move(before), edit.title}, std::move(change)};
}

}  // namespace netglow
