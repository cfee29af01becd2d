// NETGLOW_ASSERT: states what only a bug can make false. On in every build: it prints the place and stops.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>

namespace netglow {

/// "a check failed: FILE:LINE: CONDITION", for who tells how the program ended; empty until one has.
inline std::array<char, 1000> failed_check{};

[[noreturn, gnu::cold, gnu::noinline]] inline void fail_check(const char* file, int line, const char* condition) {
    std::snprintf(failed_check.data(), failed_check.size(), "a check failed: %s:%d: %s", file, line, condition);
    std::fprintf(stderr, "netglow: internal error at %s:%d: %s\n", file, line, condition);
    std::abort();
}

}  // namespace netglow

#define NETGLOW_ASSERT(condition)                                  \
    do {                                                           \
        if (!(condition)) {                                        \
            ::netglow::fail_check(__FILE__, __LINE__, #condition); \
        }                                                          \
    } while (false)
