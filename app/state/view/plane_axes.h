// The part of the plane of two inputs that landscapes show, and the cases on it.
#pragma once

#include <vector>

#include "core/forward/landscape.h"
#include "core/scene/page/plane_points.h"

namespace netglow {

struct State;

/// Whether the network has two inputs, and few enough neurons for a landscape in each disc.
bool may_show_planes(const State& state);
/// Whether the discs are landscapes: as chosen for this document, else where cases with targets make it one about a
/// boundary.
bool planes_shown(const State& state);

struct PlaneAxes {
    GridAxis x;
    GridAxis y;
};
/// All cases with some room about them, and the present inputs; where there are no cases, the sliders' range. Asserts
/// two inputs. O(cases), of a data file at most some thousand rows.
PlaneAxes plane_axes(const State& state, std::size_t points);

/// The cases as points, at most a few hundred of them, evenly from a long list.
std::vector<PlanePoint> plane_points_of(const State& state);

}  // namespace netglow
