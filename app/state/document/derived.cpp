#include "app/state/document/derived.h"

#include <algorithm>
#include <type_traits>

#include "app/state/effect.h"
#include "app/state/inputs/input_choice.h"
#include "app/state/state.h"

namespace netglow {
namespace {

/// Where the neuron or edge is now; nothing where it is gone.
Place moved_place(const Place& place, const Change& change, const Network& network) {
    return std::visit(
        [&]<typename At>(const At& at) -> Place {
            if constexpr (!std::is_same_v<At, std::monostate>) {
                const std::optional<At> now = moved(at, change);
                return now && network.contains(*now) ? Place(*now) : Place();
            }
            return Place();
        },
        place);
}

void update_view(View& view, const Network& network, const Change& change) {
    view.selected = moved_place(view.selected, change, network);
    view.chosen_layer = view.chosen_layer ? moved(*view.chosen_layer, change) : std::nullopt;
    view.hovered = Place();
    view.typed = Place();
    view.renaming = {};
    view.compared.reset();
    const std::optional<std::size_t> layer = moved(view.panel_layer, change);
    view.panel_layer = std::clamp<std::size_t>(layer.value_or(view.panel_layer), 1, network.depth());
}

}  // namespace

Effects bring_up_to_date(State& state, const Change& change) {
    const Network& network = state.open.document.network;
    update_derived(state.open, change);
    Effects effects;
    if (is_structural(change)) {
        update_view(state.view, network, change);
        restructure_timeline(state.play, network, change);
        effects.push_back(GlideAfter{change});
    } else if (std::holds_alternative<BiasesChanged>(change) || std::holds_alternative<ActivationChanged>(change)) {
        rebuild_timeline(state.play, network, state.play.timeline.granularity());
    }
    update_ranges(state.view.ranges, state.open.document, state.open.largest, change);
    if (!std::holds_alternative<InputChanged>(change) && !std::holds_alternative<InputsChanged>(change)) {
        state.inputs.score.reset();
        ++state.inputs.revision;
    }
    find_present_case(state);
    return effects;
}

}  // namespace netglow
