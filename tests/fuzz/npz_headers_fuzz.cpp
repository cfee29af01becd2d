// .npz whose archives are sound: random names, headers of arrays and lengths of data.
#include <zip.h>

#include "core/arrays/arrays_file.h"
#include "tests/fuzz/array_pieces.h"
#include "tests/fuzz/fuzz.h"

namespace netglow {
namespace {

struct NumberType {
    const char* name;
    std::size_t size;
};
constexpr NumberType kTypes[] = {{"<f8", 8},
                                 {"<f8", 8},
                                 {"<f4", 4},
                                 {">f8", 8},
                                 {"<f2", 2},
                                 {"<i8", 8},
                                 {"|b1", 1},
                                 {"|S5", 5},
                                 {"<U6", 24},
                                 {">U3", 12},
                                 {"<U999999999999", 8},
                                 {"|O", 8},
                                 {"<c16", 16},
                                 {"<", 1},
                                 {"", 1}};

std::string npy(FuzzedDataProvider& data) {
    const NumberType type = data.PickValueInArray(kTypes);
    const std::vector<std::int64_t> dims = some_dims(data);
    std::string shape;
    for (const std::int64_t dim : dims) {
        shape += std::to_string(dim) + ", ";
    }
    std::string header = "{'descr': '" + std::string(type.name) +
                         "', 'fortran_order': " + (data.ConsumeBool() ? "True" : "False") + ", 'shape': (" + shape +
                         "), }\n";
    if (data.ConsumeIntegralInRange(0, 15) == 0) {
        const std::size_t at = data.ConsumeIntegralInRange<std::size_t>(0, header.size() - 1);
        header.replace(at, 1, data.ConsumeRandomLengthString(4));
    }
    const char version = data.ConsumeIntegralInRange(0, 15) == 0 ? data.ConsumeIntegral<char>() : '\x01';
    std::size_t length = header.size();
    if (data.ConsumeIntegralInRange(0, 31) == 0) {
        length = data.ConsumeIntegral<std::uint16_t>();
    }
    std::string bytes = std::string("\x93NUMPY") + version + '\0';
    bytes += {static_cast<char>(length & 0xFFU), static_cast<char>(length >> 8U)};
    if (version == 2 || version == 3) {
        bytes += std::string(2, '\0');
    }
    return bytes + header + some_bytes(data, dims, type.size);
}

/// "" where libzip takes it for no archive.
std::string archive_of(const std::vector<std::pair<std::string, std::string>>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_source_keep(target);
    for (const auto& [name, bytes] : entries) {
        zip_source_t* content = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(content);
            continue;
        }
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    std::string bytes;
    if (zip_close(archive) == 0) {
        zip_stat_t size;
        if (zip_source_stat(target, &size) == 0 && zip_source_open(target) == 0) {
            bytes.resize(size.size);
            zip_source_read(target, bytes.data(), bytes.size());
            zip_source_close(target);
        }
    } else {
        zip_discard(archive);
    }
    zip_source_free(target);
    return bytes;
}

}  // namespace
}  // namespace netglow

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace netglow;
    FuzzedDataProvider data(bytes, size);
    const LoadOptions options = some_options(data);
    std::vector<std::pair<std::string, std::string>> entries;
    for (int arrays = data.ConsumeIntegralInRange(0, 10); arrays > 0; --arrays) {
        std::string name = some_name(data) + (data.ConsumeIntegralInRange(0, 15) == 0 ? "" : ".npy");
        entries.emplace_back(std::move(name), npy(data));
    }
    const std::string file = archive_of(entries);
    return fuzz(reinterpret_cast<const std::uint8_t*>(file.data()), file.size(),
                [&](std::string_view text) { parse_npz(text, "fuzz", options); });
}
