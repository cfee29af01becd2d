#include <array>
#include <charconv>
#include <cmath>

#include "core/text/number_text.h"

namespace netglow {

std::string shortest(double value) {
    if (value == 0 && std::signbit(value)) {
        return "-0.0";  // JSON readers take "-0" for the whole number 0, and lose the sign
    }
    std::array<char, 32> buffer{};
    const std::to_chars_result end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

}  // namespace netglow
