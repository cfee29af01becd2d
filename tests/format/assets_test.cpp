// The example networks that the program comes with.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "core/forward/forward.h"

namespace netglow {
namespace {

Document example(const std::string& name) {
    return load_netglow(std::string(NETGLOW_SOURCE) + "/assets/networks/" + name + ".netglow");
}

const std::vector<std::string>& every_example() {
    static const std::vector<std::string> kNames = {"article",  "single-neuron",          "and",        "or",
                                                    "xor",      "two-inputs-with-biases", "half-adder", "triangle",
                                                    "boundary", "three-classes",          "digits"};
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

/// A line of a card: said in a key of the file that the program keeps without knowing it.
TEST(Examples, SayInOneLineWhatIsToBeSeen) {
    for (const std::string& name : every_example()) {
        const Extras extras = example(name).extras;
        ASSERT_EQ(extras.size(), 1U) << name;
        EXPECT_EQ(extras[0].first, "description") << name;
        EXPECT_GT(extras[0].second.size(), 20U) << name;
        EXPECT_LE(extras[0].second.size(), 72U) << name;
    }
}

TEST(Examples, GiveEveryTargetOfTheirCases) {
    for (const std::string& name : every_example()) {
        const Document document = example(name);
        for (const Case& one : document.cases) {
            if (one.target) {
                EXPECT_LT((output_of(document, one.input) - *one.target).cwiseAbs().maxCoeff(), 0.02)
                    << name << ": " << one.name;
            }
        }
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

TEST(Examples, TheSingleNeuronHasACaseForEachOfItsProducts) {
    const Document single = example("single-neuron");
    ASSERT_EQ(single.cases.size(), 5U);
    const double expected[] = {0.3775406687981454, 0.598687660112452, 0.31002551887238755, 0.4750208125210601,
                               0.6224593312018546};
    for (std::size_t i = 0; i < 5; ++i) {  // sigmoid of −0.5, 0.4, −0.8, −0.1, 0.5
        EXPECT_NEAR(output_of(single, single.cases[i].input)[0], expected[i], 1e-12) << single.cases[i].name;
    }
}

TEST(Examples, TheHalfAdderAddsExactly) {
    const Document adder = example("half-adder");
    ASSERT_EQ(adder.cases.size(), 4U);
    for (int both = 0; both < 4; ++both) {
        const int a = both / 2;
        const int b = both % 2;
        const Vector input{{static_cast<double>(a), static_cast<double>(b)}};
        const Vector expected{{static_cast<double>((a + b) % 2), static_cast<double>((a + b) / 2)}};
        EXPECT_EQ(output_of(adder, input), expected) << a << " + " << b;
        EXPECT_EQ(adder.cases[static_cast<std::size_t>(both)].input, input);
        EXPECT_EQ(adder.cases[static_cast<std::size_t>(both)].target, std::optional<Vector>(expected));
    }
}

TEST(Examples, TheTriangleIsOne) {
    const Document triangle = example("triangle");
    for (int i = -32; i <= 32; ++i) {
        const double x = i / 32.0;
        EXPECT_EQ(output_of(triangle, Vector{{x}})[0], std::max(0.0, 1 - 2 * std::abs(x))) << x;
    }
}

constexpr double kTurn = 6.283185307179586;

/// Two spirals of one and a quarter turns, a half turn apart: the points that the network was trained on lie about
/// them.
TEST(Examples, TheBoundaryWindsBetweenTwoSpirals) {
    const Document boundary = example("boundary");
    int right = 0;
    int asked = 0;
    for (int arm = 0; arm < 2; ++arm) {
        for (int i = 0; i <= 300; ++i) {
            const double along = 0.05 + 0.95 * i / 300.0;
            const double radius = 0.08 + 0.87 * along + 0.05 * (i % 3 - 1);  // beside the arm, on it, on its other side
            const double angle = kTurn * (1.25 * along + 0.5 * arm);
            const Vector point{{radius * std::cos(angle), radius * std::sin(angle)}};
            right += (output_of(boundary, point)[0] > 0.5) == (arm == 1) ? 1 : 0;
            ++asked;
        }
    }
    EXPECT_GE(right, 0.99 * asked);
}

/// A line cannot do that: along the x axis the answer changes at least three times.
TEST(Examples, TheBoundaryIsBent) {
    const Document boundary = example("boundary");
    int changes = 0;
    for (int i = -100; i < 100; ++i) {
        const auto second = [&](int at) { return output_of(boundary, Vector{{at / 100.0, 0.0}})[0] > 0.5; };
        changes += second(i) != second(i + 1) ? 1 : 0;
    }
    EXPECT_GE(changes, 3);
}

/// Three arms, a third of a turn apart, each bent by 1.5 radians a unit of length.
TEST(Examples, TheThreeClassesAreToldApartAlongTheirArms) {
    const Document classes = example("three-classes");
    for (int arm = 0; arm < 3; ++arm) {
        for (int i = 0; i <= 100; ++i) {
            const double radius = 0.18 + 0.72 * i / 100.0;
            const double angle = kTurn * (arm / 3.0 + 0.25) + 1.5 * (radius - 0.15);
            const Vector output = output_of(classes, Vector{{radius * std::cos(angle), radius * std::sin(angle)}});
            Eigen::Index most = 0;
            output.maxCoeff(&most);
            EXPECT_EQ(most, arm) << radius;
            EXPECT_NEAR(output.sum(), 1, 1e-12);
        }
    }
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
