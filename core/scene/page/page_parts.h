// Parts that pages have in common.
#pragma once

#include "core/scene/page/page_writer.h"

namespace netglow {

constexpr std::size_t kManyLines = 12;  ///< a list with more lines shows only the largest:
constexpr std::size_t kFewLines = 6;    ///< this many

/// The source as the page of one neuron or edge writes it: 4.5·10⁻⁵ where elsewhere is 0.000.
FormulaSource with_small_values(FormulaSource source);

/// "hidden layer, neuron 12 of 128".
std::string place_in_layer(const FormulaSource& source, NeuronAt at);

/// The weights with which the neuron's output goes to the next layer; of a large one the strongest.
void add_outgoing(PageWriter& writer, const FormulaSource& source, NeuronAt neuron, const PageView& view);

/// A line of a list of bars.
struct SignedBar {
    std::string label;
    std::string number;
    std::string id;
    double part = 0;     ///< −1 .. 1 of the longest bar
    bool known = true;   ///< else there is no bar, and the words are muted
    float strength = 1;  ///< of its colour
};
void add_signed_bar(PageWriter& writer, const Rect& row, const SignedBar& bar);

/// Under the largest of a list: "all 64 …", which shows the whole list of that name (PageView::whole_lists).
void add_all(PageWriter& writer, const std::string& list, std::size_t count);
/// Of a network whose inputs are a picture: a line that leads to the layer's gallery; else nothing.
void add_gallery_link(PageWriter& writer, const FormulaSource& source, std::size_t layer);

}  // namespace netglow
