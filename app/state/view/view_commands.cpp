#include "app/state/view/view_commands.h"

#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr Modifiers kNone{};
constexpr Modifiers kCtrl{.ctrl = true};

bool always(const State&) {
    return true;
}

template <EdgeMeasure kMeasure>
Action show_edges_by(const State&) {
    return SetEdgeMeasure{kMeasure};
}

}  // namespace

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
         EscapeRank::finder},
        {"present",
         "Presenter mode",
         CommandGroup::view,
         {{Key::f5, kNone}},
         "Canvas and equations fill the screen",
         always,
         [](const State& state) -> Action { return Present{!state.session.presenting}; },
         false,
         [](const State& state) { return state.session.presenting.has_value(); },
         EscapeRank::presenter},
        {"blank",
         "Blank the screen",
         CommandGroup::view,
         {{key_of('b'), kNone}},
         "One colour, until any key or click",
         always,
         [](const State& state) -> Action { return Blank{!state.session.blank}; },
         false,
         [](const State& state) { return state.session.blank; },
         EscapeRank::blank},
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
         EscapeRank::help},
    };
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

}  // namespace netglow
