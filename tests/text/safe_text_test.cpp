// Text from outside, made safe to show.
#include "core/base/safe_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"

namespace netglow {
namespace {

using testing::EndsWith;
using testing::StartsWith;

constexpr const char* kGone = "\uFFFD";

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

TEST(SafeText, OrdinaryTextStaysAsItIs) {
    for (const char* text : {"", "a.netglow", "größer", "Σ w·o ≥ 0", "猫", "👩🏽‍🏫", "שלום", "a\u200Db"}) {
        EXPECT_EQ(safe_text(text), text);
    }
}

TEST(SafeText, WhatControlsATerminalIsReplaced) {
    EXPECT_EQ(safe_text("\x1B[31mred\x07\n\r\t\x7F"),
              std::string(kGone) + "[31mred" + kGone + kGone + kGone + kGone + kGone);
    EXPECT_EQ(safe_text("\u009B31m"), std::string(kGone) + "31m") << "C1, as UTF-8";
    EXPECT_EQ(safe_text("\x9B"), kGone) << "C1, as a byte";
    EXPECT_EQ(safe_text(std::string_view("a\0b", 3)), std::string("a") + kGone + "b");
    for (int c = 0; c < 0x20; ++c) {
        EXPECT_EQ(safe_text(std::string(1, static_cast<char>(c))), kGone) << c;
    }
}

TEST(SafeText, WhatTurnsOrHidesTextIsReplaced) {
    for (const char* text : {"\u200E", "\u200F", "\u202A", "\u202E", "\u2028", "\u2029", "\u2066", "\u2069", "\u061C",
                             "\uFEFF", "\U000E0041"}) {
        EXPECT_EQ(safe_text(text), kGone) << text;
    }
}

TEST(SafeText, BytesThatAreNoTextAreReplaced) {
    EXPECT_EQ(safe_text("\xFF\xC3"), std::string(kGone) + kGone);
    EXPECT_EQ(safe_text("\xC0\x80"), std::string(kGone) + kGone) << "an overlong form";
    EXPECT_EQ(safe_text("\xED\xA0\x80"), std::string(kGone) + kGone + kGone) << "a surrogate";
}

TEST(SafeText, MessagesHaveAtMostAThousandCharactersAndKeepBothEnds) {
    const std::string long_name(5000, 'n');
    const std::string message = safe_message("a.onnx: tensor '" + long_name + "': found 3 numbers, expected 4");
    EXPECT_EQ(characters(message), 1000U);
    EXPECT_THAT(message, StartsWith("a.onnx: tensor 'nnn"));
    EXPECT_THAT(message, EndsWith("nnn': found 3 numbers, expected 4"));
    EXPECT_EQ(characters(safe_message(std::string(999, 'a'))), 999U);
    EXPECT_EQ(safe_message(std::string(1000, 'a')), std::string(1000, 'a'));
    std::string umlauts;
    for (int i = 0; i < 3000; ++i) {
        umlauts += "ü";
    }
    EXPECT_EQ(characters(safe_message(umlauts)), 1000U);
    EXPECT_EQ(safe_text(safe_message(umlauts)), safe_message(umlauts)) << "no character is cut";
}

TEST(SafeText, LinesStayLines) {
    EXPECT_EQ(safe_lines("one\ntwo\x1B\n"), std::string("one\ntwo") + kGone + "\n");
}

TEST(SafeText, EveryErrorIsSafe) {
    EXPECT_STREQ(Error("a\x1B[2J: b\nc").what(), (std::string("a") + kGone + "[2J: b" + kGone + "c").c_str());
    EXPECT_STREQ(Error(std::string("a\0b", 3)).what(), (std::string("a") + kGone + "b").c_str());
    EXPECT_EQ(characters(Error(std::string(100'000, 'x')).what()), 1000U);
}

}  // namespace
}  // namespace netglow
