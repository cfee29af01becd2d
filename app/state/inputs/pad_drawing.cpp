#include "app/state/inputs/pad_drawing.h"

#include <algorithm>
#include <ranges>

#include "app/state/state.h"

namespace netglow {

bool centres_drawings(const State& state) {
    const std::optional<InputImage>& image = state.open.document.input_image;
    return state.inputs.pad.centred.value_or(image && usually_centred(*image));
}

const PadDrawing* present_drawing(const State& state) {
    const Vector& input = state.open.document.input;
    const auto made = [&](const PadDrawing& each) {
        return each.inputs.size() == input.size() && each.inputs == input;
    };
    const auto newest_first = std::views::reverse(state.inputs.pad.drawings);
    const auto found = std::ranges::find_if(newest_first, made);
    return found == newest_first.end() ? nullptr : &*found;
}

bool pad_is_empty(const State& state) {
    const Document& document = state.open.document;
    return document.input_image && (document.input.array() == document.input_image->low).all();
}

Drawing drawing_to_go_on(const State& state) {
    if (pad_is_empty(state)) {
        return {};
    }
    const PadDrawing* present = present_drawing(state);
    return present != nullptr ? present->drawing : Drawing{state.open.document.input, {}};
}

}  // namespace netglow
