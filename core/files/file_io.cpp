// Reading whole files, and replacing them without ever leaving half of one.
#include "core/files/file_io.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>

#include "core/base/error.h"
#include "core/files/process_id.h"
#include "core/files/system_file.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

/// Pipes and devices do not tell their size and may never end.
constexpr std::size_t kMostFromAPipe = std::size_t{64} << 20U;
constexpr int kMostLinks = 40;

std::string reason(int error) {
    return std::strerror(error);
}

[[noreturn]] void cannot_write(const fs::path& file, const std::string& why) {
    throw Error("cannot write " + file.string() + ": " + why);
}

void write_all(const Descriptor& descriptor, std::string_view bytes, const fs::path& file) {
    while (!bytes.empty()) {
        const std::ptrdiff_t written = write_some(descriptor, bytes.data(), bytes.size());
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
    TemporaryFile(const fs::path& target, NewFileFor whom) : path_(temporary_name(target)) {
        if (whom == NewFileFor::usual) {  // which the system alone knows
            create(target, whom);
            std::error_code ignored;
            usual_ = fs::status(path_, ignored).permissions();
            descriptor_.close();
            fs::remove(path_, ignored);
        }
        create(target, NewFileFor::owner);
    }
    ~TemporaryFile() {
        if (!path_.empty()) {
            descriptor_.close();  // Windows removes no file that is open
            std::error_code ignored;
            fs::remove(path_, ignored);
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    Descriptor& descriptor() { return descriptor_; }
    /// Of a new file that is for whom it usually is.
    fs::perms usual_permissions() const { return usual_; }

    void set_permissions(fs::perms permissions, const fs::path& target) {
        std::error_code error;
        fs::permissions(path_, permissions, error);
        if (error) {
            cannot_write(target, error.message());
        }
    }

    void take_place_of(const fs::path& target) {
        std::error_code error;
        fs::rename(path_, target, error);
        if (error) {
            cannot_write(target, error.message());
        }
        path_.clear();
    }

private:
    void create(const fs::path& target, NewFileFor whom) {
        descriptor_ = create_new(path_, whom);
        if (!descriptor_.open()) {
            const int error = errno;
            path_.clear();
            std::error_code ignored;
            const std::string folder = folder_of(target).string();
            cannot_write(target, fs::exists(folder_of(target), ignored)
                                     ? "the folder " + folder + " takes no new file (" + reason(error) + ")"
                                     : "there is no folder " + folder);
        }
    }

    fs::path path_;
    Descriptor descriptor_;
    fs::perms usual_ = fs::perms::owner_read | fs::perms::owner_write;
};

void write_to_device(const fs::path& file, std::string_view bytes) {
    Descriptor descriptor = open_to_write(file);
    if (!descriptor.open()) {
        cannot_write(file, errno == ENXIO ? "nothing reads at its other end" : reason(errno));
    }
    write_all(descriptor, bytes, file);
    if (!descriptor.close()) {
        cannot_write(file, reason(errno));
    }
}

std::string read_all(const Descriptor& descriptor, std::size_t limit, std::size_t expected, const fs::path& file) {
    std::string bytes;
    std::size_t size = 0;
    for (;;) {
        const std::size_t room = std::max(expected + 1, std::max<std::size_t>(65'536, size + size / 2));
        bytes.resize(std::min(limit + 1, room));
        const std::ptrdiff_t count = read_some(descriptor, bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno == EAGAIN && wait_for_bytes(descriptor, -1)) {
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
std::string read_pipe(const Descriptor& descriptor, std::size_t limit, bool is_pipe, const fs::path& file) {
    const bool silent = is_pipe && !wait_for_bytes(descriptor, kPipePatienceMilliseconds);
    std::string bytes = read_all(descriptor, limit, 0, file);
    if (silent && bytes.empty()) {
        throw Error("cannot read " + file.string() + ": nothing writes to this pipe");
    }
    return bytes;
}

enum class Pipes { waited_for, refused };

std::string read_opened(const fs::path& file, std::size_t limit, Pipes pipes) {
    if (file.empty()) {
        throw Error("cannot read a file without a name");
    }
    const Descriptor descriptor = open_to_read(file);
    const std::optional<OpenedFile> opened = descriptor.open() ? opened_file(descriptor) : std::nullopt;
    if (!opened) {
        throw Error("cannot read " + file.string() + ": " + reason(errno));
    }
    if (opened->kind == OpenedFile::Kind::folder) {
        throw Error("cannot read " + file.string() + ": it is a folder, expected a file");
    }
    if (opened->kind != OpenedFile::Kind::file && pipes == Pipes::refused) {
        throw Error("cannot read " + file.string() + ": it is a pipe or a device, expected a file");
    }
    if (opened->kind != OpenedFile::Kind::file) {
        return read_pipe(descriptor, std::min(limit, kMostFromAPipe), opened->kind == OpenedFile::Kind::pipe, file);
    }
    if (opened->size > limit) {
        throw Error(file.string() + ": found " + std::to_string(opened->size) + " bytes, expected at most " +
                    std::to_string(limit));
    }
    return read_all(descriptor, limit, opened->size, file);
}

void write(const fs::path& file, std::string_view bytes, NewFileFor whom) {
    const fs::path target = link_target(file);
    std::error_code ignored;
    const fs::file_status status = fs::status(target, ignored);
    if (fs::is_directory(status)) {
        cannot_write(file, "it is a folder");
    }
    if (!target.has_filename()) {
        cannot_write(file, "it names no file");
    }
    const bool replaces = fs::exists(status);
    if (replaces && !fs::is_regular_file(status)) {
        if (whom == NewFileFor::owner) {
            cannot_write(file, "it is a pipe or a device, expected a file");
        }
        write_to_device(target, bytes);  // renaming over a device or a pipe would destroy it
        return;
    }
    if (replaces && !open_to_write(target).open()) {
        cannot_write(file, "the file may not be changed (" + reason(errno) + ")");
    }
    TemporaryFile temporary(target, replaces ? NewFileFor::owner : whom);
    write_all(temporary.descriptor(), bytes, file);
    if (whom == NewFileFor::usual) {
        temporary.set_permissions(replaces ? status.permissions() : temporary.usual_permissions(), file);
    }
    if (!flush_to_disk(temporary.descriptor()) || !temporary.descriptor().close()) {
        cannot_write(file, reason(errno));
    }
    temporary.take_place_of(target);
    flush_folder(folder_of(target));
}

}  // namespace

fs::path temporary_name(const fs::path& target) {
    std::error_code ignored;
    for (int attempt = 0;; ++attempt) {
        const std::string name = ".netglow-" + std::to_string(process_id()) + "-" + std::to_string(attempt) + ".tmp";
        fs::path path = folder_of(target) / name;
        if (!fs::exists(fs::symlink_status(path, ignored))) {
            return path;
        }
    }
}

std::string read_file(const fs::path& file, std::size_t limit) {
    return read_opened(file, limit, Pipes::waited_for);
}
std::string read_regular_file(const fs::path& file, std::size_t limit) {
    return read_opened(file, limit, Pipes::refused);
}

void write_file_atomically(const fs::path& file, std::string_view bytes) {
    write(file, bytes, NewFileFor::usual);
}
void write_private_file(const fs::path& file, std::string_view bytes) {
    write(file, bytes, NewFileFor::owner);
}

}  // namespace netglow
