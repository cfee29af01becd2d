// Every bad file gets one message that names the file, the place, what was found and what was expected.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

std::string refusal_of(const std::string& text) {
    try {
        parse_netglow(text, "a.netglow");
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

std::string with(const std::string& keys) {
    return R"({"format": "netglow-network", "version": 1, )" + keys + "}";
}

std::string with_layer(const std::string& keys) {
    return with(R"("layers": [{"activation": "relu", )" + keys + "}]");
}

struct Bad {
    std::string text;
    std::string message;  ///< behind "a.netglow: "
};

class BadFile : public testing::TestWithParam<Bad> {};

TEST_P(BadFile, IsToldByPlaceFoundAndExpected) {
    EXPECT_EQ(refusal_of(GetParam().text), "a.netglow: " + GetParam().message);
}

const std::string kNoLayers = R"("layers": [{"activation": "step", "weights": [[1]]}])";

INSTANTIATE_TEST_SUITE_P(
    NotJson, BadFile,
    testing::Values(
        Bad{"", "line 1, column 1: found an empty file, expected a Netglow network (JSON)"},
        Bad{" \n ", "line 2, column 2: found the end of the file, expected a value (is the file cut off?)"},
        Bad{std::string("\x7f"
                        "ELF\0\0",
                        6),
            "line 1, column 5: found binary data, expected a Netglow network (JSON)"},
        Bad{"\x89PNG\r\n\x1a\n",
            "line 1, column 1: found \"\uFFFDPNG\", expected a value (texts in double quotes; NaN and "
            "Infinity are no numbers)"},
        Bad{"{\"format\": \"netglow-network\",\n \"version\": 1, \"input\": [0.9, 0.",
            "line 2, column 33 (in input[0]): found the end of the file, expected a number such as -0.5 or 1e-3 (is "
            "the "
            "file cut off?)"},
        Bad{"{\"format\": \"netglow-network\",\n \"input\": [0.9,",
            "line 2, column 16 (in input[0]): found the end of the file, expected a value (is the file cut off?)"},
        Bad{"{\"format\": \"netglow-netw",
            "line 1, column 25 (in format): found the end of the file in a text, expected a double quote (is the file "
            "cut off?)"},
        Bad{"{\"format\":\n\"netglow-network\",\n\"input\": [1, NaN]}",
            "line 3, column 14 (in input[0]): found \"NaN\", expected a value (texts in double quotes; NaN and "
            "Infinity "
            "are no numbers)"},
        Bad{"{\"input\": [-Infinity]}",
            "line 1, column 12 (in input[0]): found \"-Infinity\", expected a number such as -0.5 or 1e-3"},
        Bad{"{\"name\": \"é\", \"input\": [1e400]}",
            "line 1, column 25 (in input[0]): found \"1e400\", expected a number that is not beyond ±1.797e308"},
        Bad{"{\"input\": [1 2]}", "line 1, column 14 (in input[0]): found \"2\", expected ',' or ']'"},
        Bad{"{\"input\": [1,]}", "line 1, column 14 (in input[0]): found \"]\", expected a value"},
        Bad{"{\"input\": [1}", "line 1, column 13 (in input[0]): found \"}\", expected ',' or ']'"},
        Bad{"{name: 1}", "line 1, column 2 (in top level): found \"name\", expected a key in double quotes"},
        Bad{"{\"name\" 1}", "line 1, column 9 (in name): found \"1\", expected ':' behind the key"},
        Bad{"{\"name\": \"a\nb\"}",
            "line 1, column 12 (in name): found a line break or another control character in a "
            "text, expected a double quote before it"},
        Bad{"{\"name\": \"\xff\"}", "line 1, column 11 (in name): found bytes that are not UTF-8, expected text"},
        Bad{"{\"name\": \"\\x\"}",
            "line 1, column 12 (in name): found an escape in a text that JSON does not know, "
            "expected \\n, \\\", \\\\, \\u00e9 or the like"},
        Bad{"{} x", "line 1, column 4: found \"x\", expected nothing more"},
        Bad{"{}{}", "line 1, column 3: found \"{\", expected nothing more"}));

INSTANTIATE_TEST_SUITE_P(
    Header, BadFile,
    testing::Values(
        Bad{"[1]", "top level: found a list, expected an object (a Netglow network)"},
        Bad{"7", "top level: found the number 7, expected an object (a Netglow network)"},
        Bad{"{}", "format: found nothing, expected \"netglow-network\""},
        Bad{R"({"format": "other"})", "format: found \"other\", expected \"netglow-network\""},
        Bad{R"({"format": 3})", "format: found the number 3, expected \"netglow-network\""},
        Bad{R"({"format": "netglow-network"})", "version: found nothing, expected 1 or 2"},
        Bad{R"({"format": "netglow-network", "version": "1"})", "version: found the text \"1\", expected 1 or 2"},
        Bad{R"({"format": "netglow-network", "version": 0})", "version: found 0, expected 1 or 2"},
        Bad{R"({"format": "netglow-network", "version": 4})",
            "version: found 4, expected 1 or 2 (made by a newer Netglow (version 4); this one reads versions 1 and 2)"},
        Bad{R"({"layers": "elsewhere", "format": "netglow-network", "version": 3})",
            "version: found 3, expected 1 or 2 (made by a newer Netglow (version 3); this one reads versions 1 and 2)"},
        Bad{R"({"format": "netglow-network", "version": 1})", "layers: found nothing, expected a list of layers"}));

INSTANTIATE_TEST_SUITE_P(
    Shapes, BadFile,
    testing::Values(
        Bad{with("\"layers\": []"), "layers: found no layer, expected at least 1"},
        Bad{with("\"layers\": [{}]"), "layers[0].activation: found nothing, expected the name of an activation"},
        Bad{with("\"layers\": [3]"), "layers[0]: found the number 3, expected a layer (an object)"},
        Bad{with_layer("\"name\": \"h\""), "layers[0].weights: found nothing, expected a list of rows of numbers"},
        Bad{with_layer("\"weights\": []"),
            "layers[0].weights: found no row, expected at least 1 (one for each neuron)"},
        Bad{with_layer("\"weights\": [[]]"),
            "layers[0].weights[0]: found no number, expected at least 1 (one for each input)"},
        Bad{with_layer("\"weights\": [1, 2]"),
            "layers[0].weights[0]: found the number 1, expected a row (a list of numbers)"},
        Bad{with_layer("\"weights\": [[1, 2], [3]]"),
            "layers[0].weights[1]: found 1 number, expected 2 (as in the rows before)"},
        Bad{with_layer("\"weights\": [[1, 2], [3, \"NaN\"]]"),
            "layers[0].weights[1][1]: found the text \"NaN\", expected a number"},
        Bad{with_layer("\"weights\": [[null]]"), "layers[0].weights[0][0]: found null, expected a number"},
        Bad{with_layer("\"weights\": [[1]], \"bias\": [1, 2]"),
            "layers[0].bias: found 2 numbers, expected 1 (one for each row of weights)"},
        Bad{with_layer("\"weights\": [[1]], \"names\": [\"a\", \"b\"]"),
            "layers[0].names: found 2 texts, expected 1 (one for each row of weights)"},
        Bad{with_layer("\"weights\": [[1]], \"names\": [1]"),
            "layers[0].names[0]: found the number 1, expected a text"},
        Bad{with_layer("\"weights\": [[1]], \"alpha\": 2"),
            "layers[0].alpha: found a number, expected none (relu has no alpha)"},
        Bad{with_layer("\"weights\": [[1]], \"weights\": [[1]]"),
            "layers[0].weights: found this key twice, expected it once"},
        Bad{with("\"x\": 1, \"x\": 2"), "x: found this key twice, expected it once"},
        Bad{with(R"("layers": [{"activation": "relu", "weights": [[1], [2], [3]]},
                               {"activation": "relu", "weights": [[1, 2, 3], [4, 5]]}])"),
            "layers[1].weights[1]: found 2 numbers, expected 3 (one for each neuron of the layer before)"},
        Bad{with(R"("input": [1, 2], )" + kNoLayers),
            "input: found 2 numbers, expected 1 (one for each input of layers[0])"},
        Bad{with(R"("input": {}, )" + kNoLayers), "input: found an object, expected a list of numbers"},
        Bad{with(R"("input_names": ["a", "b"], )" + kNoLayers),
            "input_names: found 2 texts, expected 1 (one for each input of layers[0])"},
        Bad{with(R"("cases": [{"input": [1, 2]}], )" + kNoLayers),
            "cases[0].input: found 2 numbers, expected 1 (one for each input of layers[0])"},
        Bad{with(R"("cases": [{"input": [1], "target": []}], )" + kNoLayers),
            "cases[0].target: found no numbers, expected 1 (one for each neuron of the last layer)"},
        Bad{with(R"("cases": [{"name": "x"}], )" + kNoLayers),
            "cases[0].input: found nothing, expected a list of numbers"}));

TEST(BadFile, AnUnknownActivationIsAnsweredByTheKnownOnes) {
    const std::string message = refusal_of(with(R"("layers": [{"activation": "sigmoyd", "weights": [[1]]}])"));
    EXPECT_THAT(message,
                testing::StartsWith("a.netglow: layers[0].activation: found \"sigmoyd\", expected one of identity, "
                                    "sigmoid, tanh"));
    EXPECT_THAT(message, testing::EndsWith("softmax, log_softmax"));
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) {
        result += text;
    }
    return result;
}

TEST(BadFile, NestingBeyondSixtyFourIsRefused) {
    const std::string expected = "found nesting deeper than 64 levels, expected at most that many";
    EXPECT_EQ(refusal_of(with("\"x\": " + std::string(64, '[') + std::string(64, ']'))), "a.netglow: x: " + expected);
    EXPECT_EQ(refusal_of(with("\"x\": " + std::string(1'000'000, '['))), "a.netglow: x: " + expected);
    EXPECT_EQ(refusal_of(std::string(1'000'000, '[')),
              "a.netglow: top level: found a list, expected an object (a Netglow network)");
}

TEST(BadFile, TooManyLayersRowsNumbersOrCasesAreRefusedWhileReading) {
    // Cut off right behind what is too much: reading stops there, and does not come to the end.
    EXPECT_EQ(refusal_of(with("\"layers\": [" + repeated(R"({"activation": "relu", "weights": [[1]]},)", 65))),
              "a.netglow: layers: found more than 64 layers, expected at most that many");
    EXPECT_EQ(refusal_of(with("\"layers\": [{\"weights\": [" + repeated("[1],", 65'537))),
              "a.netglow: layers[0].weights: found more than 65536 rows, expected at most that many");
    EXPECT_EQ(refusal_of(with("\"layers\": [{\"weights\": [[" + repeated("1,", 65'537))),
              "a.netglow: layers[0].weights[0]: found more than 65536 numbers, expected at most that many");
    EXPECT_EQ(refusal_of(with("\"input\": [" + repeated("1,", 65'537))),
              "a.netglow: input: found more than 65536 numbers, expected at most that many");
    EXPECT_EQ(refusal_of(with("\"cases\": [" + repeated("{\"input\": [1]},", 65'537))),
              "a.netglow: cases: found more than 65536 cases, expected at most that many");
}

TEST(BadFile, ATextOfManyMegabytesIsNotRepeatedInTheMessage) {
    const std::string message = refusal_of(with("\"format\": 1, \"input\": \"" + std::string(1'000'000, 'x') + "\""));
    EXPECT_LT(message.size(), 200U);
    EXPECT_LT(refusal_of(with("\"input\": [" + std::string(1'000'000, 'x'))).size(), 200U);
    EXPECT_LT(refusal_of(with("\"" + std::string(1'000'000, 'k') + "\": [" + std::string(70, '['))).size(), 300U);
}

TEST(BadFile, EveryCutOfAGoodFileIsToldAsOneMessage) {
    const std::string good =
        with(R"("name": "x", "input": [0.5], "layers": [{"activation": "elu", "alpha": 2, "weights": [[-1e-3]],
                 "bias": [0], "names": ["n"]}], "cases": [{"input": [1], "target": [true]}], "more": {"k": [1, null]})");
    for (std::size_t length = 0; length < good.size(); ++length) {
        const std::string message = refusal_of(good.substr(0, length));
        EXPECT_THAT(message, testing::StartsWith("a.netglow: ")) << length;
        EXPECT_THAT(message, testing::HasSubstr(", expected ")) << length;
    }
}

}  // namespace
}  // namespace netglow
