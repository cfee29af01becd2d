// NeuronFilter: a search text for neurons and its results, kept between frames.
#pragma once

#include <string>

#include "app/state/state.h"
#include "core/scene/canvas/find_neurons.h"

namespace netglow {

struct NeuronFilter {
    std::string text;
    NeuronList found;

    /// Call once a frame. Searches one layer or all, but only if the text or the network has changed; then returns
    /// true.
    bool refresh(const State& state, std::optional<std::size_t> layer);

private:
    struct From {
        std::string text;
        std::optional<std::size_t> layer;
        std::uint64_t steps = 0;   ///< of the history: changes with names
        std::size_t revision = 0;  ///< Inputs::revision: changes with structure and document
        bool operator==(const From&) const = default;
    };
    std::optional<From> from_;
};

}  // namespace netglow
