// The rows of the left panel: a name, a slider and a box for an input, a weight, a bias.
#pragma once

#include "app/panels/panel.h"
#include "app/ui/value_row.h"

namespace netglow {

constexpr float kPanelMargin = 16;  ///< points at the left of the panel's rows; 12 at the right
constexpr float kValueRow = 28;     ///< points from row to row

/// `line` (pixels) without the panel's margins, `height` points high in its middle.
Rect inside_margins(const Ui& ui, const Rect& line, float height = 22);
/// The same of a line of a LineList in `room` (pixels), whose scroll bar takes some of it.
Rect in_list(const Ui& ui, const Rect& line, const Rect& room, float height = 22);

/// Points: as wide as the longest name beside a slider, within limits; of large layers, of some names.
float label_width(const Panel& panel);

/// Whether it is chosen, or under the pointer on the canvas.
bool is_lit(const Panel& panel, const Place& place);

/// A right click on a row chooses its place and asks what can be done with it: then true.
bool asks_about(Panel& panel, const Rect& row, const Place& place);

// Each stands on `row` (pixels), with `labels` points for its name, answers the edits that are made on it, and whether
// something is asked about it.
bool input_row(Panel& panel, const Rect& row, std::size_t index, float labels);    ///< registers "inputs/i1"
bool weight_row(Panel& panel, const Rect& row, const EdgeAt& edge, float labels);  ///< "weights/h1/i1"
bool bias_row(Panel& panel, const Rect& row, NeuronAt neuron, float labels);       ///< "bias/h1"

}  // namespace netglow
