#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "app/figure/image.h"
#include "core/base/error.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

class Png : public testing::Test {
protected:
    Png() : folder_(fs::path(testing::TempDir()) / ("netglow_png_" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
    }
    ~Png() override { fs::remove_all(folder_); }
    fs::path folder_;
};

Image chequered(int width, int height) {
    Image image{width, height, {}};
    for (int i = 0; i < width * height; ++i) {
        const auto value = static_cast<std::uint8_t>(i * 37);
        image.pixels.insert(image.pixels.end(), {value, static_cast<std::uint8_t>(255 - value), 7, 255});
    }
    return image;
}

TEST_F(Png, ReadsBackWhatWasWritten) {
    const Image image = chequered(13, 5);
    save_png(image, folder_ / "a.png");
    const Image read = load_png(folder_ / "a.png");
    EXPECT_EQ(read.width, 13);
    EXPECT_EQ(read.height, 5);
    EXPECT_EQ(read.pixels, image.pixels);
}

TEST_F(Png, ThatCannotBeWrittenIsToldAndLeavesNothing) {
    const fs::path file = folder_ / "nowhere" / "a.png";
    try {
        save_png(chequered(4, 4), file);
        FAIL() << "it was written";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr(file.string()));
    }
    EXPECT_TRUE(fs::is_empty(folder_));
}

TEST_F(Png, AFileThatIsNoneIsRefused) {
    EXPECT_THROW(load_png(NETGLOW_SOURCE "/CMakeLists.txt"), Error);
}

}  // namespace
}  // namespace netglow
