// SystemDialog: a dialog program at work beside the window.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

#include "app/file_chooser/dialog_program.h"

namespace netglow {

struct ChosenPath {
    std::filesystem::path path;
};
struct DialogCancelled {};
/// The program did not start, died, or answered nothing that is a path: another way of asking is due.
struct DialogFailed {};
using DialogAnswer = std::variant<ChosenPath, DialogCancelled, DialogFailed>;

class SystemDialog {
public:
    SystemDialog() = default;
    /// Ends the program if it is still there.
    ~SystemDialog();
    SystemDialog(const SystemDialog&) = delete;
    SystemDialog& operator=(const SystemDialog&) = delete;

    /// Starts the program in place of one that is at work. `wake` is called, from another thread, when it has answered.
    void start(const DialogProgram& program, PathQuestion question, const std::filesystem::path& start,
               std::function<void()> wake);
    bool busy() const { return task_ != nullptr; }
    /// Whether answer() has something.
    bool ready() const;
    /// Once.
    std::optional<DialogAnswer> answer();
    /// Ends the program; it gets half a second to do so by itself.
    void cancel();

private:
    struct Task {
        mutable std::mutex mutex;
        std::optional<DialogAnswer> answer;
    };
    std::shared_ptr<Task> task_;
    std::jthread thread_;
};

}  // namespace netglow
