#include "app/panels/canvas/caption_panel.h"

#include <imgui.h>

#include "app/ui/draw.h"
#include "core/caption/caption.h"
#include "core/scene/strip/caption_row.h"

namespace netglow {
namespace {

/// The pass before the last edit. One that is pinned is there for long: it is spoken of where nothing else goes on.
const Trace* before_edit(const Panel& panel) {
    const std::optional<Compared>& compared = panel.state.view.compared;
    return compared && (!compared->pinned || panel.moment.at_end) ? &compared->trace : nullptr;
}

}  // namespace

void caption_panel(Panel& panel, const Rect& rect) {
    const std::string words = caption(panel.source(), before_edit(panel));
    const float unit = panel.ui.scale * panel.magnification;
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("##caption", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar();
    panel.scenes.show(
        caption_row(words, {rect.width / unit, rect.height / unit}, panel.state.session.settings.theme, panel.measure),
        rect, panel.magnification);
    ImGui::End();
    panel.ui.registry.add("caption", {rect, words, true});
}

}  // namespace netglow
