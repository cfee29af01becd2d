#include <gtest/gtest.h>

#include <cmath>

#include "core/forward/forward.h"
#include "tests/forward/reference_case.h"

namespace netglow {
namespace {

using Json = nlohmann::json;

void expect_close(const Vector& found, const Json& expected) {
    ASSERT_EQ(static_cast<std::size_t>(found.size()), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double value = expected[i].get<double>();
        EXPECT_NEAR(found[static_cast<Eigen::Index>(i)], value, 1e-12 * std::abs(value)) << "at " << i;
    }
}

class Golden : public testing::TestWithParam<const char*> {};

TEST_P(Golden, EverySumAndOutputAgreesTo12Digits) {
    const Json file = golden_json(std::string(GetParam()) + ".netglow");
    const Json expected = golden_json(std::string(GetParam()) + ".expected.json");

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
