#include "app/platform/program_path.h"

#include <system_error>

namespace netglow {

std::optional<std::filesystem::path> program_path() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::nullopt : std::optional(program);
}

}  // namespace netglow
