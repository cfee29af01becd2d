// DenseView: all that is drawn of the edges in a window, as values: made off the drawing thread, shown when it is
// there.
#pragma once

#include <memory>

#include "core/density/density.h"
#include "core/density/strongest.h"
#include "core/tasks/cancellation.h"

namespace netglow {

/// What a view is made from. Owns its signals and shares the weights, which nobody changes meanwhile.
struct DenseRequest {
    EdgeEnds ends;
    EdgeWindow window;
    std::size_t columns = 0;  ///< of cells that are wanted
    std::size_t rows = 0;
    std::size_t most = 1024;  ///< columns and rows
    std::size_t lines = 0;    ///< of the strongest edges
    bool signs = false;
    std::vector<float> signals;  ///< empty: edges are shown by weight
    std::shared_ptr<const std::vector<float>> weights;

    EdgeField field() const { return {ends, *weights, signals, signs}; }
};

struct DenseView {
    Density density;
    float exposure = 0;
    std::vector<StrongEdge> strongest;
    double seconds = 0;  ///< that it took
};

/// Ends early, with nonsense, where it is stopped.
DenseView dense_view(const DenseRequest& request, const Cancellation& cancellation);

}  // namespace netglow
