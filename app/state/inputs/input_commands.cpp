#include "app/state/inputs/input_commands.h"

#include "app/state/command_parts.h"
#include "app/state/inputs/input_choice.h"

namespace netglow {
namespace {

bool is_own_case(const State& state) {
    return state.inputs.choice.now && !state.inputs.choice.now->in_data;
}
bool can_be_kept(const State& state) {
    return !is_own_case(state);
}

bool pad_has_ink(const State& state) {
    return pad_shown(state) && (state.open.document.input.array() != state.open.document.input_image->low).any();
}

Action clear_pad(const State& state) {
    const double low = state.open.document.input_image->low;
    return EditDocument{SetInputs{Vector::Constant(state.open.document.input.size(), low), "Clear the pad"}};
}

}  // namespace

std::vector<Command> input_commands() {
    return {
        {"next_case",
         "Next case",
         CommandGroup::inputs,
         {{Key::page_down, kCtrl}},
         "The inputs of the next case",
         [](const State& state) { return next_case(state).has_value(); },
         [](const State& state) -> Action { return ChooseCase{*next_case(state)}; },
         true},
        {"previous_case",
         "Previous case",
         CommandGroup::inputs,
         {{Key::page_up, kCtrl}},
         "The inputs of the previous case",
         [](const State& state) { return previous_case(state).has_value(); },
         [](const State& state) -> Action { return ChooseCase{*previous_case(state)}; },
         true},
        {"keep_case",
         "Keep the inputs as a case…",
         CommandGroup::inputs,
         {{key_of('k'), kNone}},
         "Name the inputs, to choose them again",
         can_be_kept,
         [](const State&) -> Action { return NameCase{Naming::new_case}; }},
        {"rename_case",
         "Rename the case…",
         CommandGroup::inputs,
         {{Key::f2, kCtrl}},
         "Another name for the current case",
         is_own_case,
         [](const State&) -> Action { return NameCase{Naming::present_case}; }},
        {"remove_case",
         "Remove the case",
         CommandGroup::inputs,
         {{Key::del, kCtrl}},
         "Remove the current case",
         is_own_case,
         [](const State& state) -> Action { return EditDocument{RemoveCase{state.inputs.choice.now->index}}; }},
        {"drop_data",
         "Close the loaded inputs",
         CommandGroup::inputs,
         {},
         "Close the CSV file of inputs",
         [](const State& state) { return state.inputs.data != nullptr; },
         [](const State&) -> Action { return DataLoaded{}; }},
        {"show_pad",
         "Inputs as a picture",
         CommandGroup::inputs,
         {{key_of('i'), kNone}},
         "A pad to draw on, or the list of values",
         may_show_pad,
         [](const State& state) -> Action { return ShowPad{!pad_shown(state)}; }},
        {"eraser",
         "Eraser",
         CommandGroup::inputs,
         {{key_of('e'), kNone}},
         "The pen erases, or draws again",
         pad_shown,
         [](const State& state) -> Action { return SetEraser{!state.inputs.pad.eraser}; }},
        {"clear_pad",
         "Clear the pad",
         CommandGroup::inputs,
         {{key_of('c'), kNone}},
         "Every cell of the picture empty",
         pad_has_ink,
         clear_pad},
    };
}

}  // namespace netglow
