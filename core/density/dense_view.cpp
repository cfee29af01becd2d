#include "core/density/dense_view.h"

#include <chrono>

#include "core/density/exposure.h"

namespace netglow {

DenseView dense_view(const DenseRequest& request, const Cancellation& cancellation) {
    const auto start = std::chrono::steady_clock::now();
    const EdgeField field = request.field();
    DenseView view;
    view.density = edge_density(
        field, density_grid(request.ends, request.window, request.columns, request.rows, request.most), cancellation);
    view.exposure = exposure_of(view.density);
    view.tone = mean_tone(view.density, view.exposure);
    if (request.lines > 0) {
        view.strongest = strongest_edges(field, request.window, request.lines, cancellation);
    }
    view.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return view;
}

}  // namespace netglow
