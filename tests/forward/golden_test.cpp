#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/forward/forward.h"

// The reference cases, read here without the project's own reader, so that this test stands by itself.

namespace netglow {
namespace {

using Json = nlohmann::json;

Vector vector_of(const Json& numbers) {
    Vector result(static_cast<Eigen::Index>(numbers.size()));
    for (Eigen::Index i = 0; i < result.size(); ++i) result[i] = numbers[static_cast<std::size_t>(i)].get<double>();
    return result;
}

Network network_of(const Json& file) {
    std::vector<Dense> layers;
    for (const Json& from : file.at("layers")) {
        const Json& rows = from.at("weights");
        Dense layer;
        layer.activation = Activation::of(activation_kind_named(from.at("activation").get<std::string>()).value());
        layer.weights.resize(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows[0].size()));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            layer.weights.row(static_cast<Eigen::Index>(row)) = vector_of(rows[row]).transpose();
        }
        if (from.contains("bias")) layer.bias = vector_of(from["bias"]);
        layers.push_back(std::move(layer));
    }
    return Network(std::move(layers));
}

void expect_close(const Vector& found, const Json& expected) {
    ASSERT_EQ(static_cast<std::size_t>(found.size()), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double value = expected[i].get<double>();
        EXPECT_NEAR(found[static_cast<Eigen::Index>(i)], value, 1e-12 * std::abs(value)) << "at " << i;
    }
}

class Golden : public testing::TestWithParam<const char*> {};

TEST_P(Golden, EverySumAndOutputAgreesTo12Digits) {
    const std::filesystem::path folder = std::filesystem::path(NETGLOW_TEST_DATA) / "golden";
    std::ifstream network_file(folder / (std::string(GetParam()) + ".netglow"));
    std::ifstream expected_file(folder / (std::string(GetParam()) + ".expected.json"));
    const Json file = Json::parse(network_file);
    const Json expected = Json::parse(expected_file);

    const Trace trace = forward(network_of(file), vector_of(file.at("input")));
    expect_close(trace.input, expected.at("input"));
    ASSERT_EQ(trace.layers.size(), expected.at("layers").size());
    for (std::size_t k = 0; k < trace.layers.size(); ++k) {
        SCOPED_TRACE("layers[" + std::to_string(k) + "]");
        expect_close(trace.layers[k].sum, expected["layers"][k].at("sum"));
        expect_close(trace.layers[k].output, expected["layers"][k].at("output"));
    }
}

INSTANTIATE_TEST_SUITE_P(Files, Golden,
                         testing::Values("article-3-3-3", "linear-orientation", "mazur-2-2-2", "relu-2-3-2-1"),
                         [](const auto& test) {
                             std::string name = test.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST(Golden, EveryFileOfTheFolderIsTested) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(NETGLOW_TEST_DATA) / "golden")) {
        if (entry.path().extension() == ".netglow") ++files;
    }
    EXPECT_EQ(files, 4U);
}

}  // namespace
}  // namespace netglow
