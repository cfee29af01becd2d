// Finding neurons by what is typed: their names, their places, their numbers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace netglow {

/// An ordered list of neurons, stored as runs of consecutive ones, so that a whole large layer is one entry.
class NeuronList {
public:
    struct Run {
        NeuronAt first;
        std::size_t count = 0;
        bool operator==(const Run&) const = default;
    };

    std::size_t size() const { return ends_.empty() ? 0 : ends_.back(); }
    NeuronAt operator[](std::size_t line) const;  ///< line < size(); O(log runs)
    void add(NeuronAt first, std::size_t count);
    /// The neuron's position in the list; O(runs).
    std::optional<std::size_t> line_of(NeuronAt neuron) const;
    const std::vector<Run>& runs() const { return runs_; }

private:
    std::vector<Run> runs_;
    std::vector<std::size_t> ends_;  ///< of each run, the number of lines up to its end
};

/// The neurons that `text` may mean, likelier ones first, each once: exact matches of the name; then those that have
/// that number in their layer ("412" and "h412" in each hidden layer); then those whose name, place or number begins
/// with it; then those whose name contains it, and all of a layer whose name does. Case is ignored. An empty
/// text means all of them. With `layer`, only neurons of that layer. O(layers), and O(neurons) of layers in which
/// neurons have given names.
NeuronList find_neurons(const Document& document, std::string_view text, std::optional<std::size_t> layer = {});

}  // namespace netglow
