// Effect: what is to be done outside of the state: reading and writing files, computing what takes long, the clipboard,
// the window. update() answers effects; app/effects performs them and brings what came of them back as actions.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>

#include "app/state/document/file_actions.h"
#include "app/state/document/pending_action.h"
#include "app/state/inputs/input_actions.h"
#include "app/state/session/recent_files.h"
#include "core/document/structure.h"
#include "core/format/data_file.h"

namespace netglow {

/// Reads a network's file: an OpenLoaded; or a message, or CloseOffer for kept work that cannot be read.
struct ReadNetwork {
    OpenFile wanted;
};
/// Reads rows of inputs for a network with these ends: a TakeData, or a message.
struct ReadData {
    std::filesystem::path file;
    NetworkEnds ends;
};
/// Reads what the document's file holds: the EditDocument that goes back to it, or a message.
struct ReadSaved {
    std::filesystem::path file;
};
/// TakeWeights.
struct DrawWeights {
    WeightDrawing drawing;
};
/// OpenMade, or a message.
struct MakeNetwork {
    NetworkDraft draft;
};
/// Writes the document as it is now: a FileSaved, an AskOverwrite where the file is not as `known` any more, or
/// SayFailed.
struct WriteNetwork {
    std::filesystem::path file;
    std::optional<FileStamp> known = {};  ///< the file must still be so; nothing: whatever it is
};
/// Removes unsaved work that was left in the state folder.
struct RemoveKept {
    KeptWork work;
};
/// To the list of recent files, which all windows share: a TakeRecent.
struct RememberRecent {
    RecentChange change;
};
/// Reads that list: a TakeRecent.
struct ReadRecent {};
struct CopyToClipboard {
    std::string text;
};
/// Moves the camera until the neuron is in the middle of the canvas, large enough to be read.
struct FlyTo {
    NeuronAt neuron;
};
/// The structure has changed: neurons glide to their new places.
struct GlideAfter {
    Change change;
};
/// The action that waited for an answer, which is not asked about again.
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
