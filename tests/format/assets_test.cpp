// The example networks that the program comes with.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/format/netglow_file.h"
#include "core/forward/forward.h"

namespace netglow {
namespace {

Document example(const std::string& name) {
    return load_netglow(std::string(NETGLOW_SOURCE) + "/assets/networks/" + name + ".netglow");
}

const std::vector<std::string>& every_example() {
    static const std::vector<std::string> kNames = {"article", "single-neuron", "and",
                                                    "or",      "xor",           "two-inputs-with-biases", "digits"};
    return kNames;
}

Vector output_of(const Document& document, const Vector& input) {
    return forward(document.network, input).layers.back().output;
}

TEST(Examples, LoadAndHaveNamesOfTheirOwn) {
    std::set<std::string> names;
    for (const std::string& name : every_example()) {
        names.insert(example(name).name);
    }
    EXPECT_EQ(names.size(), every_example().size());
    EXPECT_FALSE(names.contains(""));
}

TEST(Examples, AreWrittenAsTheProgramWritesThem) {
    for (const std::string& name : every_example()) {
        const std::string file = std::string(NETGLOW_SOURCE) + "/assets/networks/" + name + ".netglow";
        EXPECT_EQ(to_netglow(load_netglow(file)), read_file(file, 100'000)) << name;
    }
}

TEST(Examples, TheArticlesNetworkGivesTheArticlesOutputs) {
    const Document article = example("article");
    const Vector output = output_of(article, article.input);
    EXPECT_NEAR(output[0], 0.7263033450139793, 1e-15);
    EXPECT_NEAR(output[1], 0.7085980724248232, 1e-15);
    EXPECT_NEAR(output[2], 0.778097059561142, 1e-15);
}

TEST(Examples, TheSingleNeuronIsTheSigmoidOfSixTenths) {
    const Document single = example("single-neuron");
    EXPECT_NEAR(output_of(single, single.input)[0], 0.6456563062257954, 1e-15);
}

TEST(Examples, TheTwoInputsWithBiasesGiveThePublishedOutputs) {
    const Document document = example("two-inputs-with-biases");
    const Vector output = output_of(document, document.input);
    EXPECT_NEAR(output[0], 0.7513650695523157, 1e-15);
    EXPECT_NEAR(output[1], 0.7729284653214625, 1e-15);
}

TEST(Examples, TheDigitsAreTheReferenceModelToTheNumbersOfItsFile) {
    const Document digits = example("digits");
    std::ifstream stream(std::string(NETGLOW_TEST_DATA) + "/models/digits-64-32-16-10.expected.json");
    const nlohmann::json expected = nlohmann::json::parse(stream);
    ASSERT_EQ(expected.at("cases").size(), 12U);
    for (const nlohmann::json& one : expected.at("cases")) {
        const auto input = one.at("input").get<std::vector<double>>();
        const auto output = one.at("output").get<std::vector<double>>();
        const Vector found = output_of(digits, Eigen::Map<const Vector>(input.data(), 64));
        EXPECT_LT((found - Eigen::Map<const Vector>(output.data(), 10)).cwiseAbs().maxCoeff(), 1e-6);
    }
}

TEST(Examples, TheDigitsHaveACaseForEachDigitThatIsRecognised) {
    const Document digits = example("digits");
    ASSERT_EQ(digits.cases.size(), 10U);
    EXPECT_EQ(digits.input_image, (InputImage{.width = 8, .height = 8, .low = 0, .high = 1}));
    EXPECT_EQ(digits.input, digits.cases[3].input);
    for (Eigen::Index digit = 0; digit < 10; ++digit) {
        const Case& one = digits.cases[static_cast<std::size_t>(digit)];
        EXPECT_EQ(one.target.value(), Vector(Vector::Unit(10, digit)));
        EXPECT_GT(output_of(digits, one.input)[digit], 0.99) << one.name;
    }
}

struct Gate {
    const char* name;
    int truth[4];  // of 00, 01, 10, 11
};

class Gates : public testing::TestWithParam<Gate> {};

TEST_P(Gates, AreRightForAllFourInputs) {
    const Document gate = example(GetParam().name);
    for (int both = 0; both < 4; ++both) {
        const Vector input{{static_cast<double>(both / 2), static_cast<double>(both % 2)}};
        EXPECT_NEAR(output_of(gate, input)[0], GetParam().truth[both], 0.01) << both;
    }
}

TEST_P(Gates, HaveACaseWithTheRightTargetForEachInput) {
    const Document gate = example(GetParam().name);
    ASSERT_EQ(gate.cases.size(), 4U);
    for (std::size_t both = 0; both < 4; ++both) {
        const Case& one = gate.cases[both];
        EXPECT_EQ(one.input, (Vector{{static_cast<double>(both / 2), static_cast<double>(both % 2)}}));
        EXPECT_EQ(one.target.value()[0], GetParam().truth[both]);
    }
}

INSTANTIATE_TEST_SUITE_P(All, Gates,
                         testing::Values(Gate{"and", {0, 0, 0, 1}}, Gate{"or", {0, 1, 1, 1}},
                                         Gate{"xor", {0, 1, 1, 0}}),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace netglow
