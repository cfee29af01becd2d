// NETGLOW_ASSERT: states what only a bug can make false. On in every build: it prints the place and stops.
#pragma once

#include <cstdio>
#include <cstdlib>

#define NETGLOW_ASSERT(condition)                                                                           \
    do {                                                                                                    \
        if (!(condition)) {                                                                                 \
            std::fprintf(stderr, "netglow: internal error at %s:%d: %s\n", __FILE__, __LINE__, #condition); \
            std::abort();                                                                                   \
        }                                                                                                   \
    } while (false)
