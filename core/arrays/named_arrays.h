// Arrays by name (W1, b1, ..., activations, or as another program calls them), and their conversion to and from a
// document.
#pragma once

#include <map>
#include <string>

#include "core/arrays/array.h"
#include "core/arrays/array_plan.h"
#include "core/format/loaded.h"

namespace netglow {

using NamedArrays = std::map<std::string, Array, std::less<>>;

/// `arrays` are those that the plan needs. `source` begins every message, `name` names the document.
Loaded document_from(const ArrayPlan& plan, const NamedArrays& arrays, const std::string& source,
                     const std::string& name, const LoadOptions& options);

/// All of the document but its cases: W1, b1, ...
NamedArrays arrays_of(const Document& document);

/// One per layer: those of the options, else those of `texts`, else identity with a note that says how to give them.
std::vector<Activation> activations_for(std::size_t layers, const std::vector<std::string>* texts,
                                        const std::string& place, const LoadOptions& options,
                                        std::vector<std::string>& notes);

}  // namespace netglow
