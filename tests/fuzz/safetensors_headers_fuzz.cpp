// .safetensors whose headers are sound JSON: random names, types, shapes and places of data.
#include "core/arrays/arrays_file.h"
#include "tests/fuzz/array_pieces.h"
#include "tests/fuzz/fuzz.h"

namespace netglow {
namespace {

std::string quoted(const std::string& text) {
    std::string json = "\"";
    for (const char c : text) {
        const bool plain = c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
        json += plain ? std::string(1, c) : std::string("\\u00e9");
    }
    return json + "\"";
}

std::string list(const std::vector<std::int64_t>& numbers) {
    std::string json;
    for (const std::int64_t number : numbers) {
        json += (json.empty() ? "[" : ",") + std::to_string(number);
    }
    return json.empty() ? "[]" : json + "]";
}

std::string tensor(FuzzedDataProvider& data, std::string& numbers) {
    static constexpr const char* kTypes[] = {"F32", "F32", "F64", "F16", "BF16", "I64", "BOOL", "U8", "F8_E4M3", ""};
    const std::string type = data.PickValueInArray(kTypes);
    const std::vector<std::int64_t> dims = some_dims(data);
    const std::size_t size = type == "F32" ? 4 : type == "F16" || type == "BF16" ? 2 : 8;
    const std::size_t begin = numbers.size();
    numbers += some_bytes(data, dims, size);
    std::vector<std::int64_t> offsets = {static_cast<std::int64_t>(begin), static_cast<std::int64_t>(numbers.size())};
    if (data.ConsumeIntegralInRange(0, 15) == 0) {
        offsets[data.ConsumeBool() ? 1 : 0] = some_dim(data);
    }
    static constexpr const char* kWrong[] = {"null", "{}", "{\"0\":0,\"1\":16}", "[]", "\"x\"", "1e300", "[[0],[1]]"};
    const auto or_wrong = [&](const std::string& right) {
        return data.ConsumeIntegralInRange(0, 31) == 0 ? std::string(data.PickValueInArray(kWrong)) : right;
    };
    return "{\"dtype\":" + or_wrong(quoted(type)) + ",\"shape\":" + or_wrong(list(dims)) +
           ",\"data_offsets\":" + or_wrong(list(offsets)) + "}";
}

}  // namespace
}  // namespace netglow

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace netglow;
    FuzzedDataProvider data(bytes, size);
    const LoadOptions options = some_options(data);
    std::string header;
    std::string numbers;
    for (int tensors = data.ConsumeIntegralInRange(0, 10); tensors > 0; --tensors) {
        header += (header.empty() ? "{" : ",") + quoted(some_name(data)) + ":" + tensor(data, numbers);
    }
    header = header.empty() ? "{}" : header + "}";
    const std::uint64_t length = header.size();
    const std::string file = std::string(reinterpret_cast<const char*>(&length), 8) + header + numbers;
    return fuzz(reinterpret_cast<const std::uint8_t*>(file.data()), file.size(),
                [&](std::string_view text) { parse_safetensors(text, "fuzz", options); });
}
