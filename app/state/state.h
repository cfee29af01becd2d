// State: everything that the window shows, as plain values. Panels read it; only update() (app/state/action.h) changes
// it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/state/document/file_stamp.h"
#include "app/state/inputs/input_choice.h"
#include "app/state/recovery/kept_work.h"
#include "app/state/session/path_question.h"
#include "app/state/session/recent_files.h"
#include "app/state/session/settings.h"
#include "core/document/history.h"
#include "core/document/initial_weights.h"
#include "core/document/network_draft.h"
#include "core/format/data_file.h"
#include "core/forward/forward.h"
#include "core/network/weight_log.h"
#include "core/network/weight_maxima.h"
#include "core/scene/camera.h"
#include "core/scene/canvas/picking.h"
#include "core/scene/strip/heat_map.h"
#include "core/timeline/playback.h"

namespace netglow {

struct DataScore;

/// Half-widths of the sliders: each goes from −range to +range, and grows with what is typed.
struct SliderRanges {
    double inputs = 1;
    std::vector<double> weights;  ///< [k-1] belongs to layer k
    std::vector<double> biases;
};

/// What a dialog says.
struct Message {
    std::string title;
    std::string text;
    std::optional<std::filesystem::path> head_of = {};  ///< a model whose dense end is offered
};

/// What can be given a name.
struct LayerName {
    std::size_t layer;
    bool operator==(const LayerName&) const = default;
};
struct NetworkName {
    bool operator==(const NetworkName&) const = default;
};
using Nameable = std::variant<std::monostate, NeuronAt, LayerName, NetworkName>;

/// Why the document may not be edited, where it may not. Save as makes a copy that may.
struct ReadOnly {
    std::string why;                 ///< "made by a newer Netglow (version 2)"
    std::filesystem::path original;  ///< nothing is written there
    bool told = false;               ///< an edit was tried, and refused with a message
};

struct Waiting;  // an action: app/state/document/leaving.h

/// What would discard unsaved changes waits for an answer about them.
struct LeavingQuestion {
    std::shared_ptr<const Waiting> waits;
    bool saving = false;  ///< the answer was to save, which may ask on
};

/// A dialog with more in it than a question.
enum class Sheet { none, new_network, examples };

struct State {
    explicit State(Document opened, Settings remembered = {});

    // What is open. Trace and timeline are derived from the document.
    Document document;
    std::optional<std::filesystem::path> file;  ///< where Save writes
    std::optional<FileStamp> stamp;             ///< of `file`, as it was read or written last
    std::optional<ReadOnly> read_only;
    std::optional<std::string> recovered;  ///< key of the kept work that the document is
    History history;
    Trace trace;
    Timeline timeline;
    WeightLog weights;     ///< for those who draw them
    WeightMaxima largest;  ///< max |w| of every layer

    /// What the outputs are compared with: the pass before the edit, until the next step or click; or a pinned one.
    struct Compared {
        Trace trace;
        bool pinned = false;
        Gesture gesture = 0;  ///< of the edit that it was taken before
    };
    std::optional<Compared> compared;
    HeatMaps heat_maps;  ///< of the weights

    // How it is looked at: not saved with the document, not undone.
    Playback playback;
    Place selected;
    Place hovered;                ///< under the pointer, on the canvas or in a panel
    std::size_t panel_layer = 1;  ///< whose weights the left panel shows
    Camera camera;
    bool contributions_by_size = false;
    std::size_t landscape_x = 0;  ///< the inputs that a neuron's landscape runs over
    std::size_t landscape_y = 1;
    SliderRanges ranges;
    Settings settings;

    // What the inputs are chosen from. The file beside the network is neither saved nor undone.
    std::shared_ptr<const DataFile> data;
    std::shared_ptr<const DataScore> score;  ///< of the network as it is now; none while it is not known
    std::size_t revision = 0;                ///< goes up with every change that may make another score
    InputChoice choice;
    InputPad pad;

    /// How the window was before presenter mode, which has it to itself.
    struct BeforePresenting {
        Camera camera;
        bool full_screen = false;
    };
    std::optional<BeforePresenting> presenting;
    bool full_screen = false;
    bool blank = false;

    bool help_open = false;
    Place typed;        ///< whose value is being typed on the canvas
    Nameable renaming;  ///< whose name is being typed there
    bool weights_open = false;
    bool history_open = false;
    bool finder_open = false;            ///< the box to find a neuron by its name
    std::optional<NeuronAt> approached;  ///< to be brought into the middle; whoever draws the canvas takes it from here
    WeightRule weight_rule;              ///< by which new weights are drawn
    /// What has changed the structure since the canvas was drawn last; whoever draws it takes it from here.
    std::vector<Change> restructured;
    PathQuestion path_question = PathQuestion::none;  ///< a path is asked for, in a dialog
    Sheet sheet = Sheet::none;
    NetworkDraft draft;  ///< of the next new network; outlives what is open
    std::optional<Message> message;
    std::optional<LeavingQuestion> leaving;
    std::shared_ptr<const Waiting> released;               ///< may go on now; whoever runs actions takes it from here
    std::optional<std::filesystem::path> changed_on_disk;  ///< to be saved to, and not as it was read: a question
    std::vector<KeptWork> offers;                          ///< unsaved work that was found, the first to be asked about
    std::optional<std::string> discarding;  ///< the key of the offer that is to go for good, which is asked about
    bool offering = false;                  ///< it is asked about now
    bool quit = false;
    std::optional<std::string> to_clipboard;  ///< whoever has a clipboard takes it from here

    /// What is not about the document, and stays when another one is opened.
    struct Around {
        RecentFiles recent;
        std::vector<RecentChange> recent_changes;  ///< whoever keeps the list on the disk takes them from here
        bool system_dialog = false;                ///< the desktop has a file dialog of its own
    };
    Around around;

    /// The neuron that copies are about: the chosen one, an edge's receiver, or the one at the moment.
    std::optional<NeuronAt> neuron_to_copy() const;
    Moment moment() const { return timeline.at(playback.seconds); }
    bool hint_visible() const { return !settings.hint_seen && playback.seconds == 0 && !playback.playing; }
    /// "Three layers of three neurons", or the file's name, or "Untitled".
    std::string title() const;
    /// As above, with a dot for what is unsaved, or "(read-only)".
    std::string marked_title() const;
    /// A question or a message waits for an answer.
    bool questioned() const;
    /// That, or a dialog is open: keys are not commands.
    bool asks() const { return questioned() || sheet != Sheet::none; }
};

/// Another document in place of what is open: how it is looked at begins anew, habits (speed, granularity, the draft of
/// a new network, the rule of new weights, lists of the program) go on; they are taken from `before`.
State in_place_of(State& before, Document opened);

/// The smallest of 1, 2, 5, 10, 20, 50 ... that holds |value|.
double nice_range(double value);
/// Grows, never shrinks: a slider must not jump away from under a hand.
void grow_ranges(State& state);

}  // namespace netglow
