// Version 1 opens for ever: the files in tests/data/format use all of it, and are not to be changed. What they hold and
// what comes out of them was computed without this program (the *.expected.json beside them).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/format/netglow_file.h"
#include "core/forward/forward.h"

namespace netglow {
namespace {

using nlohmann::json;

std::filesystem::path file_of(const std::string& name) {
    return std::filesystem::path(NETGLOW_TEST_DATA) / "format" / name;
}

json expected(const std::string& name) {
    std::ifstream file(file_of(name + ".expected.json"));
    return json::parse(file);
}

/// Numbers written in hexadecimal, bit for bit.
void expect_bits(const Vector& found, const json& wanted, const std::string& where) {
    ASSERT_EQ(static_cast<std::size_t>(found.size()), wanted.size()) << where;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const double number = std::strtod(wanted[i].get<std::string>().c_str(), nullptr);
        const double value = found[static_cast<Eigen::Index>(i)];
        EXPECT_EQ(std::memcmp(&number, &value, sizeof value), 0)
            << where << "[" << i << "]: " << value << ", expected " << number;
    }
}

void expect_layer(const Dense& layer, const json& wanted, const std::string& where) {
    EXPECT_EQ(layer.name, wanted.at("name").get<std::string>()) << where;
    EXPECT_EQ(name_of(layer.activation.kind), wanted.at("activation").get<std::string>()) << where;
    if (wanted.contains("alpha")) {
        EXPECT_EQ(layer.activation.alpha, wanted.at("alpha").get<double>()) << where;
    }
    const json& rows = wanted.at("weights");
    ASSERT_EQ(static_cast<std::size_t>(layer.weights.rows()), rows.size()) << where;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Vector values = layer.weights.row(static_cast<Eigen::Index>(row)).transpose();
        expect_bits(values, rows[row], where + ".weights[" + std::to_string(row) + "]");
    }
    ASSERT_EQ(layer.bias.has_value(), wanted.contains("bias")) << where;
    if (layer.bias) {
        expect_bits(*layer.bias, wanted.at("bias"), where + ".bias");
    }
    EXPECT_EQ(layer.names, wanted.at("names").get<std::vector<std::string>>()) << where;
}

void expect_document(const Document& document, const json& wanted) {
    EXPECT_EQ(document.name, wanted.at("name").get<std::string>());
    expect_bits(document.input, wanted.at("input"), "input");
    EXPECT_EQ(document.input_names, wanted.at("input_names").get<std::vector<std::string>>());
    ASSERT_EQ(document.network.depth(), wanted.at("layers").size());
    for (std::size_t k = 1; k <= document.network.depth(); ++k) {
        expect_layer(document.network.layer(k), wanted["layers"][k - 1], "layers[" + std::to_string(k - 1) + "]");
    }
    ASSERT_EQ(document.cases.size(), wanted.at("cases").size());
    for (std::size_t i = 0; i < document.cases.size(); ++i) {
        const Case& found = document.cases[i];
        const json& one = wanted["cases"][i];
        EXPECT_EQ(found.name, one.at("name").get<std::string>());
        expect_bits(found.input, one.at("input"), "case input");
        ASSERT_EQ(found.target.has_value(), one.contains("target"));
        if (found.target) {
            expect_bits(*found.target, one.at("target"), "case target");
        }
    }
}

const std::vector<std::string> kFiles = {"every-activation", "names-and-cases", "numbers", "smallest", "unknown-keys"};

class Version1 : public testing::TestWithParam<std::string> {};

TEST_P(Version1, HoldsWhatWasWritten) {
    expect_document(load_netglow(file_of(GetParam() + ".netglow")), expected(GetParam()));
}

TEST_P(Version1, ComputesWhatItAlwaysDid) {
    const Document document = load_netglow(file_of(GetParam() + ".netglow"));
    const Trace trace = forward(document.network, document.input);
    const json layers = expected(GetParam()).at("layers");
    for (std::size_t k = 1; k <= document.network.depth(); ++k) {
        const json& outputs = layers[k - 1].at("output");
        for (std::size_t j = 0; j < outputs.size(); ++j) {
            const double wanted = outputs[j].get<double>();
            EXPECT_NEAR(trace.output({k, j}), wanted, 1e-12 * std::max(1.0, std::abs(wanted)))
                << "layers[" << k - 1 << "], neuron " << j;
        }
    }
}

TEST_P(Version1, IsTheSameWhenItIsSavedAndLoadedAgain) {
    const Document document = load_netglow(file_of(GetParam() + ".netglow"));
    const std::string text = to_netglow(document);
    const Document again = parse_netglow(text, "saved");
    expect_document(again, expected(GetParam()));
    EXPECT_EQ(again.extras, document.extras);
    EXPECT_EQ(again.layer_extras, document.layer_extras);
    EXPECT_EQ(again.case_extras, document.case_extras);
    EXPECT_EQ(to_netglow(again), text);
}

INSTANTIATE_TEST_SUITE_P(All, Version1, testing::ValuesIn(kFiles), [](const auto& info) {
    std::string name = info.param;
    std::erase(name, '-');
    return name;
});

TEST(Version1Files, UseEveryActivation) {
    std::set<ActivationKind> used;
    const Document document = load_netglow(file_of("every-activation.netglow"));
    for (const Dense& layer : document.network.layers()) {
        used.insert(layer.activation.kind);
    }
    // Those of version 1; a kind that comes later belongs to a later version.
    EXPECT_EQ(used.size(), 16U);
}

TEST(Version1Files, KeepKeysThatNobodyKnows) {
    const Document document = load_netglow(file_of("unknown-keys.netglow"));
    const Extras of_file = {{"author", R"({"name": "Ada", "since": [1842, 1.50, 1e-3, true, null, {}, []]})"},
                            {"version_of_author", R"("2.0")"}};
    EXPECT_EQ(document.extras, of_file);
    EXPECT_EQ(document.layer_extras, (std::vector<Extras>{{{"colour", R"("#0877bd")"}}, {{"frozen", "true"}}}));
    EXPECT_EQ(document.case_extras, (std::vector<Extras>{{{"seen", "12345678901234567890123"}}}));
}

}  // namespace
}  // namespace netglow
