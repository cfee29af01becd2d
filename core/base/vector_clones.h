// NETGLOW_VECTOR_CLONES: before a function, has it compiled for wider vectors, too; the processor that the program runs
// on decides which is called. AVX2 without fused multiply-add: all give the same bits. Where the compiler or the system
// cannot choose at run time (and under sanitizers, which start after the choice is made), there is the plain one alone.
//
// What such a function calls is compiled for wider vectors only where it is inlined: NETGLOW_INLINED insists. It calls
// no inline functions of the standard library: clang 16 forgets to compile those of libc++ that a clone alone calls.
#pragma once

#include <cstddef>  // says __GLIBC__

#if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#if !defined(__clang__)
#define NETGLOW_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#elif __clang_major__ >= 14
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer) && !__has_feature(memory_sanitizer)
#define NETGLOW_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#endif
#endif
#endif

#ifndef NETGLOW_VECTOR_CLONES
#define NETGLOW_VECTOR_CLONES
#endif

#if defined(__GNUC__)
#define NETGLOW_INLINED inline __attribute__((always_inline))
#else
#define NETGLOW_INLINED inline
#endif
