// Floating-point numbers of 16 bits, as models store them.
#pragma once

#include <bit>
#include <cstdint>

#include "core/base/eigen.h"

namespace netglow {

/// IEEE 754 binary16.
inline double from_half(std::uint16_t bits) {
    return static_cast<double>(static_cast<float>(std::bit_cast<Eigen::half>(bits)));
}
/// The upper half of a binary32.
inline double from_bfloat16(std::uint16_t bits) {
    return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U));
}

}  // namespace netglow
