// What the system tells of a file, in one question.
#pragma once

#include <cstdint>
#include <filesystem>

namespace netglow {

struct FileFacts {
    bool folder = false;
    std::uintmax_t size = 0;    ///< bytes
    std::int64_t modified = 0;  ///< seconds since 1970
};
/// Of what a link leads to; of a broken one, of the link itself; of what is not there, as if it were empty.
FileFacts file_facts(const std::filesystem::path& file);

/// A file that may be run.
bool is_program(const std::filesystem::path& file);

}  // namespace netglow
