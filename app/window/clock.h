// Clock: the program's source of time; tests supply one that they advance themselves.
#pragma once

#include <functional>

namespace netglow {

/// Seconds since some fixed moment; never runs backwards.
using Clock = std::function<double()>;

/// The system's monotonic clock, starting from 0 at this call.
Clock steady_clock();

}  // namespace netglow
