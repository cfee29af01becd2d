// Inputs: the sources to choose input values from. The loaded data file is neither saved nor part of undo.
#pragma once

#include <cstddef>
#include <memory>

#include "app/state/inputs/input_choice.h"
#include "core/format/data_file.h"

namespace netglow {

struct DataScore;

struct Inputs {
    std::shared_ptr<const DataFile> data;
    std::shared_ptr<const DataScore> score;  ///< of the current network on `data`; null while not yet computed
    std::size_t revision = 0;                ///< incremented by every change that may affect the score
    InputChoice choice;
    InputPad pad;
};

}  // namespace netglow
