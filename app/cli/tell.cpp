#include "app/cli/tell.h"

#include <cstdio>

#include "core/base/safe_text.h"

namespace netglow {

void tell(std::string_view message) {
    std::fprintf(stderr, "netglow: %s\n", safe_message(message).c_str());
}

void tell_lines(std::string_view message) {
    std::fprintf(stderr, "netglow: %s\n", safe_lines(message).c_str());
}

}  // namespace netglow
