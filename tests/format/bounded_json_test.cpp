// JSON of any size, without what the parser would collect of it.
#include "core/format/bounded_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/format/netglow_file.h"
#include "tests/support/message_of.h"

namespace netglow {
namespace {

using testing::HasSubstr;

const std::string kNetwork =
    R"({"format": "netglow-network", "version": 1, "layers": [{"activation": "identity", "weights": [[1]]}])";
const std::size_t kTooLong = kLongestToken + 2;

std::string refused(const std::string& rest) {
    return message_of([&] { parse_netglow(kNetwork + rest, "a.netglow"); });
}

TEST(BoundedJson, LongWhiteSpaceIsRefusedWhereverItStands) {
    const std::string expected = ": found a text, or white space, of more than 4 MiB, expected less";
    EXPECT_EQ(message_of([&] { parse_netglow(std::string(kTooLong, '\n'), "a.netglow"); }),
              "a.netglow: line 1, column 1" + expected);
    EXPECT_THAT(refused(std::string(kTooLong, ' ') + "}"), HasSubstr(expected));
    EXPECT_THAT(refused(", \"more\": [" + std::string(kTooLong, ' ') + "]}"), HasSubstr(expected));
}

TEST(BoundedJson, WhatStandsBetweenTextsAndNumbersIsCountedTogether) {
    std::string nulls;
    while (nulls.size() < kTooLong) {
        nulls += "null, [], {}, true, ";
    }
    EXPECT_THAT(refused(", \"more\": [" + nulls + "null]}"), HasSubstr("of more than 4 MiB"));
    EXPECT_EQ(refused(", \"more\": [" + nulls.substr(0, 20'000) + "null]}"), "no error");
}

TEST(BoundedJson, LongTextsAndNumbersAreRefused) {
    EXPECT_THAT(refused(", \"name\": \"" + std::string(kTooLong, 'a') + "\"}"), HasSubstr("of more than 4 MiB"));
    EXPECT_THAT(refused(", \"more\": 1" + std::string(kTooLong, '0') + "}"), HasSubstr("of more than 4 MiB"));
    EXPECT_EQ(refused(", \"name\": \"" + std::string(kLongestToken / 2, 'a') + "\"}"), "no error");
}

TEST(BoundedJson, LongFilesOfShortTokensAreRead) {
    std::string numbers;
    for (int i = 0; i < 65'000; ++i) {
        numbers += "[" + std::string(200, ' ') + "0],\n";
    }
    ASSERT_GT(numbers.size(), 3 * kLongestToken);
    const Document document = parse_netglow(
        R"({"format": "netglow-network", "version": 1, "layers": [{"activation": "identity", "weights": [)" + numbers +
            "[1]]}]}",
        "a.netglow");
    EXPECT_EQ(document.network.neurons(1), 65'001U);
}

TEST(BoundedJson, UnknownKeysHaveALimitTogether) {
    const std::string mebibyte(std::size_t{1} << 20U, 'a');
    std::string texts;
    for (int i = 0; i < 17; ++i) {
        texts += ", \"" + std::to_string(i) + "\": \"" + mebibyte + "\"";
    }
    EXPECT_EQ(refused(texts + "}"),
              "a.netglow: 15: found more than 16 MiB under keys that are not known, expected less");
    std::string keys;
    for (int i = 0; i < 70'000; ++i) {
        keys += ", \"" + std::to_string(i) + "\": 0";
    }
    EXPECT_THAT(refused(keys + "}"), HasSubstr("found more than 16 MiB under keys that are not known"));
}

TEST(BoundedJson, SmallTextsBecomeValues) {
    EXPECT_EQ(small_json(R"({"a": [1, "b", null]})"), nlohmann::json::parse(R"({"a": [1, "b", null]})"));
    EXPECT_EQ(small_json("[1,"), std::nullopt);
    EXPECT_EQ(small_json(""), std::nullopt);
    EXPECT_EQ(small_json("\"\xFF\""), std::nullopt);
}

TEST(BoundedJson, WhatIsNotSmallBecomesNone) {
    std::string zeros = "[0";
    for (int i = 0; i < 300'000; ++i) {
        zeros += ",0";
    }
    EXPECT_EQ(small_json(zeros + "]"), std::nullopt);
    EXPECT_EQ(small_json(std::string(65, '[') + std::string(65, ']')), std::nullopt);
    EXPECT_NE(small_json(std::string(64, '[') + std::string(64, ']')), std::nullopt);
    EXPECT_EQ(small_json("\"" + std::string(kTooLong, 'a') + "\""), std::nullopt);
}

}  // namespace
}  // namespace netglow
