#include "core/format/netglow_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_reader.h"

namespace netglow {
namespace {

/// 4 GiB: room for 100 million weights of 17 digits, with signs, exponents and commas. Half of what a size_t of 32 bits
/// can tell, where it is one.
constexpr std::size_t kMostBytes =
    std::min<std::uint64_t>(std::uint64_t{4} << 30U, std::numeric_limits<std::size_t>::max() / 2);

}  // namespace

Document parse_netglow(std::string_view json, const std::string& source) {
    return read_netglow(json, source, {}).document;
}

Document load_netglow(const std::filesystem::path& file) {
    const std::string json = read_file(file, kMostBytes);
    return parse_netglow(json, file.string());
}

Loaded load_netglow(const std::filesystem::path& file, const LoadOptions& options) {
    const std::string json = read_file(file, kMostBytes);
    return read_netglow(json, file.string(), options);
}

void save_netglow(const Document& document, const std::filesystem::path& file) {
    write_file_atomically(file, to_netglow(document));
}

}  // namespace netglow
