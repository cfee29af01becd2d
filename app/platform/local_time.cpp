#include "app/platform/local_time.h"

namespace netglow {

std::tm local_time(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    ::localtime_r(&time, &parts);
    return parts;
}

}  // namespace netglow
