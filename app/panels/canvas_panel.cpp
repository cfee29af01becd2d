#include "app/panels/canvas_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/panels/hint.h"
#include "app/panels/place_tip.h"
#include "app/state/command.h"
#include "app/state/place_value.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/menu.h"
#include "app/ui/number_box.h"
#include "core/text/number_text.h"
#include "core/scene/build_scene.h"

namespace netglow {
namespace {

constexpr float kReach = 7;             ///< units of the layout within which an edge is meant
constexpr float kClickSlack = 3;        ///< points that a hand may tremble
constexpr float kZoomPerNotch = 1.15F;
constexpr std::size_t kNamedNeurons = 256;

/// Pixels a unit of the layout, at zoom 1.
float canvas_scale(const Panel& panel, const Layout& layout) { return panel.ui.scale * layout.magnification; }

void register_neurons(const Panel& panel, const Rect& rect, const Layout& layout) {
    const float scale = canvas_scale(panel, layout);
    const Network& network = panel.state.document.network;
    for (std::size_t layer = 0; layer <= network.depth(); ++layer) {
        if (network.neurons(layer) > kNamedNeurons) {
            continue;
        }
        const float radius = layout.radius(layer) * panel.state.camera.zoom;
        for (std::size_t index = 0; index < network.neurons(layer); ++index) {
            const NeuronAt at{layer, index};
            const Point middle = panel.state.camera.to_view(layout.at(at));
            const Rect place{rect.x + scale * (middle.x - radius), rect.y + scale * (middle.y - radius),
                             2 * scale * radius, 2 * scale * radius};
            if (rect.contains(place.center())) {
                panel.ui.registry.add("canvas/" + place_name(network, at), {place, panel.name(at), true});
            }
        }
    }
}

void move_camera(Panel& panel, const Layout& layout, const CanvasHand& hand, Point pointer, bool hovered) {
    const ImGuiIO& io = ImGui::GetIO();
    Camera camera = panel.state.camera;
    if (hovered && io.MouseWheel != 0) {
        camera = zoomed_at(camera, pointer, std::pow(kZoomPerNotch, io.MouseWheel));
    }
    const float scale = canvas_scale(panel, layout);
    const Point moved{io.MouseDelta.x / scale, io.MouseDelta.y / scale};
    if (hand.panning && hand.moved) {
        camera = panned(camera, moved);
    }
    camera = kept_in_sight(camera, layout.canvas);
    if (!(camera == panel.state.camera)) {
        panel.answer(SetCamera{camera});
    }
}

/// Up and down changes the value under the hand: 0.01 a point, a tenth of it with Shift, ten times with Ctrl.
void drag_value(Panel& panel, CanvasHand& hand) {
    constexpr double kPerPoint = 0.01;
    const Document& document = panel.state.document;
    if (!hand.moved || hand.cancelled || !value_at(document, hand.dragged)) {
        return;
    }
    if (hand.gesture == 0) {
        hand.gesture = ++panel.gesture;
        hand.value = *value_at(document, hand.dragged);
    }
    if (compat::pressed_escape()) {
        hand.cancelled = true;
        panel.answer(CancelEdit{hand.gesture});
        return;
    }
    const ImGuiIO& io = ImGui::GetIO();
    const double factor = io.KeyShift ? 0.1 : io.KeyCtrl ? 10 : 1;
    const double step = -static_cast<double>(io.MouseDelta.y / panel.ui.scale) * kPerPoint * factor;
    if (step != 0) {
        hand.value = stepped(hand.value, step);
        panel.answer(EditDocument{set_value(document, hand.dragged, hand.value), hand.gesture});
    }
    Ui& ui = panel.ui;
    const std::string text = number_text(hand.value, panel.state.settings.decimals);
    const Point mouse = point(ImGui::GetMousePos());
    const float width = text_width(ui, Font::mono, 15, text) + ui.px(16);
    const Rect box{mouse.x + ui.px(16), mouse.y - ui.px(30), width, ui.px(26)};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(vec({box.x, box.y}), vec({box.right(), box.bottom()}), packed(ui.theme.ink), ui.px(4));
    draw_text(ui, list, Font::mono, 15, {box.center().x, box.bottom() - ui.px(8)}, ui.theme.canvas, text, Anchor::middle);
    ui.registry.add("canvas/drag", {box, text, true});
}

/// The commands that fit what was clicked, which is chosen by it.
void canvas_menu(Panel& panel, const Place& under, bool hovered) {
    constexpr const char* kId = "##canvas/menu";
    if (hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
        panel.answer(Select{under});
        ImGui::OpenPopup(kId);
    }
    Ui& ui = panel.ui;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
    if (ImGui::BeginPopup(kId)) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(9)});
        constexpr std::string_view kItems[] = {"type_value", "zero_weight", "add_neuron", "duplicate_neuron", "neuron_up", "neuron_down",
                                               "remove_neuron", "add_layer", "duplicate_layer", "remove_layer", "randomise_layer",
                                               "randomise", "fit"};
        for (const std::string_view name : kItems) {
            const Command& item = command(name);
            const std::string keys = shortcut_text(item);
            if (item.applies(panel.state) &&
                menu_item(ui, "canvas/menu/" + std::string(name), {.label = item.title, .shortcut = keys})) {
                panel.answer(item.action(panel.state));
            }
        }
        if (compat::pressed_escape()) {
            ImGui::CloseCurrentPopup();
        }
        ImGui::PopStyleVar();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

/// Where the place's value is typed: over the disc, or in the middle of the edge.
void value_box(Panel& panel, const Rect& rect, const Layout& layout, CanvasHand& hand) {
    const Place& place = panel.state.typed;
    const std::optional<double> value = value_at(panel.state.document, place);
    if (!value) {
        hand.opening = true;
        return;
    }
    Ui& ui = panel.ui;
    Point middle;
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place)) {
        const Point from = layout.at(edge->sender());
        const Point to = layout.at(edge->receiver());
        middle = {(from.x + to.x) / 2, (from.y + to.y) / 2};
    } else {
        middle = layout.at(std::get<NeuronAt>(place));
    }
    const Point view = panel.state.camera.to_view(middle);
    const float scale = canvas_scale(panel, layout);
    const Size size{ui.px(84), ui.px(26)};
    const Rect box{std::clamp(rect.x + scale * view.x - size.width / 2, rect.x, std::max(rect.x, rect.right() - size.width)),
                   std::clamp(rect.y + scale * view.y - size.height / 2, rect.y, std::max(rect.y, rect.bottom() - size.height)),
                   size.width, size.height};
    const bool was_opening = hand.opening;
    if (was_opening) {
        ImGui::SetKeyboardFocusHere();
    }
    const ValueChange change =
        number_box(ui, "canvas/type", box, *value, {.decimals = panel.state.settings.decimals, .lit = true, .hint = {}});
    panel.answer_edit(change, [&](double to) { return set_value(panel.state.document, place, to); });
    if (ui.state.editing == "canvas/type") {
        hand.opening = false;
    } else if (!was_opening) {
        panel.answer(TypeAt{});
    }
}

}  // namespace

void canvas_panel(Panel& panel, const Rect& rect, const Layout& layout, CanvasHand& hand) {
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
    ImGui::InvisibleButton("##surface", vec({rect.width, rect.height}),
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle);
    const bool hovered = ImGui::IsItemHovered();
    panel.ui.registry.add("canvas", {rect, "", true});
    register_neurons(panel, rect, layout);
    hint(panel, rect);

    const Point mouse = point(ImGui::GetMousePos());
    const float scale = canvas_scale(panel, layout);
    const Point pointer{(mouse.x - rect.x) / scale, (mouse.y - rect.y) / scale};
    const Camera& camera = panel.state.camera;
    const Place under = hovered && !hand.moved ? pick(layout, camera.to_world(pointer), kReach / camera.zoom) : Place{};
    if ((hovered || hand.over) && !(under == panel.state.hovered)) {
        panel.answer(Hover{under});
    }
    hand.over = hovered;
    if (hovered) {
        place_tip(panel, under);
    }

    if (ImGui::IsItemActivated()) {
        hand.cancelled = false;
        hand.dragged = ImGui::IsMouseDown(ImGuiMouseButton_Left) ? under : Place{};
        hand.moved = false;
        hand.panning = std::holds_alternative<std::monostate>(under) || ImGui::IsMouseDown(ImGuiMouseButton_Middle);
    }
    if (ImGui::IsItemActive()) {
        const float slack = panel.ui.px(kClickSlack);
        hand.moved = hand.moved || ImGui::IsMouseDragging(ImGuiMouseButton_Left, slack) ||
                     ImGui::IsMouseDragging(ImGuiMouseButton_Middle, 1);
    }
    if (ImGui::IsItemActive()) {
        drag_value(panel, hand);
    }
    move_camera(panel, layout, hand, pointer, hovered);
    if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && value_at(panel.state.document, under)) {
        panel.answer(TypeAt{under});
    }
    const bool released = ImGui::IsItemDeactivated();
    canvas_menu(panel, under, hovered);
    value_box(panel, rect, layout, hand);
    if (released) {
        hand.dragged = Place{};
        hand.gesture = 0;
        if (!hand.moved && !hand.cancelled && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
            panel.answer(Select{under});
        }
        hand.panning = hand.moved = false;
    }
    ImGui::End();
}

}  // namespace netglow
