#include "app/panels/values/value_rows.h"

#include <imgui.h>

#include <algorithm>

#include "app/ui/draw.h"
#include "core/scene/canvas/build_scene.h"

namespace netglow {
namespace {

/// `group`: the range that the sliders of its kind share.
/// Whether its weights were made by training, to judge by how many there are: such as −0.073, which a usual box cuts.
bool has_long_numbers(const Network& network) {
    constexpr Eigen::Index kByHand = 128;
    return std::ranges::any_of(network.layers(), [](const Dense& layer) { return layer.weights.size() > kByHand; });
}

RowLook look_of(const Panel& panel, Color fill, double group, double value, bool lit, float labels) {
    const double range = slider_range(group, value);
    RowLook look;
    look.label_width = labels;
    look.fill = fill;
    look.least = -range;
    look.most = range;
    look.decimals = panel.state.session.settings.decimals;
    look.lit = lit;
    look.box_width = has_long_numbers(panel.state.open.document.network) ? 54.F : look.box_width;
    return look;
}

std::string id_of(const Panel& panel, NeuronAt at) {
    return place_name(panel.state.open.document.network, at);
}

struct Row {
    std::string name;
    const Rect& rect;
    std::string label;
    double value;
};

ValueChange typed_row(Panel& panel, const Row& row, RowLook look, const Place& place, TypingAlong& along) {
    look.focus = along.wants(place);
    look.goes_on = GoesOn::by_tab_and_enter;
    const ValueChange change = value_row(panel.ui, row.name, row.rect, row.label, row.value, look);
    along.follow(place, change, panel.ui.state.editing == row.name + "/box");
    return change;
}

}  // namespace

Rect inside_margins(const Ui& ui, const Rect& line, float height) {
    constexpr float kRight = 12;
    return {line.x + ui.px(kPanelMargin), line.y + (line.height - ui.px(height)) / 2,
            line.width - ui.px(kPanelMargin + kRight), ui.px(height)};
}

Rect in_list(const Ui& ui, const Rect& line, const Rect& room, float height) {
    constexpr float kBesideBar = 4;
    Rect row = inside_margins(ui, {room.x, line.y, room.width, line.height}, height);
    row.width = std::min(row.right(), line.right() - ui.px(kBesideBar)) - row.x;
    return row;
}

float label_width(const Panel& panel) {
    constexpr float kGap = 14;
    constexpr float kLeast = 36;
    constexpr float kMost = 84;
    constexpr std::size_t kMeasured = 32;  // of a large layer, the first and the last ones are enough
    const Network& network = panel.state.open.document.network;
    const std::size_t layer = panel.state.view.panel_layer;
    float widest = 0;
    const auto measure = [&](std::string_view name) {
        widest = std::max(widest, text_width(panel.ui, Font::mono, 12, name) / panel.ui.scale + kGap);
    };
    for (const std::size_t column : {std::size_t{0}, layer - 1}) {
        const std::size_t count = network.neurons(column);
        for (std::size_t i = 0; i < count; ++i) {
            if (i == kMeasured) {
                i = std::max(i, count - std::min(count, kMeasured));
            }
            measure(panel.name({column, i}));
        }
    }
    if (network.layer(layer).bias) {
        measure("bias");
    }
    return std::clamp(widest, kLeast, kMost);
}

bool is_lit(const Panel& panel, const Place& place) {
    return panel.state.view.selected == place || panel.state.view.hovered == place;
}

bool asks_about(Panel& panel, const Rect& row, const Place& place) {
    if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) ||
        !ImGui::IsMouseClicked(ImGuiMouseButton_Right) || !row.contains(point(ImGui::GetMousePos()))) {
        return false;
    }
    panel.answer(Select{place});
    return true;
}

bool input_row(Panel& panel, const Rect& row, std::size_t index, float labels, TypingAlong& along) {
    const State& state = panel.state;
    const NeuronAt at{0, index};
    const double value = state.open.document.input[static_cast<Eigen::Index>(index)];
    const RowLook look =
        look_of(panel, panel.ui.theme.input_track, state.view.ranges.inputs, value, is_lit(panel, at), labels);
    const ValueChange change =
        typed_row(panel, {"inputs/" + id_of(panel, at), row, panel.name(at), value}, look, at, along);
    panel.answer_edit(change, [&](double to) { return SetInput{index, to}; });
    return asks_about(panel, row, at);
}

bool weight_row(Panel& panel, const Rect& row, const EdgeAt& edge, float labels, TypingAlong& along) {
    const State& state = panel.state;
    const double weight = state.open.document.network.weight(edge);
    const RowLook look = look_of(panel, sign_color(panel.ui.theme, weight), state.view.ranges.weights[edge.layer - 1],
                                 weight, is_lit(panel, edge), labels);
    const std::string name = "weights/" + id_of(panel, edge.receiver()) + "/" + id_of(panel, edge.sender());
    const ValueChange change = typed_row(panel, {name, row, panel.name(edge.sender()), weight}, look, edge, along);
    panel.answer_edit(change, [&](double to) { return SetWeight{edge, to}; });
    return asks_about(panel, row, edge);
}

bool bias_row(Panel& panel, const Rect& row, NeuronAt neuron, float labels, TypingAlong& along) {
    const State& state = panel.state;
    const double bias = state.open.document.network.bias(neuron);
    const RowLook look = look_of(panel, sign_color(panel.ui.theme, bias), state.view.ranges.biases[neuron.layer - 1],
                                 bias, false, labels);
    const ValueChange change =
        typed_row(panel, {"bias/" + id_of(panel, neuron), row, "bias", bias}, look, neuron, along);
    panel.answer_edit(change, [&](double to) { return SetBias{neuron, to}; });
    return asks_about(panel, row, neuron);
}

}  // namespace netglow
