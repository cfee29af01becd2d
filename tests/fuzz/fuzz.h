// Shared by the fuzz targets: reads the bytes; an Error is a valid result, a crash is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/base/error.h"

namespace netglow {

template <typename Read>
int fuzz(const std::uint8_t* data, std::size_t size, Read read) {
    try {
        read(std::string_view(reinterpret_cast<const char*>(data), size));
    } catch (const Error&) {
        // Invalid input, reported properly.
    }
    return 0;
}

}  // namespace netglow
