// Actions of the window and its dialogs: settings, opening and closing panels, messages, recent files.
#pragma once

#include "app/state/action.h"
#include "app/state/session/dialogs.h"
#include "app/state/session/recent_files.h"
#include "app/state/session/session.h"
#include "app/state/session/side_panels.h"
#include "core/document/network_draft.h"
#include "core/formula/layer_formula.h"
#include "core/scene/canvas/edge_measure.h"
#include "core/scene/theme.h"

namespace netglow {

struct SetDecimals {
    int decimals;  ///< clamped to 2 .. 9
};
struct SetTheme {
    ThemeKind theme;
};
/// Sets which quantity the strength of an edge shows.
struct SetEdgeMeasure {
    EdgeMeasure measure;
};
struct SetConvention {
    Convention convention;
};
/// What stands under the canvas, where the network has cases.
struct ShowStripTab {
    StripTab tab;
};
struct SetUiScale {
    double scale;  ///< clamped to 0.75 .. 3
};
/// Shows or hides the panels at the sides and makes them so wide, within their limits.
struct SetSidePanels {
    SidePanels panels;
};
struct UseSystemDialog {
    bool on;
};
struct ShowWeights {
    bool open;
};
struct ShowHistory {
    bool open;
};
/// Opens or closes the box for finding a neuron by name.
struct ShowFinder {
    bool open;
};
struct ShowHelp {
    bool open;
};
struct ShowSheet {
    Sheet sheet;
};
struct SetDraft {
    NetworkDraft draft;
};
/// Opens a menu from the menu bar, to be walked through with the arrow keys; `none` once it is open.
struct ShowMenu {
    MenuAsked menu;
};
struct AskPath {
    PathQuestion question;
};
/// Shows a message; an empty one is ignored.
struct ShowMessage {
    Message message;
};
struct CloseMessage {};
/// Changes the list of recent files.
struct ChangeRecent {
    RecentChange change;
};
/// Another window may have changed the list on the disk: reads it again.
struct RefreshRecent {};
/// Sets the list of recent files, as read from disk.
struct RecentFilesChanged {
    RecentFiles files;
};
/// Presenter mode: the canvas and the equations fill the screen, magnified and without panels.
struct Present {
    bool on;
};
struct SetFullScreen {
    bool on;
};
/// Blanks the screen to a single colour, so that the audience looks at the presenter; a running pass pauses.
struct Blank {
    bool on;
};

Effects handle(State& state, const SetDecimals& action);
Effects handle(State& state, const SetTheme& action);
Effects handle(State& state, const SetEdgeMeasure& action);
Effects handle(State& state, const SetConvention& action);
Effects handle(State& state, const ShowStripTab& action);
Effects handle(State& state, const SetUiScale& action);
Effects handle(State& state, const SetSidePanels& action);
Effects handle(State& state, const UseSystemDialog& action);
Effects handle(State& state, const ShowWeights& action);
Effects handle(State& state, const ShowHistory& action);
Effects handle(State& state, const ShowFinder& action);
Effects handle(State& state, const ShowHelp& action);
Effects handle(State& state, const ShowSheet& action);
Effects handle(State& state, const SetDraft& action);
Effects handle(State& state, const ShowMenu& action);
Effects handle(State& state, const AskPath& action);
Effects handle(State& state, const ShowMessage& action);
Effects handle(State& state, const CloseMessage& action);
Effects handle(State& state, const ChangeRecent& action);
Effects handle(State& state, const RefreshRecent& action);
Effects handle(State& state, const RecentFilesChanged& action);
Effects handle(State& state, const Present& action);
Effects handle(State& state, const SetFullScreen& action);
Effects handle(State& state, const Blank& action);

}  // namespace netglow
