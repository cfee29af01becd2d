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

SystemDialog::~SystemDialog() {
    cancel();
}

void SystemDialog::start(const DialogProgram& program, PathQuestion question, const std::filesystem::path& start,
                         std::function<void()> wake) {
    cancel();
    task_ = std::make_shared<Task>();
    thread_ = std::jthread([task = task_, program, arguments = dialog_arguments(program, question, start),
                            wake = std::move(wake)](const std::stop_token& stop) {
        const auto began = std::chrono::steady_clock::now();
        const ChildOutcome outcome = run_child(program.path, arguments, stop);
        if (stop.stop_requested()) {
            return;
        }
        {
            const std::lock_guard lock(task->mutex);
            task->answer = answer_of(outcome, std::chrono::steady_clock::now() - began);
        }
        if (wake) {
            wake();
        }
    });
}

bool SystemDialog::ready() const {
    if (task_ == nullptr) {
        return false;
    }
    const std::lock_guard lock(task_->mutex);
    return task_->answer.has_value();
}

std::optional<DialogAnswer> SystemDialog::answer() {
    if (!ready()) {
        return std::nullopt;
    }
    thread_ = {};  // joins it: it has nothing left to do but to end
    std::optional<DialogAnswer> answer = std::move(task_->answer);
    task_.reset();
    return answer;
}

void SystemDialog::cancel() {
    task_.reset();
    thread_ = {};
}

}  // namespace netglow
