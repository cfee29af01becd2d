#include "app/state/document/file_commands.h"

#include "app/state/command_parts.h"

namespace netglow {
namespace {

bool may_save(const State& state) {
    return !state.open.read_only;
}
/// The menu bar has the list; a presenter's screen has no menu bar.
bool has_recent(const State& state) {
    return !state.session.recent.empty() && !state.session.presenting;
}
bool has_neuron(const State& state) {
    return state.neuron_to_copy().has_value();
}

}  // namespace

std::vector<Command> file_commands() {
    return {
        {"new",
         "New…",
         CommandGroup::file,
         {{key_of('n'), kCtrl}},
         "Make a network: layers, sizes, weights",
         always,
         [](const State&) -> Action { return ShowSheet{Sheet::new_network}; }},
        {"open",
         "Open…",
         CommandGroup::file,
         {{key_of('o'), kCtrl}},
         "Open a network or a trained model",
         always,
         [](const State&) -> Action { return AskPath{PathQuestion::open}; }},
        {"open_recent",
         "Open recent",
         CommandGroup::file,
         {{key_of('o'), kCtrlShift}},
         "The recent files, by arrow keys",
         has_recent,
         [](const State&) -> Action { return ShowMenu{MenuAsked::recent}; }},
        {"examples",
         "Examples…",
         CommandGroup::file,
         {{key_of('e'), kCtrl}},
         "Networks to begin with, as pictures",
         always,
         [](const State&) -> Action { return ShowSheet{Sheet::examples}; }},
        {"load_inputs",
         "Load inputs…",
         CommandGroup::file,
         {{key_of('i'), kCtrl}},
         "Choose inputs from the rows of a CSV",
         always,
         [](const State&) -> Action { return AskPath{PathQuestion::data}; }},
        {"save",
         "Save",
         CommandGroup::file,
         {{key_of('s'), kCtrl}},
         "Save to the file that is open",
         may_save,
         [](const State& state) -> Action {
             return state.open.file ? Action(SaveFile{*state.open.file}) : Action(AskPath{PathQuestion::save});
         }},
        {"save_as",
         "Save as…",
         CommandGroup::file,
         {{key_of('s'), kCtrlShift}},
         "Save under another name",
         always,
         [](const State&) -> Action { return AskPath{PathQuestion::save}; }},
        {"recover",
         "Recover unsaved work…",
         CommandGroup::file,
         {{key_of('r'), kCtrlShift}},
         "Work not saved when Netglow ended",
         [](const State& state) { return !state.session.offers.empty(); },
         [](const State&) -> Action { return ShowOffers{}; }},
        {"system_dialog",
         "Use the system's file dialog",
         CommandGroup::file,
         {},
         "The desktop's own dialog for files, or Netglow's",
         [](const State& state) { return state.session.has_system_dialog; },
         [](const State& state) -> Action { return UseSystemDialog{!state.session.settings.system_dialog}; }},
        {"quit",
         "Quit",
         CommandGroup::file,
         {{key_of('q'), kCtrl}},
         "Close Netglow",
         always,
         [](const State&) -> Action { return Quit{}; }},
    };
}

std::vector<Command> edit_commands() {
    return {
        {"undo",
         "Undo",
         CommandGroup::edit,
         {{key_of('z'), kCtrl}},
         "Take back the last change",
         [](const State& state) { return state.open.history.can_undo(); },
         [](const State&) -> Action { return Undo{}; },
         true},
        {"redo",
         "Redo",
         CommandGroup::edit,
         {{key_of('z'), kCtrlShift}, {key_of('y'), kCtrl}},
         "Make the change again",
         [](const State& state) { return state.open.history.can_redo(); },
         [](const State&) -> Action { return Redo{}; },
         true},
        {"history",
         "History",
         CommandGroup::edit,
         {{key_of('h'), kCtrl}},
         "Every step that was made, to jump to",
         always,
         [](const State& state) -> Action { return ShowHistory{!state.session.history_open}; },
         false,
         [](const State& state) { return state.session.history_open; },
         EscapeRank::history},
        {"reset",
         "Reset to the file",
         CommandGroup::edit,
         {{key_of('r'), kCtrl}},
         "Back to what the file holds",
         [](const State& state) { return state.open.history.unsaved(); },
         [](const State&) -> Action { return ResetToFile{}; }},
        {"copy_latex",
         "Copy neuron as LaTeX",
         CommandGroup::edit,
         {{key_of('c'), kCtrl}},
         "Copy the neuron, as LaTeX",
         has_neuron,
         [](const State&) -> Action { return Copy{CopyWhat::neuron_latex}; }},
        {"copy_layer",
         "Copy layer as LaTeX",
         CommandGroup::edit,
         {{key_of('c'), kCtrlShift}},
         "Copy the layer's matrices as LaTeX",
         always,
         [](const State&) -> Action { return Copy{CopyWhat::layer_latex}; }},
        {"copy_text",
         "Copy neuron as text",
         CommandGroup::edit,
         {},
         "Copy the neuron's computation as plain text",
         has_neuron,
         [](const State&) -> Action { return Copy{CopyWhat::neuron_text}; }},
        {"pin",
         "Pin for compare",
         CommandGroup::edit,
         {{key_of('p'), kNone}},
         "Compare later outputs with these",
         always,
         [](const State& state) -> Action { return Pin{!(state.view.compared && state.view.compared->pinned)}; }},
        {"deselect",
         "Clear the selection",
         CommandGroup::edit,
         {{Key::escape, kNone}},
         "Then nothing is selected",
         [](const State& state) {
             return state.view.chosen_layer || !std::holds_alternative<std::monostate>(state.view.selected);
         },
         [](const State&) -> Action { return Select{}; }},
    };
}

}  // namespace netglow
