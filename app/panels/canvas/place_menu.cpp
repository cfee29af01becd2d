#include "app/panels/canvas/place_menu.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "app/state/command.h"
#include "app/state/document/place_value.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/menu.h"

namespace netglow {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 2> kValue = {"type_value", "zero_weight"};
constexpr std::array<std::string_view, 7> kNeuron = {
    "rename_neuron", "name_outputs", "add_neuron", "duplicate_neuron", "neuron_up", "neuron_down", "remove_neuron"};
constexpr std::array<std::string_view, 7> kLayer = {"rename_layer", "add_layer",     "duplicate_layer", "layer_left",
                                                    "layer_right",  "toggle_biases", "remove_layer"};
constexpr std::array<std::string_view, 2> kWeights = {"randomise_layer", "weights"};
constexpr std::array<std::string_view, 3> kView = {"copy_latex", "fit", "fit_sliders"};

bool output_chosen(const State& state) {
    const NeuronAt* neuron = std::get_if<NeuronAt>(&state.view.selected);
    return neuron != nullptr && neuron->layer == state.open.document.network.depth();
}

}  // namespace

void open_when_chosen(const std::string& id, bool asked) {
    bool* waits = ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID(id.c_str()));
    if (std::exchange(*waits, asked)) {
        ImGui::OpenPopup(id.c_str());
    }
}

void place_items(Panel& panel, std::string_view prefix) {
    bool first = true;
    for (const Names& group : {Names(kValue), Names(kNeuron), Names(kLayer), Names(kWeights), Names(kView)}) {
        bool begun = false;
        for (const std::string_view name : group) {
            const Command& item = command(name);
            if (!item.applies(panel.state) || (name == "name_outputs" && !output_chosen(panel.state))) {
                continue;
            }
            if (!begun && !first) {
                ImGui::Separator();
            }
            begun = true;
            first = false;
            const std::string keys = shortcut_text(item);
            const std::string title = name == "type_value"
                                          ? "Type its " + std::string(value_word(panel.state.view.selected))
                                          : std::string(item.title);
            if (menu_item(panel.ui, std::string(prefix) + std::string(name), {.label = title, .shortcut = keys})) {
                panel.answer(item.action(panel.state));
            }
        }
    }
}

void place_menu(Panel& panel, std::string_view name, bool asked) {
    const std::string id = "##" + std::string(name) + "/place menu";
    open_when_chosen(id, asked);
    const Ui& ui = panel.ui;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
    if (ImGui::BeginPopup(id.c_str())) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(9)});
        place_items(panel, std::string(name) + "/menu/");
        if (compat::pressed_escape()) {
            ImGui::CloseCurrentPopup();
        }
        ImGui::PopStyleVar();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace netglow
