// Whatever work throws becomes a message: no exception leaves a task.
#pragma once

#include <functional>
#include <string>

#include "app/state/actions.h"

namespace netglow {

/// What the work answers, or a message with this title. `subject` ("/home/a/net.onnx: ") begins texts that do not name
/// it themselves. TaskCancelled and HeadOffered pass through.
Action or_message(const std::string& title, const std::string& subject, const std::function<Action()>& work);

/// Why it failed, for a person; of the exception that is being handled.
std::string current_failure(const std::string& subject);

}  // namespace netglow
