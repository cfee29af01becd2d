// The networks that the documents show are networks.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/files/file_io.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

std::string page(const std::string& name) {
    return read_file(std::string(NETGLOW_SOURCE) + "/" + name, 1'000'000);
}

/// What stands in a page between "```json" and "```".
std::vector<std::string> json_blocks(const std::string& text) {
    const std::string begin = "```json\n";
    std::vector<std::string> blocks;
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        at += begin.size();
        const std::size_t end = text.find("```", at);
        blocks.push_back(text.substr(at, end == std::string::npos ? end : end - at));
    }
    return blocks;
}

class Page : public testing::TestWithParam<std::string> {};

TEST_P(Page, EveryNetworkThatItShowsIsLoaded) {
    const std::vector<std::string> blocks = json_blocks(page(GetParam()));
    EXPECT_FALSE(blocks.empty());
    for (const std::string& block : blocks) {
        EXPECT_NO_THROW(parse_netglow(block, GetParam())) << block;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Page, testing::Values("README.md", "docs/file-format.md"),
                         [](const auto& info) { return info.param == "README.md" ? "Readme" : "FileFormat"; });

TEST(FileFormat, ItsFirstExampleIsAsTheProgramWritesIt) {
    const std::string first = json_blocks(page("docs/file-format.md")).at(0);
    EXPECT_EQ(to_netglow(parse_netglow(first, "file-format.md")), first);
}

TEST(FileFormat, NamesEveryActivation) {
    const std::string text = page("docs/file-format.md");
    for (const ActivationKind kind : kActivationKinds) {
        EXPECT_NE(text.find("\n| `" + std::string(name_of(kind)) + "` |"), std::string::npos) << name_of(kind);
    }
}

}  // namespace
}  // namespace netglow
