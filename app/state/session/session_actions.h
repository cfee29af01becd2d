// The window and its dialogs: settings, panels that open and close, messages, recent files.
#pragma once

#include "app/state/action.h"
#include "app/state/session/dialogs.h"
#include "app/state/session/recent_files.h"
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
/// What of an edge its strength shows.
struct SetEdgeMeasure {
    EdgeMeasure measure;
};
struct SetConvention {
    Convention convention;
};
struct SetUiScale {
    double scale;  ///< clamped to 0.75 .. 3
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
/// A box over the canvas to type the name of a neuron into.
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
struct AskPath {
    PathQuestion question;
};
/// A message; an empty one says nothing.
struct Tell {
    Message message;
};
struct CloseMessage {};
/// To the list of files that were used last.
struct ChangeRecent {
    RecentChange change;
};
/// Another window may have changed the list on the disk.
struct RefreshRecent {};
/// The list, as it is on the disk.
struct TakeRecent {
    RecentFiles files;
};
/// The canvas and the equations fill the screen, large, without panels.
struct Present {
    bool on;
};
struct SetFullScreen {
    bool on;
};
/// Nothing but one colour, until it is taken back: eyes to the teacher.
struct Blank {
    bool on;
};

Effects handle(State& state, const SetDecimals& action);
Effects handle(State& state, const SetTheme& action);
Effects handle(State& state, const SetEdgeMeasure& action);
Effects handle(State& state, const SetConvention& action);
Effects handle(State& state, const SetUiScale& action);
Effects handle(State& state, const UseSystemDialog& action);
Effects handle(State& state, const ShowWeights& action);
Effects handle(State& state, const ShowHistory& action);
Effects handle(State& state, const ShowFinder& action);
Effects handle(State& state, const ShowHelp& action);
Effects handle(State& state, const ShowSheet& action);
Effects handle(State& state, const SetDraft& action);
Effects handle(State& state, const AskPath& action);
Effects handle(State& state, const Tell& action);
Effects handle(State& state, const CloseMessage& action);
Effects handle(State& state, const ChangeRecent& action);
Effects handle(State& state, const RefreshRecent& action);
Effects handle(State& state, const TakeRecent& action);
Effects handle(State& state, const Present& action);
Effects handle(State& state, const SetFullScreen& action);
Effects handle(State& state, const Blank& action);

}  // namespace netglow
