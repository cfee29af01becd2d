// The write guard for a program that knows nothing of it: loaded before it (LD_PRELOAD), with the folder in the
// environment.
#include <cstdlib>

#include "tests/monkey/write_guard.h"

namespace {

__attribute__((constructor)) void guard_from_environment() {
    if (const char* folder = std::getenv("NETGLOW_MONKEY_FOLDER")) {
        netglow::guard_writes(folder);
    }
}

}  // namespace
