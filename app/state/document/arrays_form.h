// What the form for a file of arrays makes of it, and what is wrong with that.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/state/document/file_actions.h"

namespace netglow {

/// What a form's layers would be. Sizes are those of the input and of every layer.
struct ArraysMade {
    std::vector<std::int64_t> sizes;
    std::string problem;    ///< "layer 2 takes 4 values, and layer 1 gives 3"; empty: none
    std::size_t layer = 0;  ///< from 1: where the problem is
};
ArraysMade made_of(const ArraysForm& form);

/// A form as a question begins it.
ArraysForm form_for(const OpenFile& from, std::shared_ptr<const ArraysQuestion> question);

/// With one more layer: the first matrix that is not used yet.
ArraysForm with_layer_added(ArraysForm form);

}  // namespace netglow
