// How apply() carries out the edits that change a document's shape.
#pragma once

#include "core/document/edit.h"

namespace netglow {

Applied insert_neuron(Document& document, const InsertNeuron& edit);
Applied remove_neuron(Document& document, const RemoveNeuron& edit);
Applied move_neuron(Document& document, const MoveNeuron& edit);
Applied replace_layers(Document& document, const ReplaceLayers& edit);
Applied replace_document(Document& document, const ReplaceDocument& edit);

/// No names at all where none is given.
void tidy_names(std::vector<std::string>& names);

}  // namespace netglow
