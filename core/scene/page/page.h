// The inspector's page: the numbers of what is chosen, written out, as far as the moment knows them.
#pragma once

#include <map>

#include "core/formula/neuron_formula.h"
#include "core/forward/landscape.h"
#include "core/scene/canvas/build_scene.h"
#include "core/scene/page/plane_points.h"
#include "core/scene/strip/strip.h"

namespace netglow {

struct PageView {
    ThemeKind theme = ThemeKind::light;
    int decimals = 3;
    float width = 312;  ///< points
    /// The visible part of the page, from its top: of long lists only visible rows are set.
    float visible_top = 0;
    float visible_bottom = 1e9F;
    Place hovered;
    bool sorted = false;  ///< contributions by size instead of in order
    /// The chosen neuron's output over two inputs, kept by the caller; null: none to show.
    const Landscape* landscape = nullptr;
    std::vector<PlanePoint> points;  ///< the cases, of a network of two inputs
    double landscape_done = 0;       ///< progress of the one being computed, 0 .. 1
};

/// Where a control of the page stands, by name: "weight" (an edge's slider), "value" (an input's), "order" (of the
/// contributions), "copy", "pin"; of the landscape "map", "x" and "y". "lit" is the line of the step under way.
using PageSlots = std::map<std::string, Rect, std::less<>>;

/// A line of the page as tests and lessons find it: "term/i1", "sum", "output", "to/o1".
struct PageLine {
    std::string name;
    Rect rect;
    std::string text;  ///< its words; of an entry its number
};

struct Page {
    Scene scene;
    float height = 0;
    std::vector<StripEntry> entries;  ///< numbers that respond to the pointer
    PageSlots slots;
    std::vector<PageLine> lines;
};

/// A computed neuron: the sum written out, one product a line with the running total beside it, the activation with the
/// sum in it, its curve, and what each signal adds. Texts have the ids of id_of().
Page neuron_page(const FormulaSource& source, NeuronAt neuron, const PageView& view, const TextMeasure& measure);
/// An input: its value and where it goes.
Page input_page(const FormulaSource& source, NeuronAt neuron, const PageView& view, const TextMeasure& measure);
/// An edge: weight, signal, product, its share of the sum, and how much each output changes with the weight.
Page edge_page(const FormulaSource& source, EdgeAt edge, const PageView& view, const TextMeasure& measure);

/// The whole network's outputs, layer by layer.
Page overview_page(const FormulaSource& source, const PageView& view, const TextMeasure& measure);

/// What the inspector shows: the selection, else the one neuron that the step is about, else nothing.
Place page_subject(const FormulaSource& source, const Place& chosen);
/// The page of what is chosen, of the neuron at the moment, or the overview.
Page page_of(const FormulaSource& source, const Place& chosen, const PageView& view, const TextMeasure& measure);

}  // namespace netglow
