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

}  // namespace

void place_tip(Panel& panel, const Place& place, const Explained& explained) {
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
    constexpr float kGap = 8;
    const float from_pointer = panel.state.session.presenting ? 26 : 16;  // the presenter's pointer is large
    const float gap = explained.line ? from_pointer : kGap;
    const Size size{std::ceil(tip->size.width * scale), std::ceil(tip->size.height * scale)};
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const Rect rect = tip_place(explained, size, ui.px(gap), {screen.x, screen.y}, TipSide::corner);
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
