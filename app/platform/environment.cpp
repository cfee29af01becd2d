#include "app/platform/environment.h"

#include <cstdlib>

namespace netglow {

Environment real_environment() {
    return [](const char* name) {
        const char* value = std::getenv(name);
        return std::string(value != nullptr ? value : "");
    };
}

}  // namespace netglow
