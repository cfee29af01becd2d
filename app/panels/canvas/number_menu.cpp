#include "app/panels/canvas/number_menu.h"

#include <imgui.h>

#include "app/panels/canvas/place_menu.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/menu.h"
#include "core/scene/page/formula_shapes.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

/// The neuron whose computation the number is part of; nothing for inputs.
std::optional<NeuronAt> neuron_of(const Meaning& meaning, const Network& network) {
    const Place place = place_of(meaning, network);
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place)) {
        return edge->receiver();
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    return neuron != nullptr && neuron->layer > 0 ? std::optional(*neuron) : std::nullopt;
}

}  // namespace

void number_menu(Panel& panel, std::string_view name, const Meaning* clicked, Meaning& about) {
    const std::string id = "##" + std::string(name) + "/menu";
    const FormulaSource source = panel.source();
    const bool asked = clicked != nullptr && value_of(source, *clicked);
    if (asked) {
        about = *clicked;
        panel.answer(Select{place_of(*clicked, panel.state.open.document.network)});
    }
    open_when_chosen(id, asked);
    const Ui& ui = panel.ui;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
    if (ImGui::BeginPopup(id.c_str())) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(9)});
        const std::string prefix = std::string(name) + "/menu/";
        const std::optional<double> value = value_of(source, about);
        if (!value || compat::pressed_escape()) {
            ImGui::CloseCurrentPopup();
        } else {
            const std::string shown =
                shortest(value_as_shown(number_text(*value, panel.state.session.settings.decimals)));
            const std::string exact = shortest(*value);
            if (menu_item(panel.ui, prefix + "shown", {.label = "Copy " + shown, .shortcut = ""})) {
                panel.answer(CopyText{shown});
            }
            if (exact != shown && menu_item(panel.ui, prefix + "exact", {.label = "Copy " + exact, .shortcut = ""})) {
                panel.answer(CopyText{exact});
            }
            if (const std::optional<NeuronAt> neuron = neuron_of(about, panel.state.open.document.network)) {
                const std::string label = "Copy all of " + panel.name(*neuron) + " as LaTeX";
                if (menu_item(panel.ui, prefix + "latex", {.label = label, .shortcut = ""})) {
                    panel.answer(Copy{CopyWhat::neuron_latex, neuron});
                }
            }
            if (panel.state.view.selected == place_of(about, panel.state.open.document.network)) {
                ImGui::Separator();
                place_items(panel, prefix);
            }
        }
        ImGui::PopStyleVar();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace netglow
