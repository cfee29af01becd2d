// Effect: a side effect to be performed outside of the state: reading and writing files, long computations, the
// clipboard, the window. update() returns effects; app/effects performs them and feeds their results back as actions.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "app/state/document/file_actions.h"
#include "app/state/document/pending_action.h"
#include "app/state/inputs/input_actions.h"
#include "app/state/session/recent_files.h"
#include "core/document/structure.h"
#include "core/format/data_file.h"

namespace netglow {

/// Reads a network's file. Results in an OpenLoaded, or in an AskArrays; on failure in a message, or in a CloseOffer
/// for recovered work.
struct ReadNetwork {
    OpenFile wanted;
};
/// Reads rows of inputs for a network with these inputs and outputs. Results in a DataLoaded, an AskColumns, or a
/// message on failure.
struct ReadData {
    std::filesystem::path file;
    NetworkEnds ends;
    std::optional<ColumnChoice> choice = {};
};
/// Rereads the document's file. Results in the EditDocument that restores its content, or a message on failure.
struct ReadSaved {
    std::filesystem::path file;
};
/// Draws new random weights. Results in a WeightsDrawn.
struct DrawWeights {
    WeightDrawing drawing;
};
/// Makes a network from a draft. Results in an OpenMade, or a message on failure.
struct MakeNetwork {
    NetworkDraft draft;
};
/// Writes the document as it is now. Results in a FileSaved, an AskOverwrite if the file no longer matches `known`, or
/// a ReportFailure.
struct WriteNetwork {
    std::filesystem::path file;
    std::optional<FileStamp> known = {};  ///< the file's expected state; nothing: write in any case
};
/// Removes autosaved work from the state folder.
struct RemoveKept {
    KeptWork work;
};
/// Changes the list of recent files, which all windows share. Results in a RecentFilesChanged.
struct RememberRecent {
    RecentChange change;
};
/// Reads that list: a RecentFilesChanged.
struct ReadRecent {};
struct CopyToClipboard {
    std::string text;
};
/// Moves the camera so that the neuron is in the middle of the canvas and large enough to be read.
struct FlyTo {
    NeuronAt neuron;
};
/// Animates neurons to their new places after a change of structure.
struct GlideAfter {
    Change change;
};
/// Performs the action that was pending an answer about unsaved changes, without asking again.
struct Resume {
    std::shared_ptr<const PendingAction> pending;
};
struct EndProgram {};

using EffectKind = std::variant<ReadNetwork, ReadData, ReadSaved, DrawWeights, MakeNetwork, WriteNetwork, RemoveKept,
                                RememberRecent, ReadRecent, CopyToClipboard, FlyTo, GlideAfter, Resume, EndProgram>;

struct Effect {
    template <typename Kind>
    Effect(Kind what) : kind(std::move(what)) {}  // NOLINT(google-explicit-constructor)

    EffectKind kind;
};

}  // namespace netglow
