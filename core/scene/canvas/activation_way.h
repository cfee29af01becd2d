// The way of a value through the activation: how far the curve is open, and where the point on it is, as functions of
// the progress of the step that forms the output.
#pragma once

#include <algorithm>

#include "core/timeline/easing.h"

namespace netglow {

/// All 0 .. 1, one after the other: the curve opens, the point rises from X to the curve, goes across to O, the disc
/// fills with it, and the curve closes.
struct ActivationWay {
    float open = 0;
    float rise = 0;
    float across = 0;
    float fill = 0;
};

inline ActivationWay activation_way(double progress) {
    const auto part = [progress](double from, double to) {
        return static_cast<float>(ease_in_out(std::clamp((progress - from) / (to - from), 0.0, 1.0)));
    };
    return {part(0, 0.14) * (1 - part(0.9, 1)), part(0.18, 0.42), part(0.46, 0.7), part(0.62, 0.88)};
}

}  // namespace netglow
