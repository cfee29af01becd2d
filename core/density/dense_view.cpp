#include "core/density/dense_view.h"

#include <chrono>

#include "core/density/exposure.h"

namespace netglow {

DenseView dense_view(const DenseRequest& request, const std::stop_token& stop) {
    const auto start = std::chrono::steady_clock::now();
    const EdgeField field = request.field();
    DenseView view;
    view.density = edge_density(
        field, density_grid(request.ends, request.window, request.columns, request.rows, request.most), stop);
    view.exposure = exposure_of(view.density);
    if (request.lines > 0) {
        view.strongest = strongest_edges(field, request.window, request.lines, stop);
    }
    view.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return view;
}

}  // namespace netglow
