#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "tests/cli/called.h"

namespace netglow {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(ForwardTable, AlignsNumbersAtTheirPoint) {
    const Called called = call({"forward", example("article")});
    EXPECT_EQ(called.status, 0) << called.err;
    EXPECT_THAT(called.out, HasSubstr("input\n"
                                      "  neuron  value\n"
                                      "  i1      0.9\n"
                                      "  i2      0.1\n"
                                      "  i3      0.8\n"
                                      "\n"
                                      "hidden (sigmoid)\n"
                                      "  neuron  sum   output\n"
                                      "  h1      1.16  0.761\n"
                                      "  h2      0.42  0.603\n"
                                      "  h3      0.62  0.650\n"
                                      "\n"
                                      "output (sigmoid)\n"
                                      "  neuron  sum    output\n"
                                      "  o1      0.976  0.726\n"));
}

TEST(ForwardTable, HasAsManyDecimalsAsAreAskedFor) {
    const Called called = call({"forward", example("article"), "--decimals", "9"});
    EXPECT_THAT(called.out, HasSubstr("  h1      1.16  0.761332715\n"));
    EXPECT_THAT(called.out, HasSubstr("  o1      0.975947364  0.726303345\n"));
    EXPECT_EQ(call({"forward", example("article"), "--decimals", "1"}).status, 1);
}

TEST(ForwardTable, KeepsTheColumnsOfNumbersOfManySizes) {
    const Called called = call({"forward", example("xor"), "--input", "-12.5,1e-7"});
    EXPECT_THAT(called.out, HasSubstr("  neuron  value\n"
                                      "  a       -12.5\n"
                                      "  b         0.000\n"));
}

TEST(ForwardJson, HasTheReferenceValues) {
    for (const std::string name : {"article-3-3-3", "linear-orientation", "mazur-2-2-2", "relu-2-3-2-1"}) {
        const std::string base = std::string(NETGLOW_TEST_DATA) + "/golden/" + name;
        const Called called = call({"forward", base + ".netglow", "--format", "json"});
        ASSERT_EQ(called.status, 0) << called.err;
        const json found = json::parse(called.out);
        const json expected = json::parse(read_file(base + ".expected.json", 1'000'000));
        EXPECT_EQ(found["input"], expected["input"]);
        ASSERT_EQ(found["layers"].size(), expected["layers"].size());
        for (std::size_t layer = 0; layer < found["layers"].size(); ++layer) {
            for (const char* part : {"sum", "output"}) {
                const json& values = found["layers"][layer][part];
                ASSERT_EQ(values.size(), expected["layers"][layer][part].size());
                for (std::size_t index = 0; index < values.size(); ++index) {
                    const double value = expected["layers"][layer][part][index];
                    EXPECT_NEAR(values[index].get<double>(), value, 1e-12 * std::abs(value)) << name;
                }
            }
        }
    }
}

TEST(ForwardCsv, HasALineForEachComputedNeuron) {
    const Called called = call({"forward", example("and"), "--input=1,1", "--format", "csv"});
    EXPECT_EQ(called.out, "layer,neuron,sum,output\noutput,AND,5,0.9933071490757153\n");
}

class ForwardFile : public WithFolder {};

TEST_F(ForwardFile, NamesWithCommasAndQuotesAreQuotedInCsv) {
    const std::string file = (folder_ / "a.netglow").string();
    write_file_atomically(file, R"({"format": "netglow-network", "version": 1, "layers": [
        {"name": "a,b", "activation": "identity", "weights": [[1]], "names": ["say \"x\""]}]})");
    EXPECT_THAT(call({"forward", file, "--format", "csv"}).out, HasSubstr("\"a,b\",\"say \"\"x\"\"\",0,0\n"));
}

TEST_F(ForwardFile, InputsThatTheFileDoesNotGiveAreZeros) {
    const std::string file = (folder_ / "a.netglow").string();
    write_file_atomically(file, R"({"format": "netglow-network", "version": 1, "layers": [
        {"activation": "identity", "weights": [[1, 2]], "bias": [7]}]})");
    EXPECT_EQ(json::parse(call({"forward", file, "--format", "json"}).out),
              json::parse(R"({"input": [0, 0], "layers": [{"sum": [7], "output": [7]}]})"));
}

TEST_F(ForwardFile, MayBeNamedLikeACommand) {
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder_);
    save_netglow(article_document(), "render");
    const Called called = call({"forward", "render"});
    std::filesystem::current_path(before);
    EXPECT_EQ(called.status, 0) << called.err;
}

TEST_F(ForwardFile, ASumBeyondNumbersIsToldAndNotPrinted) {
    const std::string file = (folder_ / "a.netglow").string();
    write_file_atomically(file, R"({"format": "netglow-network", "version": 1, "input": [1e308], "layers": [
        {"activation": "identity", "weights": [[10]]}]})");
    const Called called = call({"forward", file});
    EXPECT_EQ(called.status, 1);
    EXPECT_EQ(called.out, "");
    EXPECT_THAT(called.err, HasSubstr(": the sum of o1 in layer output is beyond what a number can hold"));
}

TEST(ForwardInput, MayBeginWithAMinusEitherWay) {
    const std::string separate = call({"forward", example("xor"), "--input", "-0.5,1", "--format", "json"}).out;
    EXPECT_EQ(separate, call({"forward", example("xor"), "--input=-0.5,1", "--format", "json"}).out);
    EXPECT_EQ(separate, call({"forward", "--format=json", "--input", "-0.5, 1", example("xor")}).out);
    EXPECT_EQ(json::parse(separate)["input"], json::parse("[-0.5, 1]"));
}

TEST(ForwardInput, OfTheWrongLengthSaysHowManyAreNeeded) {
    const Called called = call({"forward", example("article"), "--input", "1,2"});
    EXPECT_EQ(called.status, 1);
    EXPECT_EQ(called.err, "netglow: --input: found 2 numbers, expected 3 (one for each input of the network)\n");
}

TEST(ForwardInput, ThatIsNoNumberIsToldByItself) {
    for (const std::string input : {"1,x,3", "1,,3", "1,nan,3", "1,inf,3", "1,1e400,3", "--format", "1,2,3,"}) {
        const Called called = call({"forward", example("article"), "--input=" + input});
        EXPECT_EQ(called.status, 1) << input;
        EXPECT_THAT(called.err, HasSubstr("--input: found \"")) << input;
        EXPECT_EQ(called.out, "");
    }
}

}  // namespace
}  // namespace netglow
