#include "core/arrays/csv_array.h"
#include "tests/fuzz/fuzz.h"

/// The first byte says how the rest is read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return netglow::fuzz(data, size, [](std::string_view bytes) {
        const char how = bytes.empty() ? 'm' : bytes[0];
        bytes.remove_prefix(bytes.empty() ? 0 : 1);
        if (how == 't') {
            netglow::csv_texts(bytes, "fuzz");
        } else {
            netglow::csv_numbers(bytes, "fuzz", how == 'm');
        }
    });
}
