#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/format/data_file.h"
#include "tests/fuzz/fuzz.h"

/// Beside a network with two inputs and two outputs. The reader takes a file, so the bytes go through one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path kFile =
        std::filesystem::temp_directory_path() / ("netglow-fuzz-" + std::to_string(getpid()) + ".csv");
    return netglow::fuzz(data, size, [](std::string_view bytes) {
        std::ofstream(kFile, std::ios::binary) << bytes;
        netglow::read_data_file(kFile, {{"sun", "rain"}, {"go", "stay"}, true});
    });
}
