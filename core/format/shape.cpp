#include "core/format/shape.h"

#include "core/base/error.h"
#include "core/network/network.h"

namespace netglow {

std::size_t element_count(const Dims& dims, const std::string& place) {
    std::size_t count = 1;
    for (const std::int64_t dim : dims) {
        if (dim < 0) {
            throw Error(place + ": found the dimensions " + dims_text(dims) + ", expected none below 0");
        }
        const auto size = static_cast<std::size_t>(dim);
        if (size != 0 && count > Limits::weights / size) {
            throw Error(place + ": found the dimensions " + dims_text(dims) + ", expected at most " +
                        std::to_string(Limits::weights) + " numbers");
        }
        count *= size;
    }
    return count;
}

std::string dims_text(const Dims& dims) {
    std::string text = "[";
    for (const std::int64_t dim : dims) {
        text += (text.size() == 1 ? "" : ", ") + (dim == -1 ? std::string("?") : std::to_string(dim));
    }
    return text + "]";
}

}  // namespace netglow
