// Dialogs: what is asked or told over the open document.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/state/document/leaving.h"
#include "app/state/session/message.h"
#include "app/state/session/path_question.h"

namespace netglow {

/// A dialog with more in it than a question.
enum class Sheet { none, new_network, examples };

struct Dialogs {
    std::optional<Message> message;
    std::optional<LeavingQuestion> leaving;
    std::optional<std::filesystem::path>
        overwriting;                        ///< to be saved to, though another program has changed it: a question
    std::optional<std::string> discarding;  ///< the key of kept work that is to go for good, which is asked about
    PathQuestion path_question = PathQuestion::none;  ///< a path is asked for
    Sheet sheet = Sheet::none;
    bool help_open = false;
    bool finder_open = false;  ///< the box to find a neuron by its name
};

}  // namespace netglow
