// Reading whole files, and replacing them without ever leaving half of one.
#include "core/files/file_io.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/base/error.h"
#include "core/files/open_pipe.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

/// Pipes and devices do not tell their size and may never end.
constexpr std::size_t kMostFromAPipe = std::size_t{64} << 20U;
constexpr int kMostLinks = 40;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }
    bool open() const { return number_ >= 0; }
    int close() {  // answers what close() says, which is where some file systems tell that the disk is full
        const int result = ::close(number_);
        number_ = -1;
        return result;
    }

private:
    int number_;
};

std::string reason(int error) {
    return std::strerror(error);
}

[[noreturn]] void cannot_write(const fs::path& file, const std::string& why) {
    throw Error("cannot write " + file.string() + ": " + why);
}

void write_all(int descriptor, std::string_view bytes, const fs::path& file) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            cannot_write(file, reason(errno));
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Where a chain of symbolic links ends; what is there need not exist.
fs::path link_target(fs::path file) {
    const fs::path asked = file;
    std::error_code ignored;
    for (int links = 0; fs::is_symlink(fs::symlink_status(file, ignored)); ++links) {
        if (links == kMostLinks) {
            cannot_write(asked, reason(ELOOP));
        }
        const fs::path target = fs::read_symlink(file, ignored);
        file = target.is_absolute() ? target : file.parent_path() / target;
    }
    return file;
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// A file beside the one to write; removed again unless it took that one's place.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target) : path_(unused_name(target)), descriptor_(create(target)) {}
    ~TemporaryFile() {
        if (!path_.empty()) {
            ::unlink(path_.c_str());
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    Descriptor& descriptor() { return descriptor_; }

    void take_place_of(const fs::path& target) {
        if (::rename(path_.c_str(), target.c_str()) != 0) {
            cannot_write(target, reason(errno));
        }
        path_.clear();
    }

private:
    static fs::path unused_name(const fs::path& target) {
        std::error_code ignored;
        for (int attempt = 0;; ++attempt) {
            const std::string name = ".netglow-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp";
            const fs::path path = folder_of(target) / name;
            if (!fs::exists(fs::symlink_status(path, ignored))) {
                return path;
            }
        }
    }

    int create(const fs::path& target) {
        const int number = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number < 0) {
            const int error = errno;
            path_.clear();
            std::error_code ignored;
            const std::string folder = folder_of(target).string();
            cannot_write(target, fs::exists(folder_of(target), ignored)
                                     ? "the folder " + folder + " takes no new file (" + reason(error) + ")"
                                     : "there is no folder " + folder);
        }
        return number;
    }

    fs::path path_;
    Descriptor descriptor_;
};

/// Makes the renaming itself last; file systems that cannot do that say so, and are left alone.
void flush_folder(const fs::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.open()) {
        ::fsync(descriptor.get());
    }
}

void write_to_device(const fs::path& file, std::string_view bytes) {
    Descriptor descriptor(open_to_write(file));
    if (!descriptor.open()) {
        cannot_write(file, errno == ENXIO ? "nothing reads at its other end" : reason(errno));
    }
    write_all(descriptor.get(), bytes, file);
    if (descriptor.close() != 0) {
        cannot_write(file, reason(errno));
    }
}

std::string read_all(int descriptor, std::size_t limit, std::size_t expected, const fs::path& file) {
    std::string bytes;
    std::size_t size = 0;
    for (;;) {
        const std::size_t room = std::max(expected + 1, std::max<std::size_t>(65'536, size + size / 2));
        bytes.resize(std::min(limit + 1, room));
        const ssize_t count = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (count < 0 && (errno == EINTR || (errno == EAGAIN && wait_for_bytes(descriptor, -1)))) {
            continue;
        }
        if (count < 0) {
            throw Error("cannot read " + file.string() + ": " + reason(errno));
        }
        size += static_cast<std::size_t>(count);
        if (size > limit) {
            throw Error(file.string() + ": found more than " + std::to_string(limit) + " bytes, expected at most that");
        }
        if (count == 0) {
            bytes.resize(size);
            return bytes;
        }
    }
}

/// From a pipe or a device. A pipe that another program holds open may take its time; one that nobody writes to is
/// told.
std::string read_pipe(int descriptor, std::size_t limit, bool is_pipe, const fs::path& file) {
    const bool silent = is_pipe && !wait_for_bytes(descriptor, kPipePatienceMilliseconds);
    std::string bytes = read_all(descriptor, limit, 0, file);
    if (silent && bytes.empty()) {
        throw Error("cannot read " + file.string() + ": nothing writes to this pipe");
    }
    return bytes;
}

}  // namespace

std::string read_file(const fs::path& file, std::size_t limit) {
    if (file.empty()) {
        throw Error("cannot read a file without a name");
    }
    const Descriptor descriptor(open_to_read(file));
    struct stat status {};
    if (!descriptor.open() || ::fstat(descriptor.get(), &status) != 0) {
        throw Error("cannot read " + file.string() + ": " + reason(errno));
    }
    if (S_ISDIR(status.st_mode)) {
        throw Error("cannot read " + file.string() + ": it is a folder, expected a file");
    }
    if (!S_ISREG(status.st_mode)) {
        return read_pipe(descriptor.get(), std::min(limit, kMostFromAPipe), S_ISFIFO(status.st_mode), file);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit) {
        throw Error(file.string() + ": found " + std::to_string(size) + " bytes, expected at most " +
                    std::to_string(limit));
    }
    return read_all(descriptor.get(), limit, size, file);
}

void write_file_atomically(const fs::path& file, std::string_view bytes) {
    const fs::path target = link_target(file);
    struct stat status {};
    const bool replaces = ::stat(target.c_str(), &status) == 0;
    if (replaces && S_ISDIR(status.st_mode)) {
        cannot_write(file, "it is a folder");
    }
    if (!target.has_filename()) {
        cannot_write(file, "it names no file");
    }
    if (replaces && !S_ISREG(status.st_mode)) {
        write_to_device(target, bytes);  // renaming over a device or a pipe would destroy it
        return;
    }
    if (replaces && !Descriptor(::open(target.c_str(), O_WRONLY | O_CLOEXEC)).open()) {
        cannot_write(file, "the file may not be changed (" + reason(errno) + ")");
    }
    TemporaryFile temporary(target);
    write_all(temporary.descriptor().get(), bytes, file);
    if (replaces && ::fchmod(temporary.descriptor().get(), status.st_mode & 07777U) != 0) {
        cannot_write(file, reason(errno));
    }
    if (::fsync(temporary.descriptor().get()) != 0 || temporary.descriptor().close() != 0) {
        cannot_write(file, reason(errno));
    }
    temporary.take_place_of(target);
    flush_folder(folder_of(target));
}

}  // namespace netglow
