#include "app/state/command.h"

#include <algorithm>

#include "app/state/document/network_commands.h"
#include "app/state/inputs/input_commands.h"
#include "core/base/assert.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr Modifiers kNone{};
constexpr Modifiers kCtrl{.ctrl = true};
constexpr Modifiers kShift{.shift = true};
constexpr Modifiers kCtrlShift{.ctrl = true, .shift = true};

bool always(const State&) {
    return true;
}
bool not_at_start(const State& state) {
    return state.play.playback.seconds > 0;
}
bool not_at_end(const State& state) {
    return state.play.playback.seconds < state.play.timeline.duration();
}

bool may_save(const State& state) {
    return !state.open.read_only;
}
bool has_neuron(const State& state) {
    return state.neuron_to_copy().has_value();
}

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
         {},
         "What a window left that ended without being closed",
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
         2},
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
         "Compare with the outputs of now",
         always,
         [](const State& state) -> Action { return Pin{!(state.view.compared && state.view.compared->pinned)}; }},
        {"deselect",
         "Choose nothing",
         CommandGroup::edit,
         {{Key::escape, kNone}},
         "Let go of what is chosen",
         [](const State& state) { return !std::holds_alternative<std::monostate>(state.view.selected); },
         [](const State&) -> Action { return Select{}; }},
    };
}

std::vector<Command> play_commands() {
    return {
        {"play",
         "Play or pause",
         CommandGroup::play,
         {{Key::space, kNone}},
         "Watch the signal travel, or hold it",
         always,
         [](const State&) -> Action { return PlayOrPause{}; }},
        {"step_forward",
         "Step forward",
         CommandGroup::play,
         {{Key::right, kNone}, {Key::page_down, kNone}},
         "Play one step and stop at its end",
         not_at_end,
         [](const State&) -> Action { return StepForward{}; },
         true},
        {"step_back",
         "Step back",
         CommandGroup::play,
         {{Key::left, kNone}, {Key::page_up, kNone}},
         "Take one step back",
         not_at_start,
         [](const State&) -> Action { return StepBack{}; },
         true},
        {"neuron_forward",
         "Forward by neuron",
         CommandGroup::play,
         {{Key::right, kShift}},
         "Play to the neuron's sum or output",
         not_at_end,
         [](const State&) -> Action { return StepForward{Stride::neuron}; },
         true},
        {"neuron_back",
         "Back by neuron",
         CommandGroup::play,
         {{Key::left, kShift}},
         "Back to the neuron's sum or output",
         not_at_start,
         [](const State&) -> Action { return StepBack{Stride::neuron}; },
         true},
        {"layer_forward",
         "Forward by layer",
         CommandGroup::play,
         {{Key::right, kCtrl}},
         "Play to the layer's sums or outputs",
         not_at_end,
         [](const State&) -> Action { return StepForward{Stride::layer}; },
         true},
        {"layer_back",
         "Back by layer",
         CommandGroup::play,
         {{Key::left, kCtrl}},
         "Back to the layer's sums or outputs",
         not_at_start,
         [](const State&) -> Action { return StepBack{Stride::layer}; },
         true},
        {"start",
         "To the start",
         CommandGroup::play,
         {{Key::home, kNone}},
         "Only the inputs are known",
         not_at_start,
         [](const State&) -> Action { return GoToStart{}; }},
        {"end",
         "To the end",
         CommandGroup::play,
         {{Key::end, kNone}},
         "Every sum and output is known",
         not_at_end,
         [](const State&) -> Action { return GoToEnd{}; }},
        {"by_layer",
         "Step by layer",
         CommandGroup::play,
         {{key_of('1'), kNone}},
         "All sums of a layer, then its outputs",
         always,
         [](const State&) -> Action { return SetGranularity{Granularity::layer}; }},
        {"by_neuron",
         "Step by neuron",
         CommandGroup::play,
         {{key_of('2'), kNone}},
         "One neuron's sum, then its output",
         always,
         [](const State&) -> Action { return SetGranularity{Granularity::neuron}; }},
        {"by_term",
         "Step by term",
         CommandGroup::play,
         {{key_of('3'), kNone}},
         "One product at a time",
         always,
         [](const State&) -> Action { return SetGranularity{Granularity::term}; }},
        {"slower",
         "Slower",
         CommandGroup::play,
         {{key_of(','), kNone}},
         "Half the speed, down to 0.25×",
         [](const State& state) { return state.play.playback.speed > 0.25; },
         [](const State& state) -> Action { return SetSpeed{state.play.playback.speed / 2}; }},
        {"faster",
         "Faster",
         CommandGroup::play,
         {{key_of('.'), kNone}},
         "Twice the speed, up to 4×",
         [](const State& state) { return state.play.playback.speed < 4; },
         [](const State& state) -> Action { return SetSpeed{state.play.playback.speed * 2}; }},
        {"loop",
         "Loop",
         CommandGroup::play,
         {{key_of('l'), kNone}},
         "Begin again at the end",
         always,
         [](const State& state) -> Action { return SetLoop{!state.play.playback.loop}; }},
    };
}

std::vector<Command> view_commands() {
    return {
        {"fit",
         "Fit the network",
         CommandGroup::view,
         {{key_of('f'), kNone}},
         "Show the whole network",
         always,
         [](const State&) -> Action { return SetCamera{}; }},
        {"go_to",
         "Go to neuron…",
         CommandGroup::view,
         {{key_of('g'), kNone}},
         "Find a neuron by name or number",
         always,
         [](const State& state) -> Action { return ShowFinder{!state.dialogs.finder_open}; },
         false,
         [](const State& state) { return state.dialogs.finder_open; },
         4},
        {"present",
         "Presenter mode",
         CommandGroup::view,
         {{Key::f5, kNone}},
         "Canvas and equations fill the screen",
         always,
         [](const State& state) -> Action { return Present{!state.session.presenting}; },
         false,
         [](const State& state) { return state.session.presenting.has_value(); },
         1},
        {"blank",
         "Blank the screen",
         CommandGroup::view,
         {{key_of('b'), kNone}},
         "One colour, until B again",
         always,
         [](const State& state) -> Action { return Blank{!state.session.blank}; }},
        {"full_screen",
         "Full screen",
         CommandGroup::view,
         {{Key::f11, kNone}},
         "The window without its frame",
         always,
         [](const State& state) -> Action { return SetFullScreen{!state.session.full_screen}; }},
        {"theme",
         "Dark theme",
         CommandGroup::view,
         {{key_of('t'), kCtrl}},
         "Change between light and dark",
         always,
         [](const State& state) -> Action {
             return SetTheme{state.session.settings.theme == ThemeKind::light ? ThemeKind::dark : ThemeKind::light};
         }},
        {"print_theme",
         "Greyscale for printing",
         CommandGroup::view,
         {},
         "White paper, black ink, greys",
         always,
         [](const State& state) -> Action {
             return SetTheme{state.session.settings.theme == ThemeKind::print ? ThemeKind::light : ThemeKind::print};
         }},
        {"larger",
         "Larger",
         CommandGroup::view,
         {{Key::plus, kCtrl}, {key_of('='), kCtrl}},
         "Everything larger, up to 300 %",
         [](const State& state) { return state.session.settings.ui_scale < Settings::kMostScale; },
         [](const State& state) -> Action { return SetUiScale{next_ui_scale(state.session.settings.ui_scale, true)}; },
         true},
        {"smaller",
         "Smaller",
         CommandGroup::view,
         {{Key::minus, kCtrl}},
         "Everything smaller, down to 75 %",
         [](const State& state) { return state.session.settings.ui_scale > Settings::kLeastScale; },
         [](const State& state) -> Action { return SetUiScale{next_ui_scale(state.session.settings.ui_scale, false)}; },
         true},
        {"usual_size",
         "Usual size",
         CommandGroup::view,
         {{Key::zero, kCtrl}},
         "Everything at 100 %",
         [](const State& state) { return state.session.settings.ui_scale != 1; },
         [](const State&) -> Action { return SetUiScale{1}; }},
        {"more_decimals",
         "More decimals",
         CommandGroup::view,
         {{key_of('d'), kNone}},
         "One decimal more, up to 9",
         [](const State& state) { return state.session.settings.decimals < kMostDecimals; },
         [](const State& state) -> Action { return SetDecimals{state.session.settings.decimals + 1}; },
         true},
        {"fewer_decimals",
         "Fewer decimals",
         CommandGroup::view,
         {{key_of('d'), Modifiers{.shift = true}}},
         "One decimal fewer, down to 2",
         [](const State& state) { return state.session.settings.decimals > kFewestDecimals; },
         [](const State& state) -> Action { return SetDecimals{state.session.settings.decimals - 1}; },
         true},
        {"help",
         "Keys and help",
         CommandGroup::help,
         {{Key::f1, kNone}},
         "Show or hide this list",
         always,
         [](const State& state) -> Action { return ShowHelp{!state.dialogs.help_open}; },
         false,
         [](const State& state) { return state.dialogs.help_open; },
         5},
    };
}

template <EdgeMeasure kMeasure>
Action show_edges_by(const State&) {
    return SetEdgeMeasure{kMeasure};
}

std::vector<Command> edge_commands() {
    return {
        {"next_edges",
         "Next measure of edges",
         CommandGroup::view,
         {{key_of('m'), kNone}},
         "Edges by weight, product, sign",
         always,
         [](const State& state) -> Action { return SetEdgeMeasure{next_of(state.session.settings.edges)}; }},
        {"edges_auto",
         "Edges as suits the network",
         CommandGroup::view,
         {},
         "Small networks by |w|, large by |w·o|",
         always,
         show_edges_by<EdgeMeasure::automatic>},
        {"edges_weight",
         "Edges by weight |w|",
         CommandGroup::view,
         {},
         "How strong each connection is",
         always,
         show_edges_by<EdgeMeasure::weight>},
        {"edges_product",
         "Edges by product |w·o|",
         CommandGroup::view,
         {},
         "How much each signal adds",
         always,
         show_edges_by<EdgeMeasure::product>},
        {"edges_sign",
         "Edges by sign only",
         CommandGroup::view,
         {},
         "All alike, positive or negative",
         always,
         show_edges_by<EdgeMeasure::sign>},
    };
}

std::string key_text(Key key) {
    switch (key) {
        case Key::space:
            return "Space";
        case Key::escape:
            return "Esc";
        case Key::enter:
            return "Enter";
        case Key::tab:
            return "Tab";
        case Key::del:
            return "Del";
        case Key::left:
            return "←";
        case Key::right:
            return "→";
        case Key::up:
            return "↑";
        case Key::down:
            return "↓";
        case Key::home:
            return "Home";
        case Key::end:
            return "End";
        case Key::page_up:
            return "PgUp";
        case Key::page_down:
            return "PgDn";
        case Key::minus:
            return "−";
        default:
            break;
    }
    const auto code = static_cast<std::uint32_t>(key);
    if (key >= Key::f1 && key <= Key::f12) {
        return "F" + std::to_string(code - static_cast<std::uint32_t>(Key::f1) + 1);
    }
    const char character = static_cast<char>(code);
    return {static_cast<char>(character >= 'a' && character <= 'z' ? character - 'a' + 'A' : character)};
}

bool is_letter(Key key) {
    return key >= key_of('a') && key <= key_of('z');
}

bool matches(const Shortcut& shortcut, Key key, Modifiers modifiers) {
    const bool shift_counts = is_letter(key) || static_cast<std::uint32_t>(key) >= 0x10000;
    return shortcut.key == key && shortcut.modifiers.ctrl == modifiers.ctrl &&
           shortcut.modifiers.alt == modifiers.alt && (!shift_counts || shortcut.modifiers.shift == modifiers.shift);
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (auto&& group : {file_commands(), edit_commands(), network_commands(), input_commands(), play_commands(),
                             view_commands(), edge_commands()}) {
            all.insert(all.end(), group.begin(), group.end());
        }
        return all;
    }();
    return table;
}

const Command& command(std::string_view name) {
    const auto found = std::ranges::find(commands(), name, &Command::name);
    NETGLOW_ASSERT(found != commands().end());
    return *found;
}

const Command* command_for(Key key, Modifiers modifiers, const State* state) {
    for (const Command& candidate : commands()) {
        for (const Shortcut& shortcut : candidate.keys) {
            if (matches(shortcut, key, modifiers) && (state == nullptr || candidate.applies(*state))) {
                return &candidate;
            }
        }
    }
    return nullptr;
}

std::string shortcut_text(const Shortcut& shortcut) {
    std::string text;
    text += shortcut.modifiers.ctrl ? "Ctrl+" : "";
    text += shortcut.modifiers.alt ? "Alt+" : "";
    text += shortcut.modifiers.shift ? "Shift+" : "";
    return text + key_text(shortcut.key);
}

std::string shortcut_text(const Command& command) {
    return command.keys.empty() ? std::string() : shortcut_text(command.keys.front());
}

}  // namespace netglow
