#include "app/platform/file_facts.h"

#include <sys/stat.h>
#include <unistd.h>

#include <system_error>

namespace netglow {

FileFacts file_facts(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 && ::lstat(file.c_str(), &status) != 0) {
        return {};
    }
    return {S_ISDIR(status.st_mode), status.st_size > 0 ? static_cast<std::uintmax_t>(status.st_size) : 0,
            status.st_mtime};
}

bool is_program(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(file, ignored) && ::access(file.c_str(), X_OK) == 0;
}

}  // namespace netglow
