#include "core/timeline/easing.h"

#include <algorithm>

namespace netglow {

double ease_in_out(double progress) {
    const double p = std::clamp(progress, 0.0, 1.0);
    return p * p * (3 - 2 * p);
}

double ease_out(double progress) {
    const double left = 1 - std::clamp(progress, 0.0, 1.0);
    return 1 - left * left * left;
}

}  // namespace netglow
