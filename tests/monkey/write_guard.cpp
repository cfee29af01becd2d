#include "tests/monkey/write_guard.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <string>

namespace netglow {
namespace {

/// With a slash at its end; empty: no guard. Never destroyed, because files are closed until the very end.
std::string& guarded() {
    static std::string& folder = *new std::string();
    return folder;
}

bool begins_with(const std::string& path, const std::string& folder) {
    return path.compare(0, folder.size(), folder) == 0;
}

/// The path without links and "..": of an entry itself (`follow` false) or of what it leads to; "" where its folder is
/// not there, so that the call fails by itself.
std::string resolved(int folder, const char* path, bool follow) {
    char found[PATH_MAX];
    std::string whole = path;
    if (*path != '/' && folder != AT_FDCWD) {
        const ssize_t length =
            ::readlink(("/proc/self/fd/" + std::to_string(folder)).c_str(), found, sizeof(found) - 1);
        whole = std::string(found, length > 0 ? static_cast<std::size_t>(length) : 0) + "/" + path;
    }
    if (follow && ::realpath(whole.c_str(), found) != nullptr) {
        return found;
    }
    while (whole.size() > 1 && whole.back() == '/') {
        whole.pop_back();
    }
    const std::size_t slash = whole.rfind('/');
    const std::string parent = slash == std::string::npos ? "." : slash == 0 ? "/" : whole.substr(0, slash);
    if (::realpath(parent.c_str(), found) == nullptr) {
        return "";
    }
    return std::string(found) + "/" + (slash == std::string::npos ? whole : whole.substr(slash + 1));
}

bool may_change(int folder, const char* path, bool follow = false) {
    if (guarded().empty() || path == nullptr) {
        return true;
    }
    const int before = errno;
    const std::string at = resolved(folder, path, follow);
    errno = before;
    const bool may = at.empty() || begins_with(at, guarded()) || begins_with(at, "/dev/") || begins_with(at, "/proc/");
    if (!may) {
        errno = EROFS;
    }
    return may;
}

template <typename Function>
Function* original(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool opens_to_write(int flags) {
    return (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0;
}
bool opens_to_write(const char* mode) {
    return std::string(mode).find_first_of("wa+") != std::string::npos;
}

}  // namespace

void guard_writes(const std::filesystem::path& folder) {
    guarded() = std::filesystem::canonical(folder).string() + "/";
}

}  // namespace netglow

using netglow::may_change;
using netglow::opens_to_write;
using netglow::original;

// The mode is passed on whether or not there is one: reading an argument that was not given is harmless on the systems
// that these tests run on, and the C library does the same.
#define NETGLOW_MODE(last)                       \
    va_list arguments;                           \
    va_start(arguments, last);                   \
    const auto mode = va_arg(arguments, mode_t); \
    va_end(arguments)

extern "C" {

int open(const char* path, int flags, ...) {
    NETGLOW_MODE(flags);
    static auto* const next = original<int(const char*, int, ...)>("open");
    return !opens_to_write(flags) || may_change(AT_FDCWD, path, true) ? next(path, flags, mode) : -1;
}
int open64(const char* path, int flags, ...) {
    NETGLOW_MODE(flags);
    static auto* const next = original<int(const char*, int, ...)>("open64");
    return !opens_to_write(flags) || may_change(AT_FDCWD, path, true) ? next(path, flags, mode) : -1;
}
int openat(int folder, const char* path, int flags, ...) {
    NETGLOW_MODE(flags);
    static auto* const next = original<int(int, const char*, int, ...)>("openat");
    return !opens_to_write(flags) || may_change(folder, path, true) ? next(folder, path, flags, mode) : -1;
}
FILE* fopen(const char* path, const char* how) {
    static auto* const next = original<FILE*(const char*, const char*)>("fopen");
    return !opens_to_write(how) || may_change(AT_FDCWD, path, true) ? next(path, how) : nullptr;
}
FILE* fopen64(const char* path, const char* how) {
    static auto* const next = original<FILE*(const char*, const char*)>("fopen64");
    return !opens_to_write(how) || may_change(AT_FDCWD, path, true) ? next(path, how) : nullptr;
}
int mkdir(const char* path, mode_t mode) noexcept {
    static auto* const next = original<int(const char*, mode_t)>("mkdir");
    return may_change(AT_FDCWD, path) ? next(path, mode) : -1;
}
int rename(const char* from, const char* to) noexcept {
    static auto* const next = original<int(const char*, const char*)>("rename");
    return may_change(AT_FDCWD, from) && may_change(AT_FDCWD, to) ? next(from, to) : -1;
}
int remove(const char* path) noexcept {
    static auto* const next = original<int(const char*)>("remove");
    return may_change(AT_FDCWD, path) ? next(path) : -1;
}
int unlink(const char* path) noexcept {
    static auto* const next = original<int(const char*)>("unlink");
    return may_change(AT_FDCWD, path) ? next(path) : -1;
}
int unlinkat(int folder, const char* path, int flags) noexcept {
    static auto* const next = original<int(int, const char*, int)>("unlinkat");
    return may_change(folder, path) ? next(folder, path, flags) : -1;
}
int rmdir(const char* path) noexcept {
    static auto* const next = original<int(const char*)>("rmdir");
    return may_change(AT_FDCWD, path) ? next(path) : -1;
}
int link(const char* from, const char* to) noexcept {
    static auto* const next = original<int(const char*, const char*)>("link");
    return may_change(AT_FDCWD, to) ? next(from, to) : -1;
}
int symlink(const char* target, const char* at) noexcept {
    static auto* const next = original<int(const char*, const char*)>("symlink");
    return may_change(AT_FDCWD, at) ? next(target, at) : -1;
}
int chmod(const char* path, mode_t mode) noexcept {
    static auto* const next = original<int(const char*, mode_t)>("chmod");
    return may_change(AT_FDCWD, path, true) ? next(path, mode) : -1;
}
int fchmodat(int folder, const char* path, mode_t mode, int flags) noexcept {
    static auto* const next = original<int(int, const char*, mode_t, int)>("fchmodat");
    return may_change(folder, path, true) ? next(folder, path, mode, flags) : -1;
}
int truncate(const char* path, off_t length) noexcept {
    static auto* const next = original<int(const char*, off_t)>("truncate");
    return may_change(AT_FDCWD, path, true) ? next(path, length) : -1;
}

}  // extern "C"
#undef NETGLOW_MODE
