// Trained models against the outputs that were computed when they were made.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/forward/forward.h"
#include "core/onnx/onnx_file.h"

namespace netglow {
namespace {

const std::filesystem::path kModels = std::filesystem::path(NETGLOW_TEST_DATA) / "models";

Vector vector_of(const nlohmann::json& json) {
    const auto values = json.get<std::vector<double>>();
    return Eigen::Map<const Vector>(values.data(), static_cast<Eigen::Index>(values.size()));
}

class ReferenceModel : public testing::TestWithParam<const char*> {};

TEST_P(ReferenceModel, ComputesTheExpectedOutputs) {
    const Loaded loaded = load_onnx(kModels / (std::string(GetParam()) + ".onnx"));
    std::ifstream stream(kModels / (std::string(GetParam()) + ".expected.json"));
    const nlohmann::json expected = nlohmann::json::parse(stream);
    ASSERT_GT(expected.at("cases").size(), 0U);
    for (const nlohmann::json& one_case : expected.at("cases")) {
        const Trace trace = forward(loaded.document.network, vector_of(one_case.at("input")));
        const Vector outputs = vector_of(one_case.at("output"));
        EXPECT_LT((trace.outputs(loaded.document.network.depth()) - outputs).cwiseAbs().maxCoeff(), 1e-9);
    }
}

TEST_P(ReferenceModel, IsTheSameAfterARoundTrip) {
    const Loaded loaded = load_onnx(kModels / (std::string(GetParam()) + ".onnx"));
    const Loaded again = parse_onnx(to_onnx(loaded.document), "again", {});
    ASSERT_EQ(again.document.network.depth(), loaded.document.network.depth());
    for (std::size_t layer = 1; layer <= loaded.document.network.depth(); ++layer) {
        EXPECT_EQ(again.document.network.layer(layer).weights, loaded.document.network.layer(layer).weights);
        EXPECT_EQ(again.document.network.layer(layer).bias, loaded.document.network.layer(layer).bias);
        EXPECT_EQ(again.document.network.layer(layer).activation, loaded.document.network.layer(layer).activation);
    }
    EXPECT_EQ(again.document.name, loaded.document.name);
}

INSTANTIATE_TEST_SUITE_P(All, ReferenceModel,
                         testing::Values("digits-64-32-16-10", "digits28-784-128-10", "digits28-784-800-800-10"));

TEST(ReferenceModelOfDigits, RecognisesTheTestDigits) {
    const Loaded loaded = load_onnx(kModels / "digits-64-32-16-10.onnx");
    std::ifstream stream(kModels / "digits-8x8-test.csv");
    std::string line;
    std::getline(stream, line);
    int right = 0;
    int all = 0;
    while (std::getline(stream, line)) {
        std::istringstream fields(line);
        Vector input(64);
        std::string field;
        for (double& value : input) {
            std::getline(fields, field, ',');
            value = std::stod(field);
        }
        std::getline(fields, field, ',');
        Eigen::Index guessed = 0;
        forward(loaded.document.network, input).outputs(3).maxCoeff(&guessed);
        right += guessed == std::stoi(field) ? 1 : 0;
        ++all;
    }
    EXPECT_NEAR(static_cast<double>(right) / all, 0.9689, 0.00005);
}

}  // namespace
}  // namespace netglow
