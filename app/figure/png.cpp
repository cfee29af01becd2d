// PNG files, by libspng.
#include <spng.h>

#include <fstream>
#include <memory>
#include <string>
#include <system_error>

#include "app/figure/image.h"
#include "core/base/assert.h"
#include "core/base/error.h"

namespace netglow {

namespace {

struct FreeContext {
    void operator()(spng_ctx* context) const { spng_ctx_free(context); }
};
using Context = std::unique_ptr<spng_ctx, FreeContext>;

struct FreeBytes {
    void operator()(void* bytes) const { std::free(bytes); }  // NOLINT: libspng's own come from malloc
};

[[noreturn]] void fail(const std::string& what, const std::filesystem::path& file, const std::string& why) {
    throw Error(what + " " + file.string() + ": " + why);
}

void check(int code, const std::string& what, const std::filesystem::path& file) {
    if (code != 0) {
        fail(what, file, spng_strerror(code));
    }
}

std::unique_ptr<void, FreeBytes> encode(const Image& image, const std::filesystem::path& file, std::size_t& size) {
    const std::string what = "Cannot write the picture";
    const Context context(spng_ctx_new(SPNG_CTX_ENCODER));
    check(spng_set_option(context.get(), SPNG_ENCODE_TO_BUFFER, 1), what, file);
    spng_ihdr header{};
    header.width = static_cast<std::uint32_t>(image.width);
    header.height = static_cast<std::uint32_t>(image.height);
    header.bit_depth = 8;
    header.color_type = SPNG_COLOR_TYPE_TRUECOLOR_ALPHA;
    check(spng_set_ihdr(context.get(), &header), what, file);
    check(
        spng_encode_image(context.get(), image.pixels.data(), image.pixels.size(), SPNG_FMT_PNG, SPNG_ENCODE_FINALIZE),
        what, file);
    int code = 0;
    std::unique_ptr<void, FreeBytes> bytes(spng_get_png_buffer(context.get(), &size, &code));
    check(code, what, file);
    return bytes;
}

std::string why_not() {
    return std::error_code(errno, std::generic_category()).message();
}

/// Beside the file, then renamed: nothing half-written is left where a whole file was or is looked for.
void write_and_rename(const char* bytes, std::size_t size, const std::filesystem::path& file) {
    std::filesystem::path beside = file;
    beside += ".part";
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) {
        fail("Cannot write the picture", file, "it is a directory");
    }
    errno = 0;
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(bytes, static_cast<std::streamsize>(size));
    out.close();
    if (!out) {
        const std::string why = why_not();
        std::filesystem::remove(beside, ignored);
        fail("Cannot write the picture", file, why);
    }
    std::error_code error;
    std::filesystem::rename(beside, file, error);
    if (error) {
        std::filesystem::remove(beside, ignored);
        fail("Cannot write the picture", file, error.message());
    }
}

}  // namespace

void save_png(const Image& image, const std::filesystem::path& file) {
    NETGLOW_ASSERT(image.pixels.size() ==
                   4 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    std::size_t size = 0;
    const std::unique_ptr<void, FreeBytes> bytes = encode(image, file, size);
    write_and_rename(static_cast<const char*>(bytes.get()), size, file);
}

Image load_png(const std::filesystem::path& file) {
    const std::string what = "Cannot read the picture";
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open() || in.bad()) {
        fail(what, file, why_not());
    }
    const Context context(spng_ctx_new(0));
    check(spng_set_png_buffer(context.get(), bytes.data(), bytes.size()), what, file);
    spng_ihdr header{};
    check(spng_get_ihdr(context.get(), &header), what, file);
    std::size_t size = 0;
    check(spng_decoded_image_size(context.get(), SPNG_FMT_RGBA8, &size), what, file);
    Image image{static_cast<int>(header.width), static_cast<int>(header.height), std::vector<std::uint8_t>(size)};
    check(spng_decode_image(context.get(), image.pixels.data(), size, SPNG_FMT_RGBA8, SPNG_DECODE_TRNS), what, file);
    return image;
}

}  // namespace netglow
