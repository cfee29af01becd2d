#include "app/platform/file_facts.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
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

FileOwner file_owner(const std::filesystem::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        return FileOwner::missing;
    }
    if (S_ISLNK(status.st_mode)) {
        return FileOwner::link;
    }
    return status.st_uid == ::geteuid() ? FileOwner::user : FileOwner::another;
}

void make_private_folders(const std::filesystem::path& folder, std::error_code& error) {
    namespace fs = std::filesystem;
    error.clear();
    std::error_code ignored;
    if (folder.empty() || fs::is_directory(folder, ignored)) {
        return;
    }
    make_private_folders(folder.parent_path(), error);
    if (!error && ::mkdir(folder.c_str(), 0700) != 0) {
        const std::error_code failure(errno, std::generic_category());
        if (!fs::is_directory(folder, ignored)) {
            error = failure;
        }
    }
}

bool is_program(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(file, ignored) && ::access(file.c_str(), X_OK) == 0;
}

}  // namespace netglow
