// SystemDialog: a dialog program at work beside the window.
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
/// The program did not start, died, or answered nothing that is a path: another way of asking is due.
struct DialogFailed {};
using DialogAnswer = std::variant<ChosenPath, DialogCancelled, DialogFailed>;

/// Ends the program, if it is still there, when destroyed.
class SystemDialog {
public:
    /// Starts the program in place of one that is at work. `wake` is called, from another thread, when it has answered.
    void start(const DialogProgram& program, PathQuestion question, const std::filesystem::path& start,
               std::function<void()> wake);
    bool busy() const { return task_.has_value(); }
    /// Whether answer() has something.
    bool ready() const { return task_ && task_->ended(); }
    /// Once.
    std::optional<DialogAnswer> answer();
    /// Ends the program; it gets half a second to do so by itself.
    void cancel() { task_.reset(); }

private:
    std::optional<BackgroundTask<DialogAnswer>> task_;
};

}  // namespace netglow
