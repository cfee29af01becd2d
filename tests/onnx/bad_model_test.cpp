// What is no model, what is no chain of dense layers, and what means harm: refused in words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/forward/forward.h"
#include "tests/onnx/model_builder.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
namespace fs = std::filesystem;

ModelBuilder dense() {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 2}, {1, 2, 3, 4});
    model.then("MatMul", {"x", "W"}, "m").then("Relu", {"m"}, "y");
    return model;
}

std::string refusal_of(const std::string& bytes) {
    try {
        parse_onnx(bytes, "bad.onnx", {});
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

TEST(BadModel, OtherDataIsNoModel) {
    EXPECT_EQ(refusal_of(""), "bad.onnx: found an empty file, expected an ONNX model");
    EXPECT_THAT(refusal_of("{\"format\": \"netglow-network\"}"), HasSubstr("expected an ONNX model"));
}

TEST(BadModel, EveryTruncationIsRefusedOrReadsAsLess) {
    const std::string bytes = dense().bytes();
    std::size_t refused = 0;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        refused += refusal_of(bytes.substr(0, size)).empty() ? 0 : 1;
    }
    EXPECT_GE(refused, bytes.size() - 8) << "only the list of operator sets, at the end, may be missing";
}

TEST(BadModel, EveryFlippedByteEndsInWordsOrANetwork) {
    const std::string bytes = dense().bytes();
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const int mask : {0x01, 0x80, 0xFF}) {
            std::string bad = bytes;
            bad[at] = static_cast<char>(bad[at] ^ mask);
            refusal_of(bad);
        }
    }
}

TEST(BadModel, TensorsWhoseDataIsNotWhatTheyPromise) {
    ModelBuilder model = dense();
    model.graph().mutable_initializer(0)->set_dims(0, 3);
    EXPECT_EQ(refusal(model), "model.onnx: tensor 'W': found 32 bytes of data, expected 48");
    model.graph().mutable_initializer(0)->set_dims(0, -2);
    EXPECT_EQ(refusal(model), "model.onnx: tensor 'W': found the dimensions [-2, 2], expected none below 0");
    model.graph().mutable_initializer(0)->set_dims(0, std::int64_t{1} << 62);
    EXPECT_THAT(refusal(model), HasSubstr("expected at most 100000000 numbers"));
}

TEST(BadModel, AnInputThatIsTooLarge) {
    ModelBuilder model({-1, std::int64_t{1} << 40, 1 << 20});
    model.then("Relu", {"x"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("the input 'x': found the dimensions"));
}

TEST(BadModel, CirclesAndMissingValues) {
    ModelBuilder circle({-1, 2});
    circle.then("Add", {"x", "b"}, "a").then("Relu", {"a"}, "b").then("Relu", {"b"}, "y");
    EXPECT_THAT(refusal(circle), HasSubstr("in a circle"));
    ModelBuilder missing({-1, 2});
    missing.then("Relu", {"nothing"}, "y");
    EXPECT_EQ(refusal(missing),
              "model.onnx: Relu at node 'the Relu': found the value 'nothing', which nothing in the model makes");
}

TEST(BadModel, AFewBytesDoNotBecomeGigabytes) {
    ModelBuilder sums({-1, 2});
    sums.constant("a", {8000, 1}, std::vector<double>(8000, 1)).constant("b", {1, 8000}, std::vector<double>(8000, 1));
    sums.then("Add", {"a", "b"}, "c").then("MatMul", {"x", "c"}, "y");
    EXPECT_THAT(refusal(sums), HasSubstr("found a constant of 64000000 numbers, computed from 8000"));
    ModelBuilder product({-1, 2});
    product.constant("a", {8000, 1}, std::vector<double>(8000, 1))
        .constant("b", {1, 8000}, std::vector<double>(8000, 1));
    product.then("MatMul", {"a", "b"}, "c").then("MatMul", {"x", "c"}, "y");
    EXPECT_THAT(refusal(product), HasSubstr("found a constant of 64000000 numbers"));
}

TEST(BadModel, ChainsWithoutEndAreRefused) {
    ModelBuilder squares({-1, 2});
    ModelBuilder activations({-1, 2});
    std::string before = "x";
    for (int i = 0; i < 3000; ++i) {
        const std::string after = i == 2999 ? "y" : "v" + std::to_string(i);
        squares.then("Mul", {before, before}, after);
        activations.then("Tanh", {before}, after);
        before = after;
    }
    EXPECT_THAT(refusal(squares), HasSubstr("Mul at node 'the Mul': with what comes into it, it is no activation"));
    EXPECT_THAT(refusal(activations),
                HasSubstr("Tanh at node 'the Tanh': with what comes into it, it is no activation"));
    ModelBuilder shared({-1, 2});
    before = "x";
    for (int i = 0; i < 100; ++i) {
        const std::string after = i == 99 ? "y" : "v" + std::to_string(i);
        shared.then("Tanh", {before}, after).then("Tanh", {before}, after + " too");
        before = after;
    }
    EXPECT_NE(refusal(shared), "");
}

TEST(BadModel, TwoInputs) {
    ModelBuilder model({-1, 2});
    model.add_input("z", {-1, 2});
    model.then("Add", {"x", "z"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("expected one: Netglow shows networks with one input"));
}

TEST(BadModel, ASkipConnection) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 2}, {1, 2, 3, 4});
    model.then("MatMul", {"x", "W"}, "m").then("Relu", {"m"}, "r").then("Add", {"x", "r"}, "y");
    EXPECT_THAT(refusal(model), StartsWith("model.onnx: Add at node 'the Add': two paths meet here"));
}

TEST(BadModel, WeightsThatAreNoNumbers) {
    ModelBuilder model({-1, 1});
    model.constant("W", {1, 1}, {std::numeric_limits<double>::quiet_NaN()});
    model.then("MatMul", {"x", "W"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("layers[0].weights"));
}

ModelBuilder with_convolution() {
    ModelBuilder model({-1, 1, 4, 4});
    model.constant("k", {1, 1, 1, 1}, {2})
        .constant("W", {16, 2}, std::vector<double>(32, 0.25))
        .constant("b", {2}, {1, -1});
    model.then("Conv", {"x", "k"}, "c")
        .then("Relu", {"c"}, "r")
        .then("MaxPool", {"r"}, "p")
        .then("Flatten", {"p"}, "f");
    model.then("Gemm", {"f", "W", "b"}, "g").then("Softmax", {"g"}, "y");
    return model;
}

TEST(BadModel, AConvolutionIsToldAndItsHeadOffered) {
    EXPECT_THROW(with_convolution().load(), HeadOffered);
    EXPECT_EQ(refusal(with_convolution()),
              "model.onnx: Conv at node 'the Conv': Netglow shows fully connected layers (MatMul or Gemm, and an "
              "activation). "
              "The dense layers at the model's end (16-2, behind MaxPool at node 'the MaxPool') can be opened alone");
    LoadOptions head;
    head.head = true;
    const Loaded loaded = with_convolution().load(head);
    EXPECT_EQ(loaded.document.network.inputs(), 16U);
    EXPECT_EQ(loaded.document.network.layer(1).activation.kind, ActivationKind::softmax);
    EXPECT_THAT(
        loaded.notes,
        testing::Contains("only the dense layers behind MaxPool at node 'the MaxPool' are shown; their inputs are "
                          "its outputs"));
}

TEST(BadModel, NoHeadWhereThereIsNone) {
    ModelBuilder model({-1, 1, 4, 4});
    model.constant("k", {1, 1, 1, 1}, {2});
    model.then("Conv", {"x", "k"}, "y");
    EXPECT_EQ(refusal(model),
              "model.onnx: Conv at node 'the Conv': Netglow shows fully connected layers (MatMul or Gemm, and an "
              "activation)");
}

class ExternalData : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directory(folder_);
        write(folder_ / "weights.bin");
        write(outside_ / "secret.bin");
        fs::create_symlink(outside_ / "secret.bin", folder_ / "link.bin");
        fs::create_directory(folder_ / "sub");
        write(folder_ / "sub" / "weights.bin");
    }

    static void write(const fs::path& file) {
        const double values[6] = {0, 0, 1, 2, 3, 4};
        std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(values), sizeof(values));
    }

    std::string load(const std::string& location, const std::string& offset = "16", const std::string& length = "32") {
        ModelBuilder model = dense();
        onnx::TensorProto& tensor = *model.graph().mutable_initializer(0);
        tensor.clear_raw_data();
        tensor.set_data_location(onnx::TensorProto::EXTERNAL);
        for (const auto& [key, value] : {std::pair{"location", location}, {"offset", offset}, {"length", length}}) {
            onnx::StringStringEntryProto& entry = *tensor.add_external_data();
            entry.set_key(key);
            entry.set_value(value);
        }
        std::ofstream(folder_ / "model.onnx", std::ios::binary) << model.bytes();
        try {
            weights_ = load_onnx(folder_ / "model.onnx").document.network.layer(1).weights;
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }

    ScratchFolder outside_;
    fs::path folder_ = outside_ / "models";
    Matrix weights_;
};

TEST_F(ExternalData, IsReadFromBesideTheModel) {
    EXPECT_EQ(load("weights.bin"), "");
    EXPECT_EQ(weights_, (Matrix(2, 2) << 1, 3, 2, 4).finished());
    EXPECT_EQ(load("sub/weights.bin"), "");
}

TEST_F(ExternalData, IsNotReadFromElsewhere) {
    for (const std::string& location :
         {std::string("../secret.bin"), (outside_ / "secret.bin").string(), std::string("link.bin")}) {
        EXPECT_THAT(load(location), HasSubstr("expected one in the model's folder")) << location;
    }
    EXPECT_THAT(load("missing.bin"), HasSubstr("which is not beside the model"));
    EXPECT_THAT(load("sub"), HasSubstr("which is no file"));
    EXPECT_THAT(load(""), HasSubstr("expected one in the model's folder"));
}

TEST_F(ExternalData, WhoseNumbersAreWrong) {
    EXPECT_THAT(load("weights.bin", "17"), HasSubstr("ends behind the end of the file"));
    EXPECT_THAT(load("weights.bin", "18446744073709551615"), HasSubstr("ends behind the end of the file"));
    EXPECT_THAT(load("weights.bin", "-1"), HasSubstr("expected a whole number"));
    EXPECT_THAT(load("weights.bin", "16", "24"), HasSubstr("found 24 bytes of data, expected 32"));
}

}  // namespace
}  // namespace netglow
