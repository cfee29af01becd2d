#include "app/state/view/plane_axes.h"

#include <algorithm>
#include <cmath>

#include "app/state/inputs/input_choice.h"
#include "app/state/state.h"
#include "core/base/assert.h"
#include "core/forward/planes.h"

namespace netglow {
namespace {

constexpr std::size_t kMostAsked = 4096;  ///< rows that the axes are made from
constexpr std::size_t kMostPoints = 400;

template <typename Visit>
void for_some_cases(const State& state, std::size_t most, Visit visit) {
    const std::size_t all = cases_in_all(state);
    const std::size_t stride = std::max<std::size_t>(1, (all + most - 1) / most);
    for (std::size_t place = 0; place < all; place += stride) visit(case_at(state, place));
}

}  // namespace

bool may_show_planes(const State& state) {
    return plane_points(state.open.document.network) > 0;
}

bool planes_shown(const State& state) {
    if (!may_show_planes(state)) return false;
    return state.view.planes.value_or(
        std::ranges::any_of(state.open.document.cases, [](const Case& one) { return one.target.has_value(); }));
}

PlaneAxes plane_axes(const State& state, std::size_t points) {
    NETGLOW_ASSERT(state.open.document.network.inputs() == 2);
    constexpr double kRoom = 0.2;  // of what the cases span, on each side
    const auto axis = [&](std::size_t input) -> GridAxis {
        const auto at = static_cast<Eigen::Index>(input);
        const double now = state.open.document.input[at];
        const double range = slider_range(state.view.ranges.inputs, now);
        double low = 0;
        double high = 0;
        bool any = false;
        for_some_cases(state, kMostAsked, [&](CaseAt place) {
            const double value = case_input(state, place)[at];
            low = any ? std::min(low, value) : value;
            high = any ? std::max(high, value) : value;
            any = true;
        });
        const double room = kRoom * (high - low);
        if (!any || !(room > 0) || !std::isfinite(room)) return {input, -range, range, points};
        low -= room;
        high += room;
        if (now < low || now > high) return {input, std::min(low, -range), std::max(high, range), points};
        return {input, low, high, points};
    };
    return {axis(0), axis(1)};
}

std::vector<PlanePoint> plane_points_of(const State& state) {
    std::vector<PlanePoint> points;
    for_some_cases(state, kMostPoints, [&](CaseAt place) {
        const Vector input = case_input(state, place);
        points.push_back({input[0], input[1], case_target(state, place)});
    });
    return points;
}

}  // namespace netglow
