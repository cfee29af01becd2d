// EdgeUploads: counts the data that drawing edges has sent to the GPU.
#pragma once

#include <cstddef>

namespace netglow {

/// In bytes.
struct EdgeUploads {
    std::size_t weights = 0;
    std::size_t picture = 0;
    std::size_t other = 0;
    std::size_t all() const { return weights + picture + other; }
    EdgeUploads& operator+=(const EdgeUploads& more) {
        weights += more.weights;
        picture += more.picture;
        other += more.other;
        return *this;
    }
};

}  // namespace netglow
