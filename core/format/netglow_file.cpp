#include "core/format/netglow_file.h"

#include <algorithm>
#include <cstdint>

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_reader.h"

namespace netglow {
namespace {

/// Room for 100 million weights of 17 digits, with signs, exponents and commas.
constexpr std::uint64_t kMost = std::uint64_t{4} << 30U;
/// At most what can be addressed.
constexpr auto kMostBytes = static_cast<std::size_t>(std::min<std::uint64_t>(kMost, SIZE_MAX));
static_assert(kMostBytes > 0);

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
