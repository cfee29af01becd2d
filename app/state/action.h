// Action: what a panel, a key or a gesture asks for. update() is the one place that changes the state.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/state/state.h"
#include "core/format/loaded.h"

namespace netglow {

struct EditDocument {
    Edit edit;
    Gesture gesture = 0;
};
/// A drag that was given up: the newest step, where it is of this gesture, was never done.
struct CancelEdit {
    Gesture gesture;
};
/// New weights for these layers, by State::weight_rule; its seed then moves on.
struct Randomise {
    std::size_t first;
    std::size_t last;
    std::shared_ptr<const Edit> drawn = {};  ///< them, where they were drawn already, off the drawing thread
};
/// A box on the canvas to type the place's value into; nothing closes it.
struct TypeAt {
    Place place;
};
/// A box on the canvas to type a name into; nothing closes it.
struct Rename {
    Nameable what;
};
struct SetWeightRule {
    WeightRule rule;
};
struct ShowWeights {
    bool open;
};
struct ShowHistory {
    bool open;
};
/// Back to what the file holds, as one step that can be undone.
struct ResetToFile {};
/// As many steps of the history done as this.
struct JumpTo {
    std::size_t done;
};
struct Undo {};
struct Redo {};
struct PlayOrPause {};
struct StepForward {
    Stride stride = Stride::step;
};
struct StepBack {
    Stride stride = Stride::step;
};
struct GoToStart {};
struct GoToEnd {};
struct Seek {
    double seconds;
};
struct SetGranularity {
    Granularity granularity;
};
struct SetSpeed {
    double speed;  ///< held to 0.25 .. 4
};
struct SetLoop {
    bool loop;
};
struct SetDecimals {
    int decimals;  ///< held to 2 .. 9
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
    double scale;  ///< held to 0.75 .. 3
};
struct Select {
    Place place;
};
struct Hover {
    Place place;
};
struct ShowLayer {
    std::size_t layer;
};
struct SetCamera {
    Camera camera;
};
/// A box over the canvas to type the name of a neuron into.
struct ShowFinder {
    bool open;
};
/// Chooses the neuron and brings it into the middle of the canvas, large enough to be read.
struct GoToNeuron {
    NeuronAt neuron;
};
/// How the inspector lists what each signal adds: by size, or in order.
struct SortContributions {
    bool by_size;
};
/// What of the numbers on the screen goes to the clipboard.
enum class CopyWhat { neuron_latex, neuron_text, layer_latex };
struct Copy {
    CopyWhat what;
    std::optional<NeuronAt> neuron = {};  ///< else the one that State::neuron_to_copy() names
};
struct CopyText {
    std::string text;
};
/// The inputs that a neuron's landscape runs over, across and up; equal ones are kept apart by the other giving way.
struct ChooseLandscape {
    std::size_t x;
    std::size_t y;
};
/// Keeps the present pass as the one to compare with, or lets it go.
struct Pin {
    bool on;
};
/// Opens a file in place of what is open; where it cannot be read, what was open stays and a message says why.
struct OpenFile {
    std::filesystem::path file;
    bool head = false;                  ///< of a model with other layers in front, the dense ones behind them
    bool example = false;               ///< Save will ask for a new place, so that the examples stay as they are
    std::optional<KeptWork> kept = {};  ///< the file is this: the document is unsaved, and its Save goes where it says
    std::string note = {};              ///< said as well, when it is open
};
/// What a file holds, in place of what is open.
struct OpenLoaded {
    std::shared_ptr<const Loaded> loaded;
    OpenFile from;
    std::optional<FileStamp> stamp = {};  ///< of the file, as it was read
};
/// A new network in place of what is open, without a file, not saved yet.
struct OpenNew {
    NetworkDraft draft;
    std::shared_ptr<Document> made = {};  ///< it, where it was made already, off the drawing thread; it is moved from
};
struct SetDraft {
    NetworkDraft draft;
};
struct ShowSheet {
    Sheet sheet;
};
/// A message; an empty one says nothing.
struct Tell {
    Message message;
};
struct SaveFile {
    std::filesystem::path file;
    bool anyway = false;  ///< though something else has changed it since it was opened
};
/// Something else has changed the file: it is not to be saved after all.
struct CloseChanged {};
/// What would discard unsaved changes; asks about them first. See guarded() in app/state/document/leaving.h.
struct AskLeaving {
    std::shared_ptr<const Waiting> waits;
};
enum class LeavingAnswer { save, discard, cancel };
struct AnswerLeaving {
    LeavingAnswer answer;
};
/// Unsaved work that was found in the state folder: to be asked about.
struct OfferKept {
    std::vector<KeptWork> found;
};
/// To be asked about again.
struct ShowOffers {};
/// Asks whether it is really to be discarded; an empty key: it is not.
struct AskDiscarding {
    std::string key;
};
/// This one is offered no longer: left for the next start, discarded for good, or not to be read, which `why` tells.
struct CloseOffer {
    std::string key;
    bool discard = false;
    std::optional<Message> why = {};
};
struct AskPath {
    PathQuestion question;
};
/// To the list of files that were used last.
struct ChangeRecent {
    RecentChange change;
};
struct UseSystemDialog {
    bool on;
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
struct ShowHelp {
    bool open;
};
/// The inputs of a case; an edit, unless they are these already.
struct ChooseCase {
    CaseAt at;
};
/// The present inputs as a case of the document.
struct KeepCase {
    std::string name;
};
/// Asks for the name of a case.
struct NameCase {
    Naming naming;
};
/// Reads a data file beside the network; where it cannot be read, what was there stays and a message says why.
struct LoadData {
    std::filesystem::path file;
};
/// Rows to choose inputs from, in place of those that were there; null lets them go.
struct TakeData {
    std::shared_ptr<const DataFile> data;
};
struct ScoreData {
    std::shared_ptr<const DataScore> score;
};
/// Shows inputs that are a picture so. Inputs that merely may be one become one, which is an edit.
struct ShowPad {
    bool on;
};
struct SetEraser {
    bool on;
};
struct CloseMessage {};
struct Quit {};

// clang-format off
using Action = std::variant<
    EditDocument,
    CancelEdit,
    Randomise,
    TypeAt,
    Rename,
    SetWeightRule,
    ShowWeights,
    ShowHistory,
    ResetToFile,
    JumpTo,
    Undo,
    Redo,
    PlayOrPause,
    StepForward,
    StepBack,
    GoToStart,
    GoToEnd,
    Seek,
    SetGranularity,
    SetSpeed,
    SetLoop,
    SetDecimals,
    SetTheme,
    SetEdgeMeasure,
    SetConvention,
    SetUiScale,
    Select,
    Hover,
    ShowLayer,
    SetCamera,
    ShowFinder,
    GoToNeuron,
    SortContributions,
    Copy,
    CopyText,
    ChooseLandscape,
    Pin,
    OpenFile,
    OpenLoaded,
    OpenNew,
    SetDraft,
    ShowSheet,
    Tell,
    SaveFile,
    CloseChanged,
    AskLeaving,
    AnswerLeaving,
    OfferKept,
    ShowOffers,
    AskDiscarding,
    CloseOffer,
    AskPath,
    ChangeRecent,
    UseSystemDialog,
    Present,
    SetFullScreen,
    Blank,
    ShowHelp,
    ChooseCase,
    KeepCase,
    NameCase,
    LoadData,
    TakeData,
    ScoreData,
    ShowPad,
    SetEraser,
    CloseMessage,
    Quit>;
// clang-format on
using Actions = std::vector<Action>;

/// Reads the file: an OpenLoaded, or a Tell that says why it cannot be opened. Needs no state, and may run on any
/// thread; `progress` is called now and then, and may throw to end it.
Action loaded_action(const OpenFile& wanted, const std::function<void(double)>& progress = {});

/// Whether a dropped file is rows of inputs, not a network.
bool is_data_file(const std::filesystem::path& file);

/// The same for a data file: a TakeData, or a Tell.
Action data_action(const LoadData& wanted, const NetworkEnds& ends, const std::function<void(double)>& progress = {});

/// Never throws Error: what goes wrong with a value or a file becomes state.message, and nothing else changes.
void update(State& state, const Action& action);

}  // namespace netglow
