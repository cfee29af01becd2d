#include "core/scene/canvas/answer.h"

#include "core/document/cases.h"
#include "core/scene/canvas/edge_ink.h"

namespace netglow {

std::optional<NeuronAt> answer_of(const SceneInput& input) {
    const std::size_t depth = input.network.depth();
    const Dense& last = input.network.layer(depth);
    const ActivationKind kind = last.activation.kind;
    const bool classes = kind == ActivationKind::softmax || kind == ActivationKind::sigmoid;
    if (input.focus.answer <= 0 || !classes || last.neurons() < 2 || !has_many_edges(input, depth)) {
        return std::nullopt;
    }
    return NeuronAt{depth, largest_of(input.trace.outputs(depth))};
}

}  // namespace netglow
