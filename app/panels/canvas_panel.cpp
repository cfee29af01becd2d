#include "app/panels/canvas_panel.h"

#include <imgui.h>

#include <cmath>

#include "app/panels/hint.h"
#include "app/panels/place_tip.h"
#include "app/ui/draw.h"
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
        hand.moved = false;
        hand.panning = std::holds_alternative<std::monostate>(under) || ImGui::IsMouseDown(ImGuiMouseButton_Middle);
    }
    if (ImGui::IsItemActive()) {
        const float slack = panel.ui.px(kClickSlack);
        hand.moved = hand.moved || ImGui::IsMouseDragging(ImGuiMouseButton_Left, slack) ||
                     ImGui::IsMouseDragging(ImGuiMouseButton_Middle, 1);
    }
    move_camera(panel, layout, hand, pointer, hovered);
    if (ImGui::IsItemDeactivated()) {
        if (!hand.moved && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
            panel.answer(Select{under});
        }
        hand.panning = hand.moved = false;
    }
    ImGui::End();
}

}  // namespace netglow
