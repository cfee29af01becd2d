#include "core/scene/strip/strip_frames.h"

#include <optional>

#include "core/scene/color.h"
#include "core/scene/strip/strip_lights.h"
#include "core/scene/strip/strip_names.h"

namespace netglow {

void append_frames(const Network& network, std::size_t layer, const Place& place, const Typeset& formula, float size,
                   Point at, Color color, std::vector<Shape>& shapes) {
    if (!std::holds_alternative<NeuronAt>(place)) {
        return;
    }
    const CrossOf cross = chosen_in(place, layer);
    for (const StripMatrix which : {StripMatrix::weights, StripMatrix::signals}) {
        std::optional<Rect> frame;
        for (const TypesetCell& cell : matrix_in(formula, which, layer, size).cells) {
            if (in_cross_of(place, cell.meaning, network, layer) && (which == StripMatrix::weights || cross.row)) {
                frame = frame ? around(*frame, cell.rect) : cell.rect;
            }
        }
        if (frame) {
            const Color clear = with_alpha(color, 0);
            shapes.emplace_back(Box{.rect = {at.x + frame->x, at.y + frame->y + 1, frame->width, frame->height - 2},
                                    .corner = 4,
                                    .fill = clear,
                                    .fill_right = clear,
                                    .stroke = color,
                                    .stroke_width = 1.5F});
        }
    }
}

}  // namespace netglow
