// PlaneMaker: keeps the landscapes of the discs up to date.
#pragma once

#include <optional>
#include <vector>

#include "app/state/state.h"
#include "core/forward/planes.h"
#include "core/scene/page/plane_points.h"

namespace netglow {

class PlaneMaker {
public:
    /// Call in each frame that draws the network: null where the discs are no landscapes. Made anew only after a
    /// change of the network or of the axes. Valid until the next call.
    const Planes* poll(const State& state);
    /// The cases as points on them, as of the last call of poll().
    const std::vector<PlanePoint>& cases() const { return cases_; }

private:
    struct From {
        std::size_t revision = 0;  ///< Inputs::revision
        GridAxis x;
        GridAxis y;
        bool operator==(const From&) const = default;
    };
    std::optional<From> made_from_;
    Planes made_;
    std::vector<PlanePoint> cases_;
};

}  // namespace netglow
