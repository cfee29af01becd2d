// Turns exceptions of background work into messages, so that no exception leaves a task.
#pragma once

#include <functional>
#include <string>

#include "app/state/actions.h"

namespace netglow {

/// Returns the result of `work`, or a message with this title if it throws. `subject` ("/home/a/net.onnx: ") is put
/// before error texts that do not name it themselves. TaskCancelled, HeadOffered, ArraysAsked and
/// ColumnsAsked pass through.
Action or_message(const std::string& title, const std::string& subject, const std::function<Action()>& work);

/// A readable description of the exception currently being handled. Call in a catch block.
std::string current_failure(const std::string& subject);

}  // namespace netglow
