#include "core/onnx/external_data.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>

#include "core/base/error.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

std::uint64_t whole_number(const std::string& place, const std::string& key, const std::string& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw Error(place + ": found the " + key + " \"" + text + "\" of external data, expected a whole number");
    }
    return value;
}

bool is_inside(const fs::path& file, const fs::path& folder) {
    const auto [in_folder, in_file] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return in_folder == folder.end() && in_file != file.end();
}

/// The file itself, symbolic links followed.
fs::path file_beside(const std::string& place, const std::string& location, const fs::path& folder) {
    std::error_code error;
    const fs::path home = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
    const fs::path file = error ? fs::path() : fs::canonical(home / location, error);
    if (error) {
        throw Error(place + ": its data is in the file \"" + location + "\", which is not beside the model");
    }
    if (location.empty() || fs::path(location).is_absolute() || !is_inside(file, home)) {
        throw Error(place + ": its data is in the file \"" + location + "\", expected one in the model's folder");
    }
    if (!fs::is_regular_file(file, error)) {
        throw Error(place + ": its data is in \"" + location + "\", which is no file");
    }
    return file;
}

}  // namespace

std::string external_location(const onnx::TensorProto& proto) {
    std::string location;
    for (const onnx::StringStringEntryProto& entry : proto.external_data()) {
        if (entry.key() == "location") {
            location = entry.value();
        }
    }
    return location;
}

std::string read_external_data(const onnx::TensorProto& proto, const fs::path& folder, std::size_t most) {
    const std::string place = "tensor '" + proto.name() + "'";
    const std::string location = external_location(proto);
    std::uint64_t offset = 0;
    std::optional<std::uint64_t> length;
    for (const onnx::StringStringEntryProto& entry : proto.external_data()) {
        if (entry.key() == "offset") {
            offset = whole_number(place, "offset", entry.value());
        } else if (entry.key() == "length") {
            length = whole_number(place, "length", entry.value());
        }
    }
    const fs::path file = file_beside(place, location, folder);
    std::error_code error;
    const std::uint64_t size = fs::file_size(file, error);
    if (error || offset > size || (length && *length > size - offset)) {
        throw Error(place + ": its data ends behind the end of the file \"" + location + "\"");
    }
    std::string bytes(std::min<std::uint64_t>(length.value_or(size - offset), most + 1), '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(offset));
    if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        throw Error(place + ": the file \"" + location + "\" cannot be read");
    }
    return bytes;
}

}  // namespace netglow
