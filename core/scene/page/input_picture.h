// Pictures in the inputs' shape on a page: what a neuron looks for, and what speaks for and against it.
#pragma once

#include "core/scene/page/page_writer.h"

namespace netglow {

/// Blue for positive, orange for negative values, the largest magnitude in full colour; a value that is not finite is
/// not known (yet), and left empty. `picture.rect` must have the shape of the cells.
void draw_signed_picture(PageWriter& writer, PagePicture picture, const Place& hovered);
/// The inputs as they are, as on the pad.
void draw_input_picture(PageWriter& writer, PagePicture picture, const InputImage& image, const Place& hovered);

/// As large as fits `room` with square cells, in the middle of its width, at its top.
Rect picture_rect(const InputImage& image, const Rect& room);

/// The picture of one neuron: of the first hidden layer its weights, else ∂O/∂I · I, not known before its output is.
PagePicture looks_for(const FormulaSource& source, NeuronAt neuron, const PageView& view);

/// Of a network whose inputs are a picture: in the first hidden layer the weights and, beside them, the products that
/// have arrived (`known_terms`); behind it the inputs and what of them speaks for and against the neuron.
void add_looks_for(PageWriter& writer, const FormulaSource& source, NeuronAt neuron, const PageView& view,
                   std::size_t known_terms);
/// Of other networks, for a neuron behind the first hidden layer: the same as bars, the largest.
void add_for_and_against(PageWriter& writer, const FormulaSource& source, NeuronAt neuron, const PageView& view);

}  // namespace netglow
