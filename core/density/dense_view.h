// DenseView: all that is drawn of the edges in a window, as plain values: computed on a worker thread, shown when
// ready.
#pragma once

#include <memory>

#include "core/density/density.h"
#include "core/density/strongest.h"
#include "core/tasks/cancellation.h"

namespace netglow {

/// Input of dense_view(). Owns its signals and shares the weights, which must not change meanwhile.
struct DenseRequest {
    EdgeEnds ends;
    EdgeWindow window;
    std::size_t columns = 0;  ///< wanted, of cells
    std::size_t rows = 0;
    std::size_t most = 1024;  ///< limit for columns and for rows
    std::size_t lines = 0;    ///< how many of the strongest edges to list
    bool signs = false;
    std::vector<float> signals;  ///< empty: edges are shown by weight
    std::shared_ptr<const std::vector<float>> weights;

    EdgeField field() const { return {ends, *weights, signals, signs}; }
};

struct DenseView {
    Density density;
    float exposure = 0;
    float tone = 0;  ///< mean opacity of the cells
    std::vector<StrongEdge> strongest;
    double seconds = 0;  ///< computing time
};

/// Returns early, with meaningless values, when cancelled.
DenseView dense_view(const DenseRequest& request, const Cancellation& cancellation);

}  // namespace netglow
