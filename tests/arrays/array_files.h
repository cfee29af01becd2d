// Shared by the tests of array files: a temporary folder, and documents to write into it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <filesystem>
#include <fstream>

#include "core/arrays/arrays_file.h"
#include "tests/support/scratch_folder.h"

namespace netglow {

class ArrayFiles : public testing::Test {
protected:
    static void write(const std::filesystem::path& file, const std::string& bytes) {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
    }
    ScratchFolder scratch_;
    std::filesystem::path folder_ = scratch_.path();
};

/// The error message that `load` throws; "" if it succeeds.
std::string refusal(const auto& load) {
    try {
        load();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

/// A document with biases in one layer, names, an alpha, and numbers that need all their digits.
inline Document rich_document() {
    Document document = article_document();
    std::vector<Dense> layers = document.network.layers();
    layers[0].activation = {ActivationKind::leaky_relu, 0.1 + 0.2};
    layers[0].bias = Eigen::Vector3d(1.0 / 3, -1e-300, 1e300);
    layers[0].names = {"größer", "b, c", "\"d\""};
    layers[0].name = "first";
    layers[1].activation = Activation::of(ActivationKind::softmax);
    document.network = Network(std::move(layers));
    document.input_names = {"x", "y", "z"};
    document.name = "All of it";
    return document;
}

inline void expect_same(const Document& a, const Document& b) {
    ASSERT_EQ(a.network.depth(), b.network.depth());
    for (std::size_t layer = 1; layer <= a.network.depth(); ++layer) {
        EXPECT_EQ(a.network.layer(layer).weights, b.network.layer(layer).weights);
        EXPECT_EQ(a.network.layer(layer).bias, b.network.layer(layer).bias);
        EXPECT_EQ(a.network.layer(layer).activation, b.network.layer(layer).activation);
        EXPECT_EQ(a.network.layer(layer).names, b.network.layer(layer).names);
        EXPECT_EQ(a.network.layer(layer).name, b.network.layer(layer).name);
    }
    EXPECT_EQ(a.input, b.input);
    EXPECT_EQ(a.input_names, b.input_names);
    EXPECT_EQ(a.name, b.name);
}

}  // namespace netglow
