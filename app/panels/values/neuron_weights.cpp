#include "app/panels/values/neuron_weights.h"

#include <algorithm>

#include "app/panels/values/line_list.h"
#include "app/panels/values/value_rows.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "app/ui/text_box.h"
#include "app/ui/text_line.h"

namespace netglow {
namespace {

constexpr std::size_t kMostRows = 600;   ///< beyond, one neuron at a time
constexpr std::size_t kFewSenders = 12;  ///< need no filter
constexpr float kLeastLines = 6;

/// What has just been chosen says whose weights are shown.
void follow_choice(const State& state, const Place& fresh, NeuronWeightsUiState& ui_state) {
    const std::size_t layer = state.view.panel_layer;
    const bool other_layer = ui_state.neuron.layer != layer;
    if (other_layer) {
        ui_state.neuron = {layer, 0};
        ui_state.senders.text.clear();
    }
    if (other_layer || fresh == state.view.selected) {
        const NeuronAt* neuron = std::get_if<NeuronAt>(&state.view.selected);
        const EdgeAt* edge = std::get_if<EdgeAt>(&state.view.selected);
        if (neuron != nullptr && neuron->layer == layer) {
            ui_state.neuron = *neuron;
        } else if (edge != nullptr && edge->layer == layer) {
            ui_state.neuron = edge->receiver();
        }
    }
    ui_state.neuron.index = std::min(ui_state.neuron.index, state.open.document.network.neurons(layer) - 1);
}

/// Typing goes on to the numbers of another neuron.
void follow_typing(const TypingAlong& along, NeuronWeightsUiState& ui_state) {
    const EdgeAt* edge = std::get_if<EdgeAt>(&along.wanted);
    const NeuronAt* neuron = std::get_if<NeuronAt>(&along.wanted);
    const std::size_t layer = ui_state.neuron.layer;
    if (edge != nullptr && edge->layer == layer) {
        ui_state.neuron = edge->receiver();
    } else if (neuron != nullptr && neuron->layer == layer) {
        ui_state.neuron = *neuron;
    }
}

/// Where one of the layer is chosen, the choice goes along.
void show(Panel& panel, NeuronWeightsUiState& ui_state, NeuronAt neuron) {
    const NeuronAt* chosen = std::get_if<NeuronAt>(&panel.state.view.selected);
    if (chosen != nullptr && chosen->layer == neuron.layer) {
        panel.answer(Select{neuron});
    }
    ui_state.neuron = neuron;
}

/// ◀ h412 ▶ of 800
void neuron_choice(Panel& panel, Flow& flow, NeuronWeightsUiState& ui_state) {
    Ui& ui = panel.ui;
    const std::size_t count = panel.state.open.document.network.neurons(ui_state.neuron.layer);
    const Rect line = inside_margins(ui, flow.take(30), 24);
    const float arrow = ui.px(22);
    const float gap = ui.px(4);
    const Rect box{line.x + arrow + gap, line.y, ui.px(84), line.height};
    const NeuronAt now = ui_state.neuron;
    if (arrow_button(ui, "weights/previous", {line.x, line.y, arrow, line.height}, false, now.index > 0,
                     {"The previous neuron", {}})) {
        show(panel, ui_state, {now.layer, now.index - 1});
    }
    const Hint hint{"The neuron whose weights these are: name or number", {}};
    if (const auto typed = text_box(ui, "weights/neuron", box, panel.name(now), {.when_empty = {}, .hint = hint})) {
        const NeuronList meant = find_neurons(panel.state.open.document, *typed, now.layer);
        if (!typed->empty() && meant.size() > 0) {
            show(panel, ui_state, meant[0]);
        }
    }
    const Rect next{box.right() + gap, line.y, arrow, line.height};
    if (arrow_button(ui, "weights/next", next, true, now.index + 1 < count, {"The next neuron", {}})) {
        show(panel, ui_state, {now.layer, now.index + 1});
    }
    const float left = next.right() + ui.px(8);
    draw_text(ui, Font::sans, 12, {left, middle_baseline(ui, line, 12)}, ui.theme.muted,
              fitted(ui, Font::sans, 12, "of " + std::to_string(count), line.right() - left));
}

/// The sender that is to come into sight.
std::optional<NeuronAt> sender_of(const Place& fresh, NeuronAt receiver) {
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&fresh); edge != nullptr && edge->receiver() == receiver) {
        return edge->sender();
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&fresh);
    return neuron != nullptr && neuron->layer + 1 == receiver.layer ? std::optional(*neuron) : std::nullopt;
}

}  // namespace

bool shows_one_neuron(const Network& network, std::size_t layer) {
    const Dense& dense = network.layer(layer);
    return dense.neurons() * (dense.fan_in() + (dense.bias ? 1 : 0)) > kMostRows;
}

bool neuron_weights(Panel& panel, Flow& flow, NeuronWeightsUiState& ui_state, const Place& fresh, float labels,
                    TypingAlong& along) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    follow_choice(state, fresh, ui_state);
    follow_typing(along, ui_state);
    const Dense& dense = state.open.document.network.layer(ui_state.neuron.layer);
    neuron_choice(panel, flow, ui_state);
    const NeuronAt neuron = ui_state.neuron;
    bool asked = false;
    if (dense.bias) {
        asked = bias_row(panel, inside_margins(ui, flow.take(kValueRow)), neuron, labels, along);
    }
    if (dense.fan_in() > kFewSenders) {
        text_line(ui, "weights/filter", inside_margins(ui, flow.take(32), 24), ui_state.senders.text,
                  {.empty = "Find a sender"});
        flow.space(2);
    }
    ui_state.senders.refresh(state, neuron.layer - 1);
    const NeuronList& senders = ui_state.senders.found;
    const float least = kLeastLines * kValueRow;
    const Rect room = flow.take(std::max(flow.rest() / ui.scale - 12, least));
    LineList list(ui, "##weights", room, kValueRow, senders.size());
    const Place& sought = std::holds_alternative<std::monostate>(along.wanted) ? fresh : along.wanted;
    if (const std::optional<NeuronAt> sender = sender_of(sought, neuron)) {
        if (const std::optional<std::size_t> line = senders.line_of(*sender)) {
            list.bring_into_sight(*line);
        }
    }
    for (std::size_t line = list.first(); line < list.end(); ++line) {
        const EdgeAt edge{neuron.layer, neuron.index, senders[line].index};
        asked = weight_row(panel, in_list(ui, list.line(line), room), edge, labels, along) || asked;
    }
    if (senders.size() == 0) {
        draw_text(ui, Font::sans, 12, {room.x + ui.px(kPanelMargin), room.y + ui.px(17)}, ui.theme.muted, "No match");
    }
    return asked;
}

}  // namespace netglow
