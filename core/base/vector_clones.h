// NETGLOW_VECTOR_CLONES: before a function, compiles it for AVX2 as well; which version is called is chosen at run
// time, by the processor. There is no fused multiply-add, so both give the same bits. Where the compiler or the system
// cannot choose at run time (and under sanitizers, which start after the choice is made), only the plain version
// exists.
//
// Functions called from it are compiled for AVX2 only where they are inlined, which NETGLOW_INLINED forces. It must not
// call inline functions of the standard library: clang 16 does not emit those of libc++ that only a clone calls.
#pragma once

#include <cstddef>  // defines __GLIBC__

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
