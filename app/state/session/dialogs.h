// Dialogs: which dialogs, questions and messages are open.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/state/document/leaving.h"
#include "app/state/session/message.h"
#include "app/state/session/path_question.h"

namespace netglow {

/// A large dialog with a form or a list.
enum class Sheet { none, new_network, examples, output_names };

struct Dialogs {
    std::optional<Message> message;
    std::optional<LeavingQuestion> leaving;
    std::optional<std::filesystem::path> overwriting;  ///< asks whether to overwrite this changed file
    std::optional<std::string> discarding;             ///< asks whether to discard the autosaved work with this key
    PathQuestion path_question = PathQuestion::none;   ///< the file dialog is open, unless `none`
    Sheet sheet = Sheet::none;
    bool help_open = false;
    bool finder_open = false;  ///< the box to find a neuron by its name
};

}  // namespace netglow
