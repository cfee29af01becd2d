// The rows of the left panel: a name, a slider and a box for an input, a weight, a bias.
#pragma once

#include "app/panels/panel.h"
#include "app/panels/values/typing_along.h"
#include "app/ui/value_row.h"

namespace netglow {

constexpr float kPanelMargin = 16;  ///< points at the left of the panel's rows; 12 at the right
constexpr float kValueRow = 28;     ///< points from row to row

/// `line` (pixels) without the panel's margins, `height` points high and vertically centred.
Rect inside_margins(const Ui& ui, const Rect& line, float height = 22);
/// The same for a line of a LineList that fills `room` (pixels), leaving space for its scroll bar.
Rect in_list(const Ui& ui, const Rect& line, const Rect& room, float height = 22);

/// Width in points of the longest name beside a slider, within limits; in large layers, of a sample of names.
float label_width(const Panel& panel);

/// Whether the place is selected or hovered, and so highlighted.
bool is_lit(const Panel& panel, const Place& place);

/// Handles a right click on a row: selects its place and returns true, to open its context menu.
bool asks_about(Panel& panel, const Rect& row, const Place& place);

// Each draws one row in `row` (pixels), with `labels` points for its name, emits the edits made on it, and returns
// whether its context menu was requested.
bool input_row(Panel& panel, const Rect& row, std::size_t index, float labels,
               TypingAlong& along);  ///< registers "inputs/i1"
bool weight_row(Panel& panel, const Rect& row, const EdgeAt& edge, float labels,
                TypingAlong& along);                                                              ///< "weights/h1/i1"
bool bias_row(Panel& panel, const Rect& row, NeuronAt neuron, float labels, TypingAlong& along);  ///< "bias/h1"

}  // namespace netglow
