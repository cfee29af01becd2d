// Opening, making and saving networks, and what is asked before unsaved changes would be lost.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/state/action.h"
#include "app/state/document/file_stamp.h"
#include "app/state/recovery/kept_work.h"
#include "app/state/session/message.h"
#include "core/document/network_draft.h"
#include "core/format/loaded.h"

namespace netglow {

/// Opens a file in place of what is open; where it cannot be read, what was open stays and a message says why.
struct OpenFile {
    std::filesystem::path file;
    bool head = false;                  ///< of a model with other layers in front, the dense ones behind them
    bool example = false;               ///< Save will ask for a new place, so that the examples stay as they are
    std::optional<KeptWork> kept = {};  ///< the file is this: the document is unsaved, and its Save goes where it says
    std::string note = {};              ///< shown as well, when it is open
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
};
/// The new network was made.
struct OpenMade {
    NetworkDraft draft;
    std::shared_ptr<const Document> made;
};
struct SaveFile {
    std::filesystem::path file;
    bool anyway = false;  ///< though another program has changed it since it was opened
};
/// The file was written.
struct FileSaved {
    std::filesystem::path file;
    std::optional<FileStamp> stamp;
};
/// Another program has changed the file since it was opened: asks what to do.
struct AskOverwrite {
    std::filesystem::path file;
};
/// It is not to be written after all.
struct CancelOverwrite {};
/// The answer to whether unsaved changes may be lost.
enum class LeavingAnswer { save, discard, cancel };
struct AnswerLeaving {
    LeavingAnswer answer;
};
/// Ends the program.
struct Quit {};
/// A message that what was asked for has failed; what waited for a save does not go on.
struct SayFailed {
    Message message;
};

Effects handle(State& state, const OpenFile& action);
Effects handle(State& state, const OpenLoaded& action);
Effects handle(State& state, const OpenNew& action);
Effects handle(State& state, const OpenMade& action);
Effects handle(State& state, const SaveFile& action);
Effects handle(State& state, const FileSaved& action);
Effects handle(State& state, const AskOverwrite& action);
Effects handle(State& state, const CancelOverwrite& action);
Effects handle(State& state, const AnswerLeaving& action);
Effects handle(State& state, const Quit& action);
Effects handle(State& state, const SayFailed& action);

}  // namespace netglow
