// .safetensors: a JSON header of names, types and places, then the numbers.
#include <algorithm>
#include <climits>
#include <cstring>
#include <map>

#include "core/arrays/arrays_file.h"
#include "core/arrays/named_arrays.h"
#include "core/files/file_io.h"
#include "core/format/bounded_json.h"
#include "core/format/netglow_file.h"
#include "core/format/small_float.h"

namespace netglow {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kMostHeader = std::uint64_t{4} << 20U;
constexpr std::size_t kMostTensors = 4096;

struct Entry {
    std::string type;
    std::vector<std::int64_t> dims;
    std::string_view bytes;
};

std::size_t size_of(const std::string& type, const std::string& place) {
    if (type == "F64") return 8;
    if (type == "F32") return 4;
    if (type == "F16" || type == "BF16") return 2;
    throw Error(place + ": found elements of the type '" + type + "', expected F32, F64, F16 or BF16");
}

/// No weights are: counters, masks.
bool is_integer(const std::string& type) {
    return type == "BOOL" || type.starts_with('I') || type.starts_with('U');
}

Entry entry_of(const Json& json, std::string_view data, const std::string& place) {
    const auto wrong = [&] { throw Error(place + ": found no type, shape and place of the data"); };
    if (!json.is_object() || !json.contains("dtype") || !json.contains("shape") || !json.contains("data_offsets") ||
        !json.at("dtype").is_string() || !json.at("shape").is_array() || !json.at("data_offsets").is_array() ||
        json.at("data_offsets").size() != 2) {
        wrong();
    }
    Entry entry;
    entry.type = json.at("dtype").get<std::string>();
    for (const Json& dim : json.at("shape")) {
        if (!dim.is_number_integer() || (dim.is_number_unsigned() && dim.get<std::uint64_t>() > INT64_MAX)) {
            wrong();
        }
        entry.dims.push_back(dim.get<std::int64_t>());
    }
    for (const Json& offset : json.at("data_offsets")) {
        if (!offset.is_number_unsigned()) {
            wrong();
        }
    }
    const auto begin = json.at("data_offsets")[0].get<std::uint64_t>();
    const auto end = json.at("data_offsets")[1].get<std::uint64_t>();
    if (begin > end || end > data.size()) {
        throw Error(place + ": its data ends behind the end of the file");
    }
    entry.bytes = data.substr(begin, end - begin);
    return entry;
}

double number_at(const std::string& type, const char* at) {
    if (type == "F64") {
        double value = 0;
        std::memcpy(&value, at, sizeof(value));
        return value;
    }
    if (type == "F32") {
        float value = 0;
        std::memcpy(&value, at, sizeof(value));
        return static_cast<double>(value);
    }
    std::uint16_t bits = 0;
    std::memcpy(&bits, at, sizeof(bits));
    return type == "F16" ? from_half(bits) : from_bfloat16(bits);
}

Array array_of(const Entry& entry, const std::string& place) {
    const std::size_t size = size_of(entry.type, place);
    const std::size_t count = element_count(entry.dims, place);
    if (entry.bytes.size() != count * size) {
        throw Error(place + ": found " + std::to_string(entry.bytes.size()) + " bytes of data, expected " +
                    std::to_string(count * size));
    }
    Array array;
    array.dims = entry.dims;
    array.numbers.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        array.numbers.push_back(number_at(entry.type, entry.bytes.data() + i * size));
    }
    return array;
}

/// Bytes belong to one tensor: so all tensors together are no larger than the file.
void require_apart(const std::map<std::string, Entry, std::less<>>& entries, const std::string& source) {
    std::vector<const std::pair<const std::string, Entry>*> sorted;
    for (const auto& each : entries) {
        if (!each.second.bytes.empty()) {
            sorted.push_back(&each);
        }
    }
    std::ranges::sort(sorted, std::less(), [](const auto* each) { return each->second.bytes.data(); });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const std::string_view before = sorted[i - 1]->second.bytes;
        if (sorted[i]->second.bytes.data() < before.data() + before.size()) {
            throw Error(source + ": tensor '" + sorted[i]->first + "': its data overlaps that of tensor '" +
                        sorted[i - 1]->first + "'");
        }
    }
}

/// The header, and what lies behind it.
std::pair<Json, std::string_view> split(std::string_view bytes, const std::string& source) {
    std::uint64_t length = 0;
    if (bytes.size() >= sizeof(length)) {
        std::memcpy(&length, bytes.data(), sizeof(length));
    }
    if (bytes.size() < sizeof(length) || length > bytes.size() - sizeof(length) || length > kMostHeader) {
        throw Error(source + ": found a header of " + std::to_string(length) + " bytes in a file of " +
                    std::to_string(bytes.size()) + ", expected a .safetensors file");
    }
    Json header = small_json(bytes.substr(sizeof(length), length)).value_or(Json());
    if (!header.is_object() || header.size() > kMostTensors) {
        throw Error(source + ": found a header that lists no tensors, expected a .safetensors file");
    }
    return {std::move(header), bytes.substr(sizeof(length) + length)};
}

}  // namespace

Loaded parse_safetensors(std::string_view bytes, const std::string& source, const LoadOptions& options) {
    const auto [header, data] = split(bytes, source);
    std::vector<ArrayHeader> headers;
    std::map<std::string, Entry, std::less<>> entries;
    for (const auto& [name, json] : header.items()) {
        if (name == "__metadata__") {
            continue;
        }
        Entry entry = entry_of(json, data, source + ": tensor '" + name + "'");
        headers.push_back({name, entry.dims, false, is_integer(entry.type)});
        entries.emplace(name, std::move(entry));
    }
    require_apart(entries, source);
    const ArrayPlan plan = plan_arrays(headers, source, options, true);
    NamedArrays arrays;
    for (const std::string& name : plan.needed()) {
        arrays.emplace(name, array_of(entries.at(name), source + ": tensor '" + name + "'"));
    }
    return document_from(plan, arrays, source, std::filesystem::path(source).stem().string(), options);
}

Loaded load_safetensors(const std::filesystem::path& file, const LoadOptions& options) {
    return parse_safetensors(read_file(file, INT_MAX), file.string(), options);
}

}  // namespace netglow
