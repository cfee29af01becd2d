// What has been typed to find neurons by, and those that may be meant, from frame to frame.
#pragma once

#include <string>

#include "app/state/state.h"
#include "core/scene/canvas/find_neurons.h"

namespace netglow {

struct NeuronFilter {
    std::string text;
    NeuronList found;

    /// To be asked in each frame: finds them anew, of one layer or of all, only where something that they depend on has
    /// changed; then true.
    bool follow(const State& state, std::optional<std::size_t> layer);

private:
    struct From {
        std::string text;
        std::optional<std::size_t> layer;
        std::uint64_t steps = 0;   ///< of the history: names
        std::size_t revision = 0;  ///< of the state: structure, another document
        bool operator==(const From&) const = default;
    };
    std::optional<From> from_;
};

}  // namespace netglow
