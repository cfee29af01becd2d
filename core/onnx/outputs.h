// Which of a model's outputs is the network's.
#pragma once

#include "core/onnx/labels.h"

namespace netglow {

/// A value that may be the network's output.
struct OutputChoice {
    Ending ending;
    std::vector<std::string> outputs;  ///< of the model that end there
};

struct OutputChoices {
    /// The likeliest first: the one with the most matrices before it; of equals the one that continues another, else
    /// the model's order. At most 16.
    std::vector<OutputChoice> choices;
    std::vector<std::string> constants;  ///< outputs that do not depend on the model's input
};

/// Throws Error where a value is missing or nodes form a circle.
OutputChoices choose_outputs(const GraphIndex& graph);

}  // namespace netglow
