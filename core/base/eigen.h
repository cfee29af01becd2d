// Eigen, with its assertions on in every build: a size that does not fit stops the program where it is, as any other
// NETGLOW_ASSERT, and never reads behind an array. Netglow's sources include this and never Eigen itself
// (tests/architecture).
#pragma once

#include "core/base/assert.h"

#ifdef eigen_assert
#error "Eigen was included before core/base/eigen.h"
#endif
#define eigen_assert(condition) NETGLOW_ASSERT(condition)

#include <Eigen/Core>
