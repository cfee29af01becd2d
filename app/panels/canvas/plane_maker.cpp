#include "app/panels/canvas/plane_maker.h"

#include "app/state/view/plane_axes.h"

namespace netglow {

const Planes* PlaneMaker::poll(const State& state) {
    if (!planes_shown(state)) {
        made_from_.reset();
        return nullptr;
    }
    const Network& network = state.open.document.network;
    const PlaneAxes axes = plane_axes(state, plane_points(network));
    const From wanted{state.inputs.revision, axes.x, axes.y};
    if (made_from_ != wanted) {
        made_ = planes_of(network, axes.x, axes.y);
        made_from_ = wanted;
    }
    return &made_;
}

}  // namespace netglow
