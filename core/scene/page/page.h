// The inspector's page: the numbers of what is chosen, written out, as far as the moment knows them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

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
    /// input_contributions() of a neuron, kept by the caller (null: not computed yet); empty: computed for every page.
    std::function<const Vector*(NeuronAt)> contributions = {};
    std::optional<std::size_t> layer = {};  ///< the chosen layer, where nothing in it is
    /// The lists, by their names ("layer/1", "inputs"), that are shown whole instead of their largest; null: none.
    const std::set<std::string, std::less<>>* whole_lists = nullptr;
    const Vector* target = nullptr;  ///< what the outputs should be, where that is known; not owned

    bool shows_whole(std::string_view list) const { return whole_lists != nullptr && whole_lists->contains(list); }
};

/// Where a control of the page stands, by name: "weight" (an edge's slider), "value" (an input's), "order" (of the
/// contributions), "copy", "pin"; of the landscape "map", "x" and "y"; "all/NAME" shows the whole list of that name,
/// "gallery/LAYER" that layer's page.
/// "lit" is the line of the step under way.
using PageSlots = std::map<std::string, Rect, std::less<>>;

/// A line of the page as tests and lessons find it: "term/i1", "sum", "output", "to/o1".
struct PageLine {
    std::string name;
    Rect rect;
    std::string text;  ///< its words; of an entry its number
};

/// A picture whose cells are the inputs, row by row from its upper left corner.
struct PagePicture {
    std::string name;  ///< "weights", "products", "inputs", "contributions"; in a gallery with the neuron's place
    Rect rect;         ///< cells are square
    std::size_t columns = 1;  ///< cells in a row
    Vector values;            ///< one per input; NaN: not known
    std::string what;         ///< the values' symbol: "w"
    NeuronAt neuron;          ///< whose picture it is

    std::size_t rows() const { return static_cast<std::size_t>(values.size()) / columns; }
    Rect cell(std::size_t input) const;
    std::optional<std::size_t> input_at(Point at) const;
};
/// "row 3, column 5   w = 0.21": what the pointer on a cell tells.
std::string cell_words(const PagePicture& picture, std::size_t input, int decimals);
/// "row 3, column 5", counted from 1.
std::string cell_place(std::size_t input, std::size_t columns);

struct Page {
    Scene scene;
    float height = 0;
    std::vector<StripEntry> entries;  ///< numbers that respond to the pointer
    PageSlots slots;
    std::vector<PageLine> lines;
    std::vector<PagePicture> pictures;
};

/// A computed neuron: the sum written out, one product a line with the running total beside it, the activation with the
/// sum in it, its curve, and what each signal adds. Texts have the ids of id_of().
Page neuron_page(const FormulaSource& source, NeuronAt neuron, const PageView& view, const TextMeasure& measure);
/// An input: its value and where it goes.
Page input_page(const FormulaSource& source, NeuronAt neuron, const PageView& view, const TextMeasure& measure);
/// An edge: weight, signal, product, its share of the sum, and how much each output changes with the weight.
Page edge_page(const FormulaSource& source, EdgeAt edge, const PageView& view, const TextMeasure& measure);

/// A layer: of a network whose inputs are a picture a gallery of what its neurons look for (each a PagePicture), else
/// the list of their outputs.
Page layer_page(const FormulaSource& source, std::size_t layer, const PageView& view, const TextMeasure& measure);
/// The whole network: its answer, its outputs, and what they are made of, layer by layer.
Page overview_page(const FormulaSource& source, const PageView& view, const TextMeasure& measure);

/// What the inspector shows: the selection, else the one neuron that the step is about, else nothing.
Place page_subject(const FormulaSource& source, const Place& chosen);
/// The page of what is chosen, of a chosen layer, of the neuron at the moment, or the overview.
Page page_of(const FormulaSource& source, const Place& chosen, const PageView& view, const TextMeasure& measure);

}  // namespace netglow
