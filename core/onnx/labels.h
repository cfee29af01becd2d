// Labels: what classifiers make of their scores or probabilities beside them: the class (ArgMax, …), a dictionary
// (ZipMap). Netglow shows neither; they know the names of the classes.
#pragma once

#include <string>
#include <vector>

#include "core/onnx/graph.h"

namespace netglow {

/// The names in classlabels_strings, classlabels_int64s or classlabels_ints; none where there are none.
std::vector<std::string> class_labels(const Node& node);

/// Where a network ends, before what makes a label or a dictionary of it.
struct Ending {
    std::string value;                 ///< of the scores or probabilities; the output itself where it is no label
    std::vector<std::string> classes;  ///< their names, where the nodes behind them know them
    std::vector<std::string> notes;    ///< what was left out
};
Ending ending_at(const GraphIndex& graph, const std::string& output);

}  // namespace netglow
