#include <gtest/gtest.h>

#include <array>

#include "app/render/fonts.h"
#include "app/ui/face_metrics.h"
#include "app/ui/utf8.h"
#include "app/ui/wrap.h"

namespace netglow {
namespace {

float count(std::string_view text) {
    return static_cast<float>(text.size());
}

TEST(Wrap, BreaksAtSpacesAndKeepsBreaksThatWereThere) {
    EXPECT_EQ(wrapped("one two three", 7, count), "one two\nthree");
    EXPECT_EQ(wrapped("one\ntwo three", 9, count), "one\ntwo three");
    EXPECT_EQ(wrapped("", 9, count), "");
    EXPECT_EQ(wrapped("do:\n    a = b\n    c", 20, count), "do:\n    a = b\n    c");
    EXPECT_EQ(wrapped("    one two three", 11, count), "    one two\nthree");
}

TEST(Wrap, BreaksAWordThatIsWiderThanALine) {
    EXPECT_EQ(wrapped("see abcdefghij", 4, count), "see\nabcd\nefgh\nij");
}

TEST(Utf8, CharactersComeBackAsTheyWere) {
    for (const std::string text : {"a", "é", "Σ", "⁻", "𝄞"}) {
        std::string_view rest = text;
        EXPECT_EQ(to_utf8(take_character(rest)), text);
        EXPECT_TRUE(rest.empty());
    }
}

TEST(Utf8, ABrokenByteIsOneReplacementCharacter) {
    std::string_view rest = "\xC3(";
    EXPECT_EQ(take_character(rest), U'\uFFFD');
    EXPECT_EQ(take_character(rest), U'(');
}

// JetBrains Mono's tables: ascender 1020, descender −300, 1000 units an em.
TEST(FaceMetrics, JetbrainsMonoIs132HundredthsOfAnEmHigh) {
    EXPECT_NEAR(line_height_in_ems(Fonts::bytes(Font::mono)), 1.32F, 1e-3F);
}

TEST(FaceMetrics, AFileThatIsNoneGivesTheUsualHeight) {
    const std::array<std::byte, 5> bytes{};
    EXPECT_FLOAT_EQ(line_height_in_ems(bytes), 1.2F);
}

}  // namespace
}  // namespace netglow
