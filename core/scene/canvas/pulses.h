// Pulses: the products on their way into a sum.
#pragma once

#include <optional>
#include <vector>

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

struct Pulse {
    NeuronAt to;
    std::size_t term = 0;  ///< of the sum; the last is the bias where the layer has one
    float along = 0;       ///< 0 at the sender's border, 1 at the receiver's; eased
    Point center;
    double product = 0;
    float radius = 0;
};

/// How far term `term` of `terms` in a step is at `progress`: it arrives at (term + 1) / terms, and sets out some time
/// before, so that several are under way at once. Nothing before it sets out and once it has arrived.
std::optional<float> pulse_along(std::size_t term, std::size_t terms, double progress);

/// The pulses that are under way: of a neuron at most its 12 largest products, none of a product of 0. O(terms of the
/// step's neurons).
std::vector<Pulse> pulses_of(const SceneInput& input);

/// The number that the single pulse of a term step carries, beside it where there is room.
void add_product_label(const SceneInput& input, SceneParts& parts, const Pulse& pulse);

}  // namespace netglow
