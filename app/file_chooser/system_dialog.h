// SystemDialog: runs the desktop's file-dialog program (zenity, kdialog ...) in the background.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <variant>

#include "app/file_chooser/dialog_program.h"
#include "core/tasks/background_task.h"

namespace netglow {

struct ChosenPath {
    std::filesystem::path path;
};
struct DialogCancelled {};
/// The program did not start, crashed, or returned no path: use the built-in dialog instead.
struct DialogFailed {};
using DialogAnswer = std::variant<ChosenPath, DialogCancelled, DialogFailed>;

/// Destroying it ends the program, if still running.
class SystemDialog {
public:
    /// Starts the program, ending a running one. `wake` is called, from another thread, when the answer is ready.
    void start(const DialogProgram& program, PathQuestion question, const std::filesystem::path& start,
               std::function<void()> wake);
    bool busy() const { return task_.has_value(); }
    /// Whether answer() will return an answer.
    bool ready() const { return task_ && task_->ended(); }
    /// The answer, returned once; nothing before it is ready.
    std::optional<DialogAnswer> answer();
    /// Ends the program: SIGTERM, then SIGKILL half a second later.
    void cancel() { task_.reset(); }

private:
    std::optional<BackgroundTask<DialogAnswer>> task_;
};

}  // namespace netglow
