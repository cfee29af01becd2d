// Files that a newer Netglow has written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/format/netglow_file.h"
#include "core/format/netglow_reader.h"

namespace netglow {
namespace {

constexpr const char* kNewer =
    R"({"format": "netglow-network", "version": 3, "name": "Later", "graph": {"a": [1, 2]},
        "layers": [{"activation": "tanh", "weights": [[0.5, 2]], "dropout": 0.1}],
        "cases": [{"input": [1, 2], "weight": 7}]})";

Loaded read(const std::string& json, bool newer) {
    LoadOptions options;
    options.newer = newer;
    return read_netglow(json, "later.netglow", options);
}
std::string refused(const std::string& json, bool newer) {
    try {
        read(json, newer);
    } catch (const Error& error) {
        return error.what();
    }
    return "it was read";
}

TEST(NewerVersion, IsReadWhereThatIsAskedForAndSaysWhichItIs) {
    const Loaded loaded = read(kNewer, true);
    EXPECT_EQ(loaded.newer_version, "3");
    EXPECT_EQ(loaded.document.name, "Later");
    EXPECT_EQ(loaded.document.network.weight({1, 0, 1}), 2);
}

TEST(NewerVersion, LeavesOutWhatThisOneDoesNotKnow) {
    const Document document = read(kNewer, true).document;
    EXPECT_TRUE(document.extras.empty());
    EXPECT_TRUE(document.layer_extras.empty());
    EXPECT_TRUE(document.case_extras.empty());
}

TEST(NewerVersion, IsRefusedElsewhere) {
    EXPECT_EQ(refused(kNewer, false),
              "later.netglow: version: found 3, expected 1 or 2 (made by a newer Netglow (version 3); this one reads "
              "versions 1 and 2)");
}

TEST(NewerVersion, IsRefusedInTheSameWordsWhereItsShapeIsAnother) {
    const std::string words =
        "later.netglow: version: found 4, expected 1 or 2 (made by a newer Netglow (version 4); this one reads "
        "versions 1 and 2)";
    EXPECT_EQ(refused(R"({"format": "netglow-network", "version": 4, "layers": {"graph": []}})", true), words);
    EXPECT_EQ(
        refused(R"({"format": "netglow-network", "layers": [{"activation": "mish", "weights": [[1]]}], "version": 4})",
                true),
        words);
}

TEST(NewerVersion, OlderOnesThanTheFirstAreNone) {
    EXPECT_THAT(refused(R"({"format": "netglow-network", "version": 0})", true),
                testing::HasSubstr("found 0, expected 1 or 2"));
    EXPECT_THAT(refused(R"({"format": "netglow-network", "version": -2})", true),
                testing::HasSubstr("found -2, expected 1 or 2"));
}

TEST(NewerVersion, VersionOneIsNotNewer) {
    EXPECT_FALSE(read(to_netglow(article_document()), true).newer_version);
}

TEST(Version2, IsWrittenWhereAnActivationNeedsItAndOnlyThere) {
    Document document = article_document();
    EXPECT_THAT(to_netglow(document), testing::HasSubstr("\"version\": 1,"));
    document.network.set_activation(1, Activation::of(ActivationKind::silu));
    const std::string text = to_netglow(document);
    EXPECT_THAT(text, testing::HasSubstr("\"version\": 2,"));
    const Loaded again = read(text, false);
    EXPECT_FALSE(again.newer_version);
    EXPECT_EQ(again.document.network.layer(1).activation.kind, ActivationKind::silu);
}

TEST(Version2, KeepsUnknownKeysAsVersion1Does) {
    const Document document = read(R"({"format": "netglow-network", "version": 2, "author": "Ada",
                 "layers": [{"activation": "silu", "weights": [[1]]}]})",
                                   false)
                                  .document;
    EXPECT_THAT(to_netglow(document), testing::HasSubstr("\"author\": \"Ada\""));
}

}  // namespace
}  // namespace netglow
