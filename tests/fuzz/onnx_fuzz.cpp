#include "core/onnx/onnx_file.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return netglow::fuzz(data, size,
                         [](std::string_view bytes) { netglow::parse_onnx(bytes, "fuzz", "/nonexistent"); });
}
