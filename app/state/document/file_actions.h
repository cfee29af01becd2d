// Actions to open, make and save networks, and to answer the questions asked before unsaved changes would be lost.
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

/// Opens a file in place of the current document. If it cannot be read, the current document stays and a message says
/// why.
struct OpenFile {
    std::filesystem::path file;
    bool head = false;     ///< of a model that begins with other layers, open only the dense layers at its end
    bool example = false;  ///< Save will ask for a path, so that the example is not overwritten
    std::optional<KeptWork> kept = {};                 ///< the file is this recovered work; Save writes to kept->file
    std::string note = {};                             ///< an additional message, shown after opening
    std::shared_ptr<const ArrayAnswers> answers = {};  ///< to what a file of arrays has left open
};
/// The form for what a file of arrays leaves open.
struct ArraysForm {
    OpenFile from;
    std::shared_ptr<const ArraysQuestion> question;
    std::vector<LayerArrays> layers;
    bool columns_receive = false;
    std::vector<Activation> activations;  ///< one per layer
};
/// A file was read: its content replaces the current document.
struct OpenLoaded {
    std::shared_ptr<const Loaded> loaded;
    OpenFile from;
    std::optional<FileStamp> stamp = {};  ///< of the file when it was read
};
/// Makes a new, unsaved network without a file in place of the current document.
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
    bool anyway = false;  ///< even if another program has changed it since it was opened
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
/// The user decided not to overwrite the file.
struct CancelOverwrite {};
/// The answer to whether unsaved changes may be lost.
enum class LeavingAnswer { save, discard, cancel };
struct AnswerUnsavedChanges {
    LeavingAnswer answer;
};
/// A file of arrays leaves something open: shows the form for it.
struct AskArrays {
    OpenFile from;
    std::shared_ptr<const ArraysQuestion> question;
};
/// What the form says by now.
struct SetArraysForm {
    ArraysForm form;
};
/// Reads the file once more, as the form says.
struct OpenAsAnswered {};
/// Ends the notice of what the model expects.
struct CloseExpectations {};
/// Ends the program.
struct Quit {};
/// Shows a message that an operation has failed; an action pending on a save is dropped.
struct ReportFailure {
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
Effects handle(State& state, const AnswerUnsavedChanges& action);
Effects handle(State& state, const AskArrays& action);
Effects handle(State& state, const SetArraysForm& action);
Effects handle(State& state, const OpenAsAnswered& action);
Effects handle(State& state, const CloseExpectations& action);
Effects handle(State& state, const Quit& action);
Effects handle(State& state, const ReportFailure& action);

}  // namespace netglow
