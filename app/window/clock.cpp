#include "app/window/clock.h"

#include <chrono>

namespace netglow {

Clock steady_clock() {
    const auto start = std::chrono::steady_clock::now();
    return [start] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
}

}  // namespace netglow
