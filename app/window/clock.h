// Clock: where the program takes the time from; tests hand in one that they move themselves.
#pragma once

#include <functional>

namespace netglow {

/// Seconds since some fixed moment; never runs backwards.
using Clock = std::function<double()>;

/// The machine's own, from 0 at this call.
Clock steady_clock();

}  // namespace netglow
