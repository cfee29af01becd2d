#include "app/cli/tell.h"

#include <cstdio>

#include "core/base/safe_text.h"

namespace netglow {

void tell(std::string_view message) {
    std::fprintf(stderr, "netglow: %s\n", safe_message(message).c_str());
}

}  // namespace netglow
