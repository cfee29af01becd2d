#include "core/scene/canvas/find_neurons.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/assert.h"
#include "core/text/ascii_case.h"

namespace netglow {

namespace {

constexpr std::size_t kRanks = 4;  ///< called so, has that number or place, begins so, contains it
using Ranks = std::array<NeuronList, kRanks>;

bool has_given_names(const Document& document, std::size_t layer) {
    const std::vector<std::string>& names = layer == 0 ? document.input_names : document.network.layer(layer).names;
    return std::ranges::any_of(names, [](const std::string& name) { return !name.empty(); });
}

/// What stands before a neuron's number in the name by its place: "i", "h", "h2.", "o".
std::string prefix_of(const Network& network, std::size_t layer) {
    if (layer == 0) return "i";
    if (layer == network.depth()) return "o";
    return network.depth() > 2 ? "h" + std::to_string(layer) + "." : "h";
}

/// A whole number from 1 on, as one is written; nothing for anything else, or for more than any layer holds.
std::optional<std::size_t> number_of(std::string_view digits) {
    constexpr std::size_t kMostDigits = 9;
    if (digits.empty() || digits.size() > kMostDigits || digits.front() == '0') return std::nullopt;
    std::size_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        number = 10 * number + static_cast<std::size_t>(c - '0');
    }
    return number;
}

/// Of `count` neurons of the layer, those whose number is the one typed, and those whose number begins with it.
void add_numbered(Ranks& ranks, std::size_t layer, std::size_t count, std::size_t number) {
    if (number <= count) ranks[1].add({layer, number - 1}, 1);
    std::size_t last = number;
    while (number <= count / 10) {
        number *= 10;
        last = 10 * last + 9;
        ranks[2].add({layer, number - 1}, std::min(last, count) - number + 1);
    }
}

/// A layer whose neurons are called by their places.
void add_by_place(Ranks& ranks, const Network& network, std::size_t layer, const std::string& text,
                  const std::string& name) {
    const std::size_t count = network.neurons(layer);
    const std::string prefix = prefix_of(network, layer);
    const bool hidden = layer > 0 && layer < network.depth();
    std::optional<std::size_t> number = number_of(text);
    if (!number && text.starts_with(prefix)) number = number_of(std::string_view(text).substr(prefix.size()));
    if (!number && hidden && text.starts_with('h')) number = number_of(std::string_view(text).substr(1));
    if (prefix.starts_with(text)) {
        ranks[2].add({layer, 0}, count);
    } else if (name.find(text) != std::string::npos) {
        ranks[3].add({layer, 0}, count);
    } else if (number) {
        add_numbered(ranks, layer, count, *number);
    }
}

/// A layer in which some have names: each is looked at.
void add_by_name(Ranks& ranks, const Document& document, std::size_t layer, const std::string& text,
                 const std::string& layer_name) {
    const std::string prefix = prefix_of(document.network, layer);
    const bool all = layer_name.find(text) != std::string::npos;
    for (std::size_t index = 0; index < document.network.neurons(layer); ++index) {
        const std::string name = ascii_lower(neuron_name(document, {layer, index}));
        const std::string number = std::to_string(index + 1);
        const std::string place = prefix + number;
        if (name == text || place == text || number == text) {
            ranks[name == text ? 0 : 1].add({layer, index}, 1);
        } else if (name.starts_with(text) || place.starts_with(text) || number.starts_with(text)) {
            ranks[2].add({layer, index}, 1);
        } else if (all || name.find(text) != std::string::npos) {
            ranks[3].add({layer, index}, 1);
        }
    }
}

}  // namespace

NeuronAt NeuronList::operator[](std::size_t line) const {
    NETGLOW_ASSERT(line < size());
    const auto end = std::ranges::upper_bound(ends_, line);
    const auto run = static_cast<std::size_t>(end - ends_.begin());
    const std::size_t begin = *end - runs_[run].count;
    return {runs_[run].first.layer, runs_[run].first.index + (line - begin)};
}

void NeuronList::add(NeuronAt first, std::size_t count) {
    if (count == 0) return;
    if (!runs_.empty() && runs_.back().first.layer == first.layer &&
        runs_.back().first.index + runs_.back().count == first.index) {
        runs_.back().count += count;
        ends_.back() += count;
        return;
    }
    ends_.push_back(size() + count);
    runs_.push_back({first, count});
}

std::optional<std::size_t> NeuronList::line_of(NeuronAt neuron) const {
    std::size_t begin = 0;
    for (const Run& run : runs_) {
        if (run.first.layer == neuron.layer && neuron.index >= run.first.index &&
            neuron.index - run.first.index < run.count) {
            return begin + (neuron.index - run.first.index);
        }
        begin += run.count;
    }
    return std::nullopt;
}

NeuronList find_neurons(const Document& document, std::string_view text, std::optional<std::size_t> layer) {
    const Network& network = document.network;
    const std::string wanted = ascii_lower(text);
    Ranks ranks;
    for (std::size_t each = layer.value_or(0); each <= layer.value_or(network.depth()); ++each) {
        if (wanted.empty()) {
            ranks[0].add({each, 0}, network.neurons(each));
        } else if (has_given_names(document, each)) {
            add_by_name(ranks, document, each, wanted, ascii_lower(layer_name(document, each)));
        } else {
            add_by_place(ranks, network, each, wanted, ascii_lower(layer_name(document, each)));
        }
    }
    NeuronList found;
    for (const NeuronList& rank : ranks) {
        for (const NeuronList::Run& run : rank.runs()) {
            found.add(run.first, run.count);
        }
    }
    return found;
}

}  // namespace netglow
