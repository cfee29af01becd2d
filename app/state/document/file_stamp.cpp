#include "app/state/document/file_stamp.h"

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

constexpr std::uintmax_t kMostHashed = std::uintmax_t{16} << 20U;

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv
std::uint64_t hash(std::string_view bytes) {
    std::uint64_t result = 14'695'981'039'346'656'037U;
    for (const char byte : bytes) {
        result = (result ^ static_cast<unsigned char>(byte)) * 1'099'511'628'211U;
    }
    return result;
}

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return std::nullopt;
    }
    FileStamp stamp;
    stamp.bytes = std::filesystem::file_size(file, error);
    if (error) {
        return std::nullopt;
    }
    stamp.changed = std::filesystem::last_write_time(file, error);
    if (stamp.bytes <= kMostHashed) {
        try {
            stamp.content = hash(read_file(file, kMostHashed));
        } catch (const Error&) {
            stamp.content.reset();  // size and time must do
        }
    }
    return stamp;
}

bool differ(const FileStamp& then, const FileStamp& now) {
    if (then.bytes != now.bytes) {
        return true;
    }
    return then.content && now.content ? then.content != now.content : then.changed != now.changed;
}

}  // namespace netglow
