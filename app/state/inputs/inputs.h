// Inputs: what the inputs are chosen from. The data file beside the network is neither saved nor undone.
#pragma once

#include <cstddef>
#include <memory>

#include "app/state/inputs/input_choice.h"
#include "core/format/data_file.h"

namespace netglow {

struct DataScore;

struct Inputs {
    std::shared_ptr<const DataFile> data;
    std::shared_ptr<const DataScore> score;  ///< of the network as it is now; none while it is not known
    std::size_t revision = 0;                ///< goes up with every change that may make another score
    InputChoice choice;
    InputPad pad;
};

}  // namespace netglow
