#include <spng.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "app/figure/image.h"
#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

constexpr std::size_t kLargestPng = 1U << 30U;

using Context = std::unique_ptr<spng_ctx, decltype(&spng_ctx_free)>;

void check(int code, const std::filesystem::path& file, const char* doing) {
    if (code != 0) {
        throw Error(file.string() + ": " + doing + " the PNG failed: " + spng_strerror(code));
    }
}

}  // namespace

void save_png(const Image& image, const std::filesystem::path& file) {
    const Context context(spng_ctx_new(SPNG_CTX_ENCODER), spng_ctx_free);
    check(spng_set_option(context.get(), SPNG_ENCODE_TO_BUFFER, 1), file, "writing");
    spng_ihdr header{};
    header.width = static_cast<std::uint32_t>(image.width);
    header.height = static_cast<std::uint32_t>(image.height);
    header.bit_depth = 8;
    header.color_type = SPNG_COLOR_TYPE_TRUECOLOR_ALPHA;
    check(spng_set_ihdr(context.get(), &header), file, "writing");
    check(
        spng_encode_image(context.get(), image.pixels.data(), image.pixels.size(), SPNG_FMT_PNG, SPNG_ENCODE_FINALIZE),
        file, "writing");
    std::size_t size = 0;
    int error = 0;
    const std::unique_ptr<void, decltype(&std::free)> bytes(spng_get_png_buffer(context.get(), &size, &error),
                                                            std::free);
    check(error, file, "writing");
    write_file_atomically(file, {static_cast<const char*>(bytes.get()), size});
}

Image load_png(const std::filesystem::path& file) {
    const std::string bytes = read_file(file, kLargestPng);
    const Context context(spng_ctx_new(0), spng_ctx_free);
    check(spng_set_png_buffer(context.get(), bytes.data(), bytes.size()), file, "reading");
    spng_ihdr header{};
    check(spng_get_ihdr(context.get(), &header), file, "reading");
    std::size_t size = 0;
    check(spng_decoded_image_size(context.get(), SPNG_FMT_RGBA8, &size), file, "reading");
    Image image{static_cast<int>(header.width), static_cast<int>(header.height), std::vector<std::uint8_t>(size)};
    check(spng_decode_image(context.get(), image.pixels.data(), size, SPNG_FMT_RGBA8, 0), file, "reading");
    return image;
}

}  // namespace netglow
