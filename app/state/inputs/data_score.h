// DataScore: how a network answers the rows of a data file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace netglow {

enum class Verdict : unsigned char { none, right, wrong };

struct DataScore {
    std::vector<std::uint32_t> answers;  ///< for each row, the index of the largest output
    std::vector<Verdict> verdicts;       ///< for each row; `none` if it has no target
    std::size_t right = 0;
    std::size_t asked = 0;  ///< rows with a verdict
};

}  // namespace netglow
