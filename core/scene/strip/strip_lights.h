// Highlights of the equation strip: what the step under way multiplies, and results that have just arrived.
#pragma once

#include <optional>

#include "core/formula/formula.h"
#include "core/network/network.h"
#include "core/scene/canvas/picking.h"
#include "core/timeline/moment.h"

namespace netglow {

/// What the step under way is about, for a matrix's cells.
struct StripLights {
    std::size_t layer;
    bool summing = false;     ///< terms are being added
    bool activating = false;  ///< outputs are being formed
    Step step;
    std::optional<std::size_t> term;  ///< under way in all neurons of the step
    bool summed = false;              ///< the last term has arrived: the row and its signals are lit as a whole

    bool concerns(NeuronAt at) const { return step.layer == layer && step.concerns(at); }
};
/// None of a layer that the step is not about.
StripLights strip_lights(const Network& network, const Moment& moment, std::size_t layer);

enum class Glow { none, row, entry };
Glow glow_of(const Meaning& meaning, const StripLights& lights, const Network& network);

/// What is chosen in a layer's matrix: of a weight its row and its column, of a neuron its row, of a sender its column.
struct CrossOf {
    std::optional<std::size_t> row;
    std::optional<std::size_t> column;
};
CrossOf chosen_in(const Place& chosen, std::size_t layer);

/// Whether a cell stands in the row or the column of what is chosen in the layer: of a weight, its row of W with what
/// comes of it, and its column with the signal; of a neuron, its row and all signals; of a sender, its column.
bool in_cross_of(const Place& chosen, const Meaning& meaning, const Network& network, std::size_t layer);

/// Results that have just arrived in their cells.
struct Landing {
    StepKind kind = StepKind::sum;
    std::size_t first = 0;
    std::size_t count = 0;
    float strength = 0;  ///< 1 on arrival, then fading while the next step begins
    bool has(StepKind what, NeuronAt at) const {
        return strength > 0 && kind == what && at.index >= first && at.index < first + count;
    }
};
/// Nothing has landed in a layer that the step is not about.
Landing landing_of(const Moment& moment, std::size_t layer);

}  // namespace netglow
