#include "core/arrays/csv_folder_files.h"

#include <algorithm>
#include <charconv>

#include "core/base/error.h"
#include "core/files/file_io.h"

namespace netglow {
namespace {

constexpr std::string_view kTitle = "netglow folder 1";
constexpr std::size_t kMostBytes = 1U << 20U;
constexpr std::size_t kDigits = 16;

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

}  // namespace

std::uint64_t content_hash(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
    return hash;
}

std::string own_files_text(const OwnFiles& files) {
    std::string text = std::string(kTitle) + "\n";
    for (const auto& [name, hash] : files) {
        char digits[kDigits];
        const char* end = std::to_chars(digits, digits + kDigits, hash, 16).ptr;
        text += std::string(kDigits - static_cast<std::size_t>(end - digits), '0')
                    .append(std::string_view(digits, static_cast<std::size_t>(end - digits))) +
                " " + name + "\n";
    }
    return text;
}

std::optional<OwnFiles> read_own_files(const std::filesystem::path& folder) {
    std::string bytes;
    try {
        bytes = read_regular_file(folder / kOwnFilesName, kMostBytes);
    } catch (const Error&) {
        return std::nullopt;
    }
    std::string_view text = bytes;
    if (take_line(text) != kTitle) {
        return std::nullopt;
    }
    OwnFiles files;
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        std::uint64_t hash = 0;
        const char* begin = line.data();
        if (line.size() <= kDigits + 1 || std::from_chars(begin, begin + kDigits, hash, 16).ptr != begin + kDigits) {
            return std::nullopt;
        }
        files.emplace(line.substr(kDigits + 1), hash);
    }
    return files;
}

}  // namespace netglow
