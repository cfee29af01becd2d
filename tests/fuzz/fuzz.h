// What every fuzz target does with its bytes: reads them; words are well, crashes are not.
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
        // Refused in words.
    }
    return 0;
}

}  // namespace netglow
