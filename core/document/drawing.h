// Drawing: what was drawn on the pad as strokes, and how it becomes inputs: as drawn, or centred and scaled as the
// pictures that the network was trained with.
#pragma once

#include <memory>
#include <vector>

#include "core/document/input_image.h"

namespace netglow {

/// A stroke of the pen or of the eraser; points in cells, (0.5, 0.5) is the middle of the first one.
struct PadStroke {
    std::vector<Point> points;
    bool erase = false;
};

/// The strokes in their order, on an empty pad or on a picture that was there before. Copies share the strokes.
struct Drawing {
    Vector paper;  ///< the inputs drawn upon; without entries: an empty pad
    std::vector<std::shared_ptr<const PadStroke>> strokes;
};

/// Where training pictures have what is drawn in them; lengths in cells. The drawing is scaled to `height`, placed
/// about the middle of the picture by its box, by its centre of mass, or between them (0: box, 1: mass). What is wider
/// than `width` then is made smaller or, without `keeps_shape`, narrower.
struct DrawingFrame {
    double height = 0;
    double width = 0;
    bool keeps_shape = true;
    double by_mass_across = 0;
    double by_mass_down = 0;
};

/// The frame of a network's training pictures. 28 x 28 cells whose outer rows were never drawn on, as the weights of
/// the first layer show (they differ from row to row where training has moved them), have the digits of the 8 x 8 set
/// (UCI) enlarged between these rows; others are those of MNIST: 20 x 20 cells about the centre of mass. Other sizes
/// have the whole height. O(weights of the first layer).
DrawingFrame likely_frame(const Network& network, const InputImage& image);

/// Whether pictures of this size are usually digits, centred in training: 8 x 8 and 28 x 28.
bool usually_centred(const InputImage& image);

/// The inputs as drawn.
Vector as_drawn(const Drawing& drawing, const InputImage& image);
/// The inputs with the drawing in the frame, by a pen of its size. Drawings on a picture are as drawn: it is where it
/// should be.
Vector centred(const Drawing& drawing, const InputImage& image, const DrawingFrame& frame);

}  // namespace netglow
