#include "app/panels/canvas/canvas_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/panels/canvas/canvas_boxes.h"
#include "app/panels/canvas/canvas_plus.h"
#include "app/panels/canvas/hint.h"
#include "app/panels/canvas/place_menu.h"
#include "app/panels/canvas/place_tip.h"
#include "app/state/document/place_value.h"
#include "app/ui/draw.h"
#include "core/scene/canvas/build_scene.h"

namespace netglow {
namespace {

constexpr float kReach = 7;       ///< units of the layout within which an edge is meant
constexpr float kClickSlack = 3;  ///< points that a hand may tremble
constexpr float kZoomPerNotch = 1.15F;
constexpr std::size_t kNamedNeurons = 256;

void register_neurons(const Panel& panel, const CanvasView& view) {
    const Network& network = panel.state.open.document.network;
    for (std::size_t layer = 0; layer <= network.depth(); ++layer) {
        if (network.neurons(layer) > kNamedNeurons) {
            continue;
        }
        const float radius = view.length(view.layout.radius(layer));
        for (std::size_t index = 0; index < network.neurons(layer); ++index) {
            const NeuronAt at{layer, index};
            const Point middle = view.on_screen(view.layout.at(at));
            const Rect place{middle.x - radius, middle.y - radius, 2 * radius, 2 * radius};
            if (view.rect.contains(place.center())) {
                panel.ui.registry.add("canvas/" + place_name(network, at), {place, panel.name(at), true});
            }
        }
    }
}

void move_camera(Panel& panel, const CanvasView& view, const CanvasUiState& ui_state, bool hovered) {
    const ImGuiIO& io = ImGui::GetIO();
    Camera camera = panel.state.view.camera;
    if (hovered && io.MouseWheel != 0) {
        camera = zoomed_at(camera, view.to_view(point(ImGui::GetMousePos())), std::pow(kZoomPerNotch, io.MouseWheel),
                           most_zoom(view.layout));
    }
    const Point moved{io.MouseDelta.x / view.scale, io.MouseDelta.y / view.scale};
    if (ui_state.panning && ui_state.moved) {
        camera = panned(camera, moved);
    }
    camera = kept_in_sight(camera, view.layout);
    if (!(camera == panel.state.view.camera)) {
        panel.answer(SetCamera{camera});
    }
}

/// The layer whose heading is at the pointer.
std::optional<std::size_t> heading_at(const CanvasView& view, Point pointer) {
    constexpr Size kHalf{50, 13};
    for (std::size_t layer = 0; layer < view.layout.columns.size(); ++layer) {
        const Column& column = view.layout.columns[layer];
        const Point away = view.to_world(pointer) - Point{column.x, column.heading_y - 5};
        if (std::abs(away.x) <= kHalf.width && std::abs(away.y) <= kHalf.height) {
            return layer;
        }
    }
    return std::nullopt;
}

/// What a tip about the place must not cover.
Explained explained_on(const CanvasView& view, const Place& place, Point pointer) {
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&place)) {
        const Point middle = view.on_screen(view.layout.at(*neuron));
        const float radius = view.length(view.layout.radius(neuron->layer));
        return {{middle.x - radius, middle.y - radius, 2 * radius, 2 * radius}};
    }
    Explained explained{{pointer.x, pointer.y, 1, 1}};
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place)) {
        explained.line = {view.on_screen(view.layout.at(edge->sender())),
                          view.on_screen(view.layout.at(edge->receiver()))};
    }
    return explained;
}

/// What a button does at `under`, or at the layer's heading.
void click_on(Panel& panel, const Place& under, std::optional<std::size_t> heading) {
    if (heading) {
        panel.answer(ChooseLayer{*heading});
    } else {
        panel.answer(Select{under});
    }
}

}  // namespace

void canvas_panel(Panel& panel, const Rect& rect, const Layout& layout, const Scene& drawn, CanvasUiState& ui_state,
                  PadUiState& pad) {
    pad.on_canvas.reset();
    if (rect.width < 1 || rect.height < 1) {
        return;
    }
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("##canvas", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);
    const CanvasView view{rect, layout, panel.state.view.camera, panel.ui.scale * layout.magnification};
    const Point mouse = point(ImGui::GetMousePos());
    const bool on_pad = canvas_pad(panel, view, pad);
    if (!panel.state.session.presenting && !on_pad && !ui_state.moved && rect.contains(mouse) &&
        ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) {
        plus_signs(panel, view, drawn, mouse, ui_state.plus);
    }
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::InvisibleButton("##surface", vec({rect.width, rect.height}),
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle);
    const bool hovered = ImGui::IsItemHovered();
    panel.ui.registry.add("canvas", {rect, "", true});
    register_neurons(panel, view);
    hint(panel, view);

    const Camera& camera = panel.state.view.camera;
    const Place under = hovered && !ui_state.moved ? pick(layout, view.to_world(mouse), kReach / camera.zoom) : Place{};
    const bool on_nothing = hovered && !ui_state.moved && std::holds_alternative<std::monostate>(under);
    const std::optional<std::size_t> heading = on_nothing ? heading_at(view, mouse) : std::nullopt;
    if ((hovered || (ui_state.over && !on_pad)) && !(under == panel.state.view.hovered)) {
        panel.answer(Hover{under});
    }
    ui_state.over = hovered;
    const bool typing = !std::holds_alternative<std::monostate>(panel.state.view.typed) ||
                        !std::holds_alternative<std::monostate>(panel.state.view.renaming);
    if (hovered && !typing) {
        place_tip(panel, under, explained_on(view, under, mouse));
    }

    if (ImGui::IsItemActivated()) {
        ui_state.cancelled = false;
        ui_state.dragged = ImGui::IsMouseDown(ImGuiMouseButton_Left) ? under : Place{};
        ui_state.moved = false;
        ui_state.panning = std::holds_alternative<std::monostate>(under) || ImGui::IsMouseDown(ImGuiMouseButton_Middle);
    }
    if (ImGui::IsItemActive()) {
        const float slack = panel.ui.px(kClickSlack);
        ui_state.moved = ui_state.moved || ImGui::IsMouseDragging(ImGuiMouseButton_Left, slack) ||
                         ImGui::IsMouseDragging(ImGuiMouseButton_Middle, 1);
    }
    if (ImGui::IsItemActive()) {
        drag_value(panel, ui_state);
    }
    const bool released = ImGui::IsItemDeactivated();
    move_camera(panel, view, ui_state, hovered || on_pad);
    if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        if (value_at(panel.state.open.document, under)) {
            panel.answer(TypeAt{under});
        } else if (const std::optional<NeuronAt> neuron = without_bias(panel.state.open.document, under)) {
            panel.answer(OfferBiases{*neuron, true});
        } else if (heading && *heading > 0) {
            panel.answer(Rename{LayerName{*heading}});
        }
    }
    const bool asked = hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    if (asked) {
        click_on(panel, under, heading);
    }
    place_menu(panel, "canvas", asked);
    value_box(panel, view, drawn, ui_state);
    rename_box(panel, view, ui_state);
    if (released) {
        if (!ui_state.moved && !ui_state.cancelled && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
            click_on(panel, under, heading);
        }
        const std::optional<NeuronAt> biasless = without_bias(panel.state.open.document, ui_state.dragged);
        if (biasless && ui_state.moved && !ui_state.cancelled && !ui_state.panning) {
            panel.answer(OfferBiases{*biasless});
        }
        ui_state.dragged = Place{};
        ui_state.gesture = 0;
        ui_state.panning = ui_state.moved = false;
    }
    ImGui::End();
}

}  // namespace netglow
