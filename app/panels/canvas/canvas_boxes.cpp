#include "app/panels/canvas/canvas_boxes.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/state/document/place_value.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/number_box.h"
#include "app/ui/text_box.h"
#include "app/ui/typing.h"
#include "core/scene/canvas/build_scene.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr double kPerPoint = 0.01;
constexpr double kFine = 0.1;
constexpr double kCoarse = 10;

/// The value, or a word about it, beside the pointer, within the canvas.
void text_at_pointer(Panel& panel, const std::string& text, Font font) {
    Ui& ui = panel.ui;
    const float points = panel.state.session.presenting ? 24 : 15;
    const Point mouse = point(ImGui::GetMousePos());
    const Size size{text_width(ui, font, points, text) + ui.px(16), ui.px(points + 11)};
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const Rect box{std::min(mouse.x + ui.px(16), screen.x - size.width),
                   std::max(mouse.y - ui.px(6) - size.height, 0.F), size.width, size.height};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(vec({box.x, box.y}), vec({box.right(), box.bottom()}), packed(ui.theme.ink), ui.px(4));
    draw_text(ui, list, font, points, {box.center().x, box.bottom() - ui.px(8)}, ui.theme.canvas, text, Anchor::middle);
    ui.registry.add("canvas/drag", {box, text, true});
}

/// About `middle`, as far as the canvas reaches.
Rect box_about(const CanvasView& view, Point middle, Size size) {
    const Rect& rect = view.rect;
    return {std::clamp(middle.x - size.width / 2, rect.x, std::max(rect.x, rect.right() - size.width)),
            std::clamp(middle.y - size.height / 2, rect.y, std::max(rect.y, rect.bottom() - size.height)), size.width,
            size.height};
}

/// Where the number stands, so that the box covers it; of an edge without one, its middle. Pixels.
Point number_place(const Panel& panel, const CanvasView& view, const Scene& drawn, const Place& place) {
    const EdgeAt* edge = std::get_if<EdgeAt>(&place);
    if (edge == nullptr) {
        return view.on_screen(view.layout.at(std::get<NeuronAt>(place)));
    }
    const std::string id = "weight/" + place_name(panel.state.open.document.network, edge->receiver()) + "/" +
                           place_name(panel.state.open.document.network, edge->sender());
    for (const Shape& shape : drawn.shapes) {
        if (const Text* text = std::get_if<Text>(&shape); text != nullptr && text->id == id) {
            return view.on_screen(text_rect(*text, panel.measure).center());
        }
    }
    const Point from = view.layout.at(edge->sender());
    const Point to = view.layout.at(edge->receiver());
    return view.on_screen({(from.x + to.x) / 2, (from.y + to.y) / 2});
}

/// Where a name stands, and what it is now.
struct Name {
    Point middle;  ///< pixels
    std::string text;
    std::string when_empty;
};

struct NameFinder {
    const Document& document;
    const CanvasView& view;

    std::optional<Name> operator()(std::monostate) const { return std::nullopt; }
    std::optional<Name> operator()(NeuronAt at) const {
        if (!document.network.contains(at)) {
            return std::nullopt;
        }
        const Point disc = view.on_screen(view.layout.at(at));
        const Point above{disc.x, disc.y - view.length(view.layout.radius(at.layer) + 14)};
        const std::vector<std::string>& names =
            at.layer == 0 ? document.input_names : document.network.layer(at.layer).names;
        return Name{above, names.empty() ? "" : names[at.index], neuron_name(document, at)};
    }
    std::optional<Name> operator()(LayerName layer) const {
        if (layer.layer < 1 || layer.layer > document.network.depth()) {
            return std::nullopt;
        }
        const Column& column = view.layout.columns[layer.layer];
        return Name{view.on_screen({column.x, column.heading_y - 5}), document.network.layer(layer.layer).name,
                    layer_name(document, layer.layer)};
    }
    std::optional<Name> operator()(NetworkName) const {
        return Name{{view.rect.center().x, view.rect.y}, document.name, "Untitled"};
    }
};

Edit renamed(const Nameable& what, const std::string& name) {
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&what)) {
        return RenameNeuron{*neuron, name};
    }
    const LayerName* layer = std::get_if<LayerName>(&what);
    return layer != nullptr ? Edit(RenameLayer{layer->layer, name}) : Edit(RenameNetwork{name});
}

}  // namespace

void drag_value(Panel& panel, CanvasUiState& ui_state) {
    const Document& document = panel.state.open.document;
    const std::optional<double> value = value_at(document, ui_state.dragged);
    if (!ui_state.moved || ui_state.cancelled) {
        return;
    }
    if (const std::optional<NeuronAt> neuron = without_bias(document, ui_state.dragged)) {
        ui_state.cancelled = compat::pressed_escape();
        text_at_pointer(panel, layer_name(document, neuron->layer) + " has no biases", Font::sans);
    }
    if (!value) {
        return;
    }
    if (ui_state.gesture == 0) {
        ui_state.gesture = ++panel.gesture;
        ui_state.value = *value;
    }
    if (compat::pressed_escape()) {
        ui_state.cancelled = true;
        panel.answer(CancelEdit{ui_state.gesture});
        return;
    }
    const ImGuiIO& io = ImGui::GetIO();
    const double factor = io.KeyShift ? kFine : io.KeyCtrl ? kCoarse : 1;
    const double step = -static_cast<double>(io.MouseDelta.y / panel.ui.scale) * kPerPoint * factor;
    if (step != 0) {
        ui_state.value = stepped(ui_state.value, step);
        panel.answer(EditDocument{set_value(document, ui_state.dragged, ui_state.value), ui_state.gesture});
    }
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    text_at_pointer(panel, number_text(ui_state.value, panel.state.session.settings.decimals), Font::mono);
}

void value_box(Panel& panel, const CanvasView& view, const Scene& drawn, CanvasUiState& ui_state) {
    const Place& place = panel.state.view.typed;
    const std::optional<double> value = value_at(panel.state.open.document, place);
    if (!value) {
        ui_state.opening = true;
        return;
    }
    Ui& ui = panel.ui;
    const Point middle = number_place(panel, view, drawn, place);
    const Rect box = box_about(view, middle, {ui.px(84), ui.px(26)});
    const bool was_opening = ui_state.opening;
    const NumberBoxLook look{.decimals = panel.state.session.settings.decimals,
                             .lit = true,
                             .hint = {},
                             .focus = was_opening,
                             .goes_on = GoesOn::by_tab};
    const ValueChange change = number_box(ui, "canvas/type", box, *value, look);
    panel.answer_edit(change, [&](double to) { return set_value(panel.state.open.document, place, to); });
    if (change.go_on != 0) {
        const std::optional<Place> next = next_number(panel.state.open.document, place, change.go_on > 0);
        panel.answer(Select{next.value_or(place)});
        panel.answer(TypeAt{next.value_or(Place())});
        ui_state.opening = true;
    } else if (ui.state.editing == "canvas/type") {
        ui_state.opening = false;
    } else if (!was_opening) {
        panel.answer(TypeAt{});
    }
}

void rename_box(Panel& panel, const CanvasView& view, CanvasUiState& ui_state) {
    const Nameable& what = panel.state.view.renaming;
    const std::optional<Name> name = std::visit(NameFinder{panel.state.open.document, view}, what);
    if (!name) {
        ui_state.opening_name = true;
        return;
    }
    Ui& ui = panel.ui;
    const float width = std::holds_alternative<NetworkName>(what) ? 320 : 120;
    const Rect box = box_about(view, name->middle, {ui.px(width), ui.px(26)});
    const bool was_opening = ui_state.opening_name;
    const std::optional<std::string> typed = text_box(
        ui, "canvas/rename", box, name->text, {.when_empty = name->when_empty, .focus = was_opening, .hint = {}});
    if (typed) {
        panel.answer(EditDocument{renamed(what, *typed)});
    }
    if (ui.state.editing == "canvas/rename") {
        ui_state.opening_name = false;
    } else if (!was_opening) {
        panel.answer(Rename{});
    }
}

}  // namespace netglow
