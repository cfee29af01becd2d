#include "app/panels/canvas/place_tip.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/draw.h"
#include "core/scene/canvas/tip.h"
#include "core/scene/page/formula_shapes.h"

namespace netglow {
namespace {

std::string key_of(const Place& place, const Network& network) {
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place)) {
        return id_of(WeightOf{*edge}, network);
    }
    return id_of(OutputOf{std::get<NeuronAt>(place)}, network);
}

/// Below the pointer and to its right; above it in the lower part of the screen, where the equations are, and to its
/// left where the screen ends.
Rect place_beside(const Ui& ui, Point pointer, Size size, float away) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float gap = ui.px(away);
    Rect rect{pointer.x + gap, pointer.y + gap, size.width, size.height};
    if (rect.right() > screen.x) {
        rect.x = std::max(pointer.x - gap - size.width, 0.F);
    }
    if (pointer.y > 0.65F * screen.y || rect.bottom() > screen.y) {
        rect.y = std::max(pointer.y - gap - size.height, 0.F);
    }
    return {std::round(rect.x), std::round(rect.y), std::ceil(size.width), std::ceil(size.height)};
}

}  // namespace

void place_tip(Panel& panel, const Place& place) {
    Ui& ui = panel.ui;
    if (std::holds_alternative<std::monostate>(place) || ImGui::IsAnyMouseDown() ||
        !rested(ui.state, key_of(place, panel.state.open.document.network))) {
        return;
    }
    const std::optional<Tip> tip = build_tip(panel.source(), place, panel.state.session.settings.theme, panel.measure);
    if (!tip) {
        return;
    }
    const float scale = ui.scale * panel.magnification;
    const float away = panel.state.session.presenting ? 26 : 16;  // the presenter's pointer is large
    const Rect rect =
        place_beside(ui, point(ImGui::GetMousePos()), {tip->size.width * scale, tip->size.height * scale}, away);
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0);
    ImGui::BeginTooltip();
    panel.scenes.show(tip->scene, rect, panel.magnification);
    ImGui::Dummy(vec({rect.width, rect.height}));
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
    ui.registry.add("tip", {rect, tip->text, true});
}

}  // namespace netglow
