// Used by apply(): the edits that change the structure of a document.
#pragma once

#include "core/document/edit.h"

namespace netglow {

Applied insert_neuron(Document& document, const InsertNeuron& edit);
Applied remove_neuron(Document& document, const RemoveNeuron& edit);
Applied move_neuron(Document& document, const MoveNeuron& edit);
Applied replace_layers(Document& document, const ReplaceLayers& edit);
Applied replace_document(Document& document, const ReplaceDocument& edit);

/// Clears the list where all names are empty.
void tidy_names(std::vector<std::string>& names);

}  // namespace netglow
