#include <cmath>

#include "core/text/decimal.h"
#include "core/text/number_text.h"

namespace netglow {

std::string shortest(double value) {
    if (value == 0 && std::signbit(value)) {
        return "-0.0";  // JSON readers take "-0" for the whole number 0, and lose the sign
    }
    return decimal_text(value);
}

}  // namespace netglow
