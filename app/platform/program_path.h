// The path of the running program.
#pragma once

#include <filesystem>
#include <optional>

namespace netglow {

/// The running program's file, links resolved; nothing if the system does not provide it.
std::optional<std::filesystem::path> program_path();

}  // namespace netglow
