// State: everything that the window shows, as plain values. Panels read it; only update() (app/state/action.h) changes it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/input_choice.h"
#include "app/state/settings.h"
#include "core/document/history.h"
#include "core/document/initial_weights.h"
#include "core/format/data_file.h"
#include "core/forward/forward.h"
#include "core/scene/camera.h"
#include "core/scene/picking.h"
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

/// A question for a path, answered in a dialog.
enum class PathQuestion { none, open, save, data };

struct State {
    explicit State(Document opened, Settings remembered = {});

    // What is open. Trace and timeline are derived from the document.
    Document document;
    std::optional<std::filesystem::path> file;  ///< where Save writes
    History history;
    Trace trace;
    Timeline timeline;

    /// What the outputs are compared with: the pass before the edit, until the next step or click; or a pinned one.
    struct Compared {
        Trace trace;
        bool pinned = false;
        Gesture gesture = 0;  ///< of the edit that it was taken before
    };
    std::optional<Compared> compared;

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
    Place typed;              ///< whose value is being typed on the canvas
    WeightRule weight_rule;   ///< by which new weights are drawn
    PathQuestion path_question = PathQuestion::none;
    std::optional<Message> message;
    bool quit = false;
    std::optional<std::string> to_clipboard;  ///< whoever has a clipboard takes it from here

    /// The neuron that copies are about: the chosen one, an edge's receiver, or the one at the moment.
    std::optional<NeuronAt> neuron_to_copy() const;
    Moment moment() const { return timeline.at(playback.seconds); }
    bool hint_visible() const { return !settings.hint_seen && playback.seconds == 0 && !playback.playing; }
    /// "Three layers of three neurons", or the file's name, or "Untitled".
    std::string title() const;
};

/// The smallest of 1, 2, 5, 10, 20, 50 ... that holds |value|.
double nice_range(double value);
/// Grows, never shrinks: a slider must not jump away from under a hand.
void grow_ranges(State& state);

}  // namespace netglow
