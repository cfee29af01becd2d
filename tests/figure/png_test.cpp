#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spng.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <memory>
#include <random>

#include "app/figure/image.h"
#include "core/base/error.h"
#include "tests/support/message_of.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

using Codec = std::unique_ptr<spng_ctx, decltype(&spng_ctx_free)>;

class Png : public testing::Test {
protected:
    std::string bytes_of(const fs::path& file) const { return content_of(file); }
    void write(const fs::path& file, const std::string& bytes) const { std::ofstream(file, std::ios::binary) << bytes; }

    ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
};

/// Every pixel its own colour and transparency, which no packing makes small.
Image coloured(int width, int height) {
    Image image{width, height, {}};
    std::mt19937 random(1);
    for (int i = 0; i < 4 * width * height; ++i) {
        image.pixels.push_back(static_cast<std::uint8_t>(random()));
    }
    return image;
}

/// No file of this program grows beyond `bytes`, as on a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : was_handled_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit full{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, was_handled_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
    void (*was_handled_)(int);
};

TEST_F(Png, HoldsThePixelsAsAnotherReaderSeesThem) {
    const Image image = coloured(13, 5);
    save_png(image, folder_ / "a.png");

    const std::string bytes = bytes_of(folder_ / "a.png");
    const Codec reader(spng_ctx_new(0), spng_ctx_free);
    ASSERT_EQ(spng_set_png_buffer(reader.get(), bytes.data(), bytes.size()), 0);
    spng_ihdr header{};
    ASSERT_EQ(spng_get_ihdr(reader.get(), &header), 0);
    EXPECT_EQ(header.width, 13U);
    EXPECT_EQ(header.height, 5U);
    EXPECT_EQ(header.bit_depth, 8);
    std::vector<std::uint8_t> pixels(image.pixels.size());
    ASSERT_EQ(spng_decode_image(reader.get(), pixels.data(), pixels.size(), SPNG_FMT_RGBA8, 0), 0);
    EXPECT_EQ(pixels, image.pixels);
}

TEST_F(Png, ReadsBackWhatWasWritten) {
    const Image image = coloured(64, 33);
    save_png(image, folder_ / "a.png");
    const Image read = load_png(folder_ / "a.png");
    EXPECT_EQ(read.width, 64);
    EXPECT_EQ(read.height, 33);
    EXPECT_EQ(read.pixels, image.pixels);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1)
        << "and nothing else is left";
}

TEST_F(Png, ReadsPicturesOfOtherKinds) {
    const Codec writer(spng_ctx_new(SPNG_CTX_ENCODER), spng_ctx_free);
    spng_set_option(writer.get(), SPNG_ENCODE_TO_BUFFER, 1);
    spng_ihdr header{};
    header.width = 2;
    header.height = 1;
    header.bit_depth = 8;
    header.color_type = SPNG_COLOR_TYPE_GRAYSCALE;
    spng_set_ihdr(writer.get(), &header);
    const std::vector<std::uint8_t> grey = {10, 200};
    ASSERT_EQ(spng_encode_image(writer.get(), grey.data(), grey.size(), SPNG_FMT_PNG, SPNG_ENCODE_FINALIZE), 0);
    std::size_t size = 0;
    int error = 0;
    const std::unique_ptr<void, decltype(&std::free)> png(spng_get_png_buffer(writer.get(), &size, &error), std::free);
    write(folder_ / "grey.png", std::string(static_cast<const char*>(png.get()), size));
    EXPECT_THAT(load_png(folder_ / "grey.png").pixels, ElementsAre(10, 10, 10, 255, 200, 200, 200, 255));
}

TEST_F(Png, ThatHasNowhereToGoIsToldAndLeavesNothing) {
    const fs::path file = folder_ / "nowhere" / "a.png";
    const std::string message = message_of([&] { save_png(coloured(4, 4), file); });
    EXPECT_THAT(message, StartsWith("cannot write " + file.string() + ": "));
    EXPECT_THAT(message, HasSubstr("no folder"));
    EXPECT_TRUE(fs::is_empty(folder_));
}

TEST_F(Png, AFullDeviceIsToldInOneMessage) {
    if (!fs::exists("/dev/full")) {
        GTEST_SKIP() << "this system has no /dev/full";
    }
    EXPECT_EQ(message_of([] { save_png(coloured(4, 4), "/dev/full"); }),
              "cannot write /dev/full: No space left on device");
    EXPECT_TRUE(fs::is_character_file("/dev/full")) << "it is still there";
}

TEST_F(Png, WhereTheDiskFillsUpTheOldPictureStaysWhole) {
    const Image old = coloured(4, 4);
    save_png(old, folder_ / "a.png");
    std::string message;
    {
        const FullDisk disk(4096);
        message = message_of([&] { save_png(coloured(200, 200), folder_ / "a.png"); });
    }
    EXPECT_THAT(message, StartsWith("cannot write " + (folder_ / "a.png").string()));
    EXPECT_EQ(load_png(folder_ / "a.png").pixels, old.pixels);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1) << "no half file";
}

TEST_F(Png, WhatIsNoPngOrHalfOfOneIsRefusedByName) {
    write(folder_ / "text.png", "not a picture");
    EXPECT_THAT(message_of([&] { load_png(folder_ / "text.png"); }), HasSubstr("text.png"));

    save_png(coloured(64, 64), folder_ / "whole.png");
    const std::string bytes = bytes_of(folder_ / "whole.png");
    write(folder_ / "half.png", bytes.substr(0, bytes.size() / 2));
    EXPECT_THAT(message_of([&] { load_png(folder_ / "half.png"); }), HasSubstr("half.png"));

    EXPECT_THAT(message_of([&] { load_png(folder_ / "absent.png"); }), HasSubstr("absent.png"));
}

}  // namespace
}  // namespace netglow
