#include "app/file_chooser/system_dialog.h"

#include <chrono>
#include <string>
#include <utility>

#include "app/platform/child_process.h"

namespace netglow {
namespace {

/// Nobody reads a dialog and leaves it within this: a program that says "cancelled" so soon has not shown any.
constexpr std::chrono::milliseconds kSoonest(150);

bool is_cancelled(int status) {
    constexpr int kCancelled = 1;
    constexpr int kYadClosed = 252;
    return status == kCancelled || status == kYadClosed;
}

DialogAnswer answer_of(const ChildOutcome& outcome, std::chrono::steady_clock::duration took) {
    std::string text = outcome.output;
    if (text.ends_with('\n')) {
        text.pop_back();
    }
    if (outcome.status == 0 && text.starts_with('/') && text.find('\0') == std::string::npos) {
        return ChosenPath{text};
    }
    const bool nothing_chosen = text.empty() && (outcome.status == 0 || is_cancelled(outcome.status));
    return nothing_chosen && took >= kSoonest ? DialogAnswer(DialogCancelled{}) : DialogAnswer(DialogFailed{});
}

}  // namespace

void SystemDialog::start(const DialogProgram& program, PathQuestion question, const std::filesystem::path& start,
                         std::function<void()> wake) {
    cancel();
    task_.emplace(
        [path = program.path, arguments = dialog_arguments(program, question, start)](const TaskControl& control) {
            const auto began = std::chrono::steady_clock::now();
            const ChildOutcome outcome = run_child(path, arguments, control.cancellation());
            return answer_of(outcome, std::chrono::steady_clock::now() - began);
        },
        std::move(wake));
}

std::optional<DialogAnswer> SystemDialog::answer() {
    if (!ready()) {
        return std::nullopt;
    }
    std::optional<BackgroundTask<DialogAnswer>> done = std::exchange(task_, std::nullopt);
    return done->take();
}

}  // namespace netglow
