// PadDrawing: what was drawn on the pad, kept beside the document: the inputs are what becomes of the strokes, and
// cannot be drawn on as they were.
#pragma once

#include <cstddef>

#include "core/document/drawing.h"

namespace netglow {

struct State;

struct PadDrawing {
    Drawing drawing;
    DrawingFrame frame;
    Vector drawn;             ///< the strokes where they were drawn
    Vector inputs;            ///< what the network got
    std::size_t gesture = 0;  ///< of the last stroke; 0: none
};

/// Whether what is drawn is centred and scaled for the network: as the pad's switch says, at first where pictures of
/// this size usually are.
bool centres_drawings(const State& state);
/// The drawing that the inputs were made from; null where they are something else. Undo finds earlier ones again.
const PadDrawing* present_drawing(const State& state);
/// What the next stroke is added to: the present drawing, an empty pad, or the inputs as a picture.
Drawing drawing_to_go_on(const State& state);
/// Whether no cell has ink.
bool pad_is_empty(const State& state);

}  // namespace netglow
