// Whatever names files, tensors and arguments have: nothing of it controls the terminal.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>

#include "core/document/document.h"
#include "core/format/netglow_file.h"
#include "tests/cli/called.h"

namespace netglow {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

const std::string kEvil = "\x1B]0;evil\x07\x1B[31m\u202Eb\u009B1m";

/// Lines of visible text.
void expect_clean(const std::string& text) {
    for (const char c : text) {
        EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n') << static_cast<int>(c) << " in " << text;
        EXPECT_NE(c, 0x7F);
    }
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
    EXPECT_EQ(text.find("\u009B"), std::string::npos);
}

void expect_clean(const Called& called) {
    expect_clean(called.out);
    expect_clean(called.err);
}

/// One message of one line.
void expect_one_line(const std::string& err) {
    EXPECT_THAT(err, StartsWith("netglow: "));
    EXPECT_EQ(std::count(err.begin(), err.end(), '\n'), 1) << err;
    EXPECT_LE(err.size(), 9U + 4 * 1000 + 1);
}

class CleanOutput : public WithFolder {
protected:
    std::string with(const std::string& name, const std::string& content) const {
        return scratch_.with(name, content).string();
    }
};

TEST_F(CleanOutput, NamesInAFile) {
    const std::string file = std::string(NETGLOW_TEST_DATA) + "/limits/control_characters.netglow";
    for (const char* format : {"table", "csv", "json"}) {
        const Called called = call({"forward", file, "--format", format});
        EXPECT_EQ(called.status, 0) << called.err;
        expect_clean(called);
    }
    const std::string rows = with("rows.csv", "1,2\n");
    for (const char* format : {"table", "csv"}) {
        expect_clean(call({"forward", file, "--inputs", rows, "--format", format}));
    }
}

TEST_F(CleanOutput, NamesOfNeuronsAndLayersInEveryTable) {
    Document document = article_document();
    std::vector<Dense> layers = document.network.layers();
    layers[0].name = kEvil + "\n";
    layers[0].names = {kEvil, "b\nc", "d"};
    layers[1].names = {"x\r", kEvil, "z"};
    document.network = Network(std::move(layers));
    document.input_names = {kEvil, "", "\x9B"};
    const std::string file = with("a.netglow", to_netglow(document));
    const std::string rows = with("rows.csv", "1,2,3\n");
    for (const char* format : {"table", "csv"}) {
        const Called once = call({"forward", file, "--format", format});
        EXPECT_EQ(once.status, 0) << once.err;
        expect_clean(once);
        const Called many = call({"forward", file, "--inputs", rows, "--format", format});
        EXPECT_EQ(std::count(many.out.begin(), many.out.end(), '\n'), 2) << many.out;
        expect_clean(many);
    }
    const Called moment = call({"render", file, "-o", (folder_ / "a.png").string(), "--at", "layer:none:sum"});
    EXPECT_EQ(moment.status, 1);
    expect_clean(moment);
    expect_one_line(moment.err);
}

TEST_F(CleanOutput, NamesOfFilesAndFolders) {
    const std::string name = kEvil + "\nnetglow: all is well";
    for (const std::string& file :
         {(folder_ / (name + ".netglow")).string(), with(name + ".onnx", "x"), with(name + ".npz", "x"),
          with(name + ".safetensors", "x"), with(name + "/W1.csv", "1,x\n")}) {
        const std::filesystem::path path = file;
        const Called called = call({"forward", path.filename() == "W1.csv" ? path.parent_path().string() : file});
        EXPECT_EQ(called.status, 1) << file;
        expect_clean(called);
        expect_one_line(called.err);
    }
    const Called rows =
        call({"forward", example("article"), "--inputs", with("evil\x1B.csv", "\x1B[2J,b,c,d\n1,2,3,\x1B\n")});
    expect_clean(rows);
    const Called written = call({"convert", example("article"), (folder_ / "no\x1B\n" / "a.npz").string()});
    EXPECT_EQ(written.status, 1);
    expect_clean(written);
    expect_one_line(written.err);
}

TEST_F(CleanOutput, Arguments) {
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"forward", example("article"), "--input", kEvil + ",1,2"},
             {"forward", example("article"), "--format", kEvil + "\n"},
             {"forward", example("article"), "--activations", kEvil + "\n"},
             {"forward", example("article"), kEvil + "\n"},
             {"render", example("article"), "-o", (folder_ / "a.png").string(), "--size", kEvil},
             {"render", example("article"), "-o", (folder_ / "a.png").string(), "--at", kEvil + "\n"},
             {"convert", example("article"), "a." + kEvil + "\n"},
             {"bench" + kEvil + "\n", "--unknown"}}) {
        const Called called = call(words);
        EXPECT_NE(called.status, 0);
        expect_clean(called);
        expect_one_line(called.err);
    }
}

TEST_F(CleanOutput, NamesOfTensorsAndKeysOfEveryReader) {
    const std::string header = R"({"\u001b[31m\u202e\n\u0000w":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})";
    std::string tensors(8, '\0');
    tensors[0] = static_cast<char>(header.size());
    for (const std::string& file :
         {with("a.safetensors", tensors + header + std::string(8, '\0')),
          with("a.netglow", R"({"format": "netglow-network", "version": 1, "\u001b[31m\u202e\n": [)"),
          with("b.netglow", R"({"format": "\u001b[31m\u202e\u0000x"})"),
          with("c.netglow",
               R"({"format": "netglow-network", "version": 1, "layers": [{"activation": "\u001b[31m\n"}]})"),
          with("d.netglow", "{\"format\": \x1B[31m")}) {
        const Called called = call({"forward", file});
        EXPECT_EQ(called.status, 1) << file;
        expect_clean(called);
        expect_one_line(called.err);
    }
}

TEST_F(CleanOutput, ALongNameAndANulInItLeaveTheReason) {
    const std::string header =
        "{\"" + std::string(100'000, 'n') + "\\u0000\":{\"dtype\":\"F64\",\"shape\":[-1],\"data_offsets\":[0,8]}}";
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[i] = static_cast<char>((header.size() >> (8 * i)) & 0xFFU);
    }
    const Called called = call({"forward", with("a.safetensors", bytes + header + std::string(8, '\0'))});
    EXPECT_EQ(called.status, 1);
    EXPECT_THAT(called.err, HasSubstr("a.safetensors: found the arrays 'nnn"));
    EXPECT_THAT(called.err, testing::Not(EndsWith("n\n")));
    EXPECT_LT(called.err.size(), 1020U);
    expect_one_line(called.err);
}

}  // namespace
}  // namespace netglow
