#include <gmock/gmock.h>

#include "app/figure/image.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "tests/cli/called.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Render : public WithFolder {
protected:
    std::string out(const std::string& name = "out.png") const { return (folder_ / name).string(); }

    Image picture(std::vector<std::string> options) {
        options.insert(options.begin(), {"render", example("article"), "-o", out(), "--size", "640x400"});
        const Called called = call(options);
        EXPECT_EQ(called.status, 0) << called.err;
        EXPECT_EQ(called.out + called.err, "");
        return load_png(out());
    }

    std::string refusal(std::vector<std::string> options) {
        options.insert(options.begin(), {"render", example("article"), "-o", out()});
        const Called called = call(options);
        EXPECT_EQ(called.status, 1) << called.err;
        EXPECT_EQ(entries(), 0U) << "nothing is left behind";
        return called.err;
    }
};

bool same(const Image& a, const Image& b) {
    return a.pixels == b.pixels;
}

TEST_F(Render, WritesAPictureOfTheSizeAskedForAndNothingElse) {
    const Image image = picture({});
    EXPECT_EQ(image.width, 640);
    EXPECT_EQ(image.height, 400);
    EXPECT_EQ(entries(), 1U);
}

TEST_F(Render, TheEndIsWhatItShowsUnlessTold) {
    EXPECT_TRUE(same(picture({}), picture({"--at", "1"})));
}

TEST_F(Render, EveryMomentHasAPictureOfItsOwn) {
    const Image start = picture({"--at", "0"});
    const Image sums = picture({"--at", "layer:hidden:sum"});
    const Image outputs = picture({"--at=layer:hidden:output"});
    const Image end = picture({});
    EXPECT_FALSE(same(start, sums));
    EXPECT_FALSE(same(sums, outputs));
    EXPECT_FALSE(same(outputs, end));
    EXPECT_TRUE(same(picture({"--at", "layer:output:output"}), end));
}

TEST_F(Render, TheEndIsTheSameAtEveryGranularity) {
    const Image end = picture({});
    EXPECT_TRUE(same(picture({"--granularity", "neuron"}), end));
    EXPECT_TRUE(same(picture({"--granularity", "term"}), end));
}

TEST_F(Render, ThemesHaveTheirCanvas) {
    const Image light = picture({"--theme", "light"});
    const Image dark = picture({"--theme", "dark"});
    EXPECT_EQ((std::vector<std::uint8_t>{light.pixels.begin(), light.pixels.begin() + 3}),
              (std::vector<std::uint8_t>{0xFC, 0xFD, 0xFE}));
    EXPECT_LT(dark.pixels[0], 0x60);
}

TEST_F(Render, ThePrintThemeHasNoColours) {
    const Image print = picture({"--theme", "print", "--at", "0.6"});
    EXPECT_EQ(print.pixels[0], 0xFF);
    std::size_t coloured = 0;
    for (std::size_t i = 0; i + 3 < print.pixels.size(); i += 4) {
        if (print.pixels[i] != print.pixels[i + 1] || print.pixels[i] != print.pixels[i + 2]) ++coloured;
    }
    EXPECT_EQ(coloured, 0U);
}

TEST_F(Render, TakesEveryMeasureOfEdgesAndNoOther) {
    for (const std::string measure : {"auto", "weight", "product", "sign"}) {
        EXPECT_EQ(picture({"--edges", measure}).width, 640);
    }
    const Called other = call({"render", example("article"), "-o", out(), "--edges", "length"});
    EXPECT_EQ(other.status, 2);
    EXPECT_THAT(other.err, HasSubstr("found \"length\", expected one of auto|product|sign|weight"));
}

TEST_F(Render, DecimalsAndScaleChangeThePictureButNotItsSize) {
    const Image plain = picture({});
    EXPECT_FALSE(same(picture({"--decimals", "2"}), plain));
    const Image large = picture({"--scale", "1.5"});
    EXPECT_FALSE(same(large, plain));
    EXPECT_EQ(large.width, 640);
}

TEST_F(Render, ReplacesAPictureThatIsThere) {
    write_file_atomically(out(), "old");
    EXPECT_EQ(picture({}).width, 640);
}

TEST_F(Render, RefusesValuesOutOfRange) {
    EXPECT_THAT(refusal({"--at", "1.5"}), HasSubstr("--at: found \"1.5\", expected a fraction from 0 to 1"));
    EXPECT_THAT(refusal({"--at", "-0.1"}), HasSubstr("--at: found \"-0.1\""));
    EXPECT_THAT(refusal({"--at", "middle"}), HasSubstr("--at: found \"middle\""));
    EXPECT_THAT(refusal({"--at", "layer:nowhere:sum"}), HasSubstr("expected one of the layers hidden, output"));
    EXPECT_THAT(refusal({"--at", "layer:hidden"}), HasSubstr("expected layer:NAME:sum or layer:NAME:output"));
    EXPECT_THAT(refusal({"--at", "layer:hidden:both"}), HasSubstr("expected layer:NAME:sum or layer:NAME:output"));
    EXPECT_THAT(refusal({"--size", "large"}), HasSubstr("--size: found \"large\""));
    EXPECT_THAT(refusal({"--size", "0x800"}), HasSubstr("--size: found \"0\", expected a whole number from 16"));
    EXPECT_THAT(refusal({"--size", "1e9x1"}), HasSubstr("--size: found \"1e9\""));
    EXPECT_THAT(refusal({"--decimals", "1"}),
                HasSubstr("--decimals: found \"1\", expected a whole number from 2 to 9"));
    EXPECT_THAT(refusal({"--decimals", "2.5"}), HasSubstr("--decimals"));
    EXPECT_THAT(refusal({"--scale", "0"}), HasSubstr("--scale: found \"0\", expected a number from 0.25 to 8"));
}

TEST_F(Render, RefusesPicturesThatItCannotDraw) {
    for (const std::string name : {"out.svg", "out.pdf", "out.tex", "out"}) {
        const Called called = call({"render", example("article"), "-o", out(name)});
        EXPECT_EQ(called.status, 1);
        EXPECT_THAT(called.err, HasSubstr("expected .png"));
    }
    EXPECT_EQ(entries(), 0U);
}

TEST_F(Render, AFolderThatIsNotThereIsTold) {
    const Called called = call({"render", example("article"), "-o", (folder_ / "no" / "out.png").string()});
    EXPECT_EQ(called.status, 1);
    EXPECT_THAT(called.err, HasSubstr("there is no folder"));
}

}  // namespace
}  // namespace netglow
