#include "app/panels/canvas/plane_maker.h"

#include "app/state/inputs/input_choice.h"
#include "app/state/view/plane_axes.h"

namespace netglow {
namespace {

/// A disc has no corners: what the page shows in its square is seen in the circle about it.
GridAxis for_a_disc(GridAxis axis) {
    constexpr double kTimes = 1.15;
    const double middle = axis.low / 2 + axis.high / 2;
    axis.low = middle + kTimes * (axis.low - middle);
    axis.high = middle + kTimes * (axis.high - middle);
    return axis;
}

}  // namespace

const Planes* PlaneMaker::poll(const State& state) {
    if (!planes_shown(state)) {
        made_from_.reset();
        return nullptr;
    }
    const Network& network = state.open.document.network;
    const PlaneAxes axes = plane_axes(state, plane_points(network));
    const From wanted{state.inputs.revision, for_a_disc(axes.x), for_a_disc(axes.y)};
    // No disc has room for more; a long list is not gone through in every frame.
    constexpr std::size_t kMostCases = 200;
    cases_ = cases_in_all(state) <= kMostCases ? plane_points_of(state) : std::vector<PlanePoint>();
    if (made_from_ != wanted) {
        made_ = planes_of(network, wanted.x, wanted.y);
        made_from_ = wanted;
    }
    return &made_;
}

}  // namespace netglow
