// Message: the content of a message dialog.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace netglow {

struct Message {
    std::string title;
    std::string text;
    std::optional<std::filesystem::path> head_of = {};  ///< a model whose dense end can be opened
};

}  // namespace netglow
