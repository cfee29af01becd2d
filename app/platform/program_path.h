// Where the running program stands.
#pragma once

#include <filesystem>
#include <optional>

namespace netglow {

/// The file of the running program, without links; nothing where the system does not tell.
std::optional<std::filesystem::path> program_path();

}  // namespace netglow
