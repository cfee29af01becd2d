// Message: what a dialog says.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace netglow {

struct Message {
    std::string title;
    std::string text;
    std::optional<std::filesystem::path> head_of = {};  ///< a model whose dense end is offered
};

}  // namespace netglow
