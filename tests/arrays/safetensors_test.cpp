// PyTorch's state_dict.
#include "core/arrays/dense_order.h"
#include "tests/arrays/array_files.h"

namespace netglow {
namespace {

using testing::HasSubstr;

/// Tensors of float32, all of them 0.5 but for what counts up.
class Builder {
public:
    Builder& add(const std::string& name, const std::vector<int>& shape, const std::string& type = "F32") {
        std::size_t count = 1;
        std::string dims;
        for (const int dim : shape) {
            count *= static_cast<std::size_t>(dim);
            dims += (dims.empty() ? "" : ",") + std::to_string(dim);
        }
        const std::size_t start = data_.size();
        for (std::size_t i = 0; i < count; ++i) {
            const auto value = static_cast<float>(i) / 4;
            if (type == "F64") {
                append(static_cast<double>(value));
            } else if (type == "F16") {
                append(std::uint16_t{0x3800});  // 0.5
            } else if (type == "BF16") {
                append(std::uint16_t{0x3F00});  // 0.5
            } else {
                append(value);
            }
        }
        header_ += (header_.empty() ? "" : ",") + std::string("\"") + name + "\":{\"dtype\":\"" + type +
                   "\",\"shape\":[" + dims + "],\"data_offsets\":[" + std::to_string(start) + "," +
                   std::to_string(data_.size()) + "]}";
        return *this;
    }
    std::string bytes() const { return with_header("{" + header_ + "}", data_); }
    static std::string with_header(const std::string& header, const std::string& data) {
        const std::uint64_t length = header.size();
        return std::string(reinterpret_cast<const char*>(&length), 8) + header + data;
    }

private:
    template <typename Value>
    void append(Value value) {
        data_.append(reinterpret_cast<const char*>(&value), sizeof(value));
    }
    std::string header_;
    std::string data_;
};

Loaded load(const std::string& bytes, const LoadOptions& options = {}) {
    return parse_safetensors(bytes, "net.safetensors", options);
}
std::string refused(const std::string& bytes) {
    return refusal([&] { load(bytes); });
}

TEST(Safetensors, LayersInNaturalOrder) {
    Builder file;
    file.add("10.weight", {2, 4}).add("10.bias", {2}).add("2.weight", {4, 3}).add("2.bias", {4});
    LoadOptions options;
    options.activations = {Activation::of(ActivationKind::relu), Activation::of(ActivationKind::softmax)};
    const Loaded loaded = load(file.bytes(), options);
    ASSERT_EQ(loaded.document.network.depth(), 2U);
    EXPECT_EQ(loaded.document.network.inputs(), 3U);
    EXPECT_EQ(loaded.document.network.weight({1, 1, 0}), 0.75);
    EXPECT_EQ(loaded.document.network.bias({1, 3}), 0.75);
    EXPECT_EQ(loaded.document.network.layer(2).activation.kind, ActivationKind::softmax);
    EXPECT_EQ(loaded.document.name, "net");
}

TEST(Safetensors, TheOneOrderInWhichTheyFollow) {
    Builder file;
    file.add("decoder.weight", {5, 3}).add("encoder.weight", {3, 7});
    EXPECT_EQ(load(file.bytes()).document.network.inputs(), 7U);
    Builder unclear;
    unclear.add("a.weight", {3, 4}).add("b.weight", {4, 4}).add("c.weight", {4, 3});
    EXPECT_THAT(refused(unclear.bytes()), HasSubstr("in more than one order"));
    Builder none;
    none.add("a.weight", {3, 4}).add("b.weight", {5, 6});
    EXPECT_THAT(refused(none.bytes()), HasSubstr("b.weight: found 6 columns, expected 3, as many as the layer before"));
}

TEST(Safetensors, EveryTypeOfNumber) {
    for (const char* type : {"F32", "F64", "F16", "BF16"}) {
        Builder file;
        file.add("fc.weight", {1, 3}, type);
        const Network network = load(file.bytes()).document.network;
        EXPECT_EQ(network.weight({1, 0, 2}), 0.5) << type;
    }
}

TEST(Safetensors, ActivationsAreAskedFor) {
    Builder file;
    file.add("fc.weight", {1, 3});
    EXPECT_THAT(load(file.bytes()).notes, testing::Contains(HasSubstr("--activations")));
}

TEST(Safetensors, WhatIsNotDenseIsNamed) {
    Builder convolution;
    convolution.add("fc.weight", {1, 3}).add("conv.weight", {8, 1, 3, 3});
    EXPECT_THAT(refused(convolution.bytes()),
                HasSubstr("tensor 'conv.weight' of the dimensions [8, 1, 3, 3] belongs to no dense layer"));
    Builder normalization;
    normalization.add("fc.weight", {1, 3}).add("bn.running_mean", {3});
    EXPECT_THAT(refused(normalization.bytes()), HasSubstr("tensor 'bn.running_mean'"));
    Builder unclear;  // fc1, bn1, fc2: where the normalization stands, names do not say
    unclear.add("fc1.weight", {3, 2}).add("fc2.weight", {2, 3}).add("bn1.weight", {3}).add("bn1.bias", {3});
    unclear.add("bn1.running_mean", {3}).add("bn1.running_var", {3});
    EXPECT_THAT(refused(unclear.bytes()),
                testing::AllOf(HasSubstr("'bn1.weight' stands beside no dense layer"), HasSubstr("exported to ONNX")));
}

TEST(Safetensors, TheDenseLayersOfALargerModelCanBeChosen) {
    Builder file;
    file.add("conv.weight", {8, 1, 3, 3}).add("fc.weight", {1, 3}).add("fc.bias", {1});
    LoadOptions options;
    options.arrays = std::vector<LayerArrays>{LayerArrays{"fc.weight", "fc.bias"}};
    const Loaded loaded = load(file.bytes(), options);
    EXPECT_EQ(loaded.document.network.inputs(), 3U);
    EXPECT_THAT(loaded.notes, testing::Contains("the array 'conv.weight' is left out"));
}

TEST(Safetensors, IntegersThatAreNoWeightsAreLeftOut) {
    Builder file;
    file.add("fc.weight", {1, 3}).add("fc.counter", {1}, "I64").add("mask", {2, 2}, "BOOL");
    EXPECT_THAT(load(file.bytes()).notes, testing::Contains("the arrays 'fc.counter', 'mask' are left out"));
}

TEST(Safetensors, HostileHeadersAreRefused) {
    EXPECT_THAT(refused(""), HasSubstr("expected a .safetensors file"));
    EXPECT_THAT(refused(std::string(8, '\xFF')), HasSubstr("found a header of 18446744073709551615 bytes"));
    EXPECT_THAT(refused(Builder::with_header("[1,2]", "")), HasSubstr("lists no tensors"));
    EXPECT_THAT(refused(Builder::with_header("{\"a.weight\":3}", "")), HasSubstr("tensor 'a.weight': found no type"));
    const auto tensor = [](const std::string& shape, const std::string& offsets, const std::string& type = "F32") {
        return refused(Builder::with_header(
            "{\"a.weight\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}",
            std::string(16, '\0')));
    };
    EXPECT_THAT(tensor("[2,2]", "[0,24]"), HasSubstr("ends behind the end of the file"));
    EXPECT_THAT(tensor("[2,2]", "[16,0]"), HasSubstr("ends behind the end of the file"));
    EXPECT_THAT(tensor("[2,3]", "[0,16]"), HasSubstr("found 16 bytes of data, expected 24"));
    EXPECT_THAT(tensor("[-2,2]", "[0,16]"), HasSubstr("expected none below 0"));
    EXPECT_THAT(tensor("[4294967296,4294967296]", "[0,16]"), HasSubstr("expected at most"));
    EXPECT_THAT(tensor("[2,2]", "[0.5,16]"), HasSubstr("found no type"));
    for (const char* offsets : {"{\"0\":0,\"1\":16}", "\"ab\"", "16", "null", "[0]", "[[0],[16]]"}) {
        EXPECT_THAT(tensor("[2,2]", offsets), HasSubstr("tensor 'a.weight': found no type")) << offsets;
    }
    EXPECT_THAT(tensor("[4,4]", "[0,16]", "I8"), HasSubstr("expected F32, F64, F16 or BF16"));
    EXPECT_THAT(refused(Builder::with_header(std::string(100'000, '['), "")), HasSubstr("lists no tensors"));
}

TEST(Safetensors, AFileWhoseOffsetsAreAnObjectIsRefusedInWords) {
    const std::filesystem::path file =
        std::filesystem::path(NETGLOW_TEST_DATA) / "models/offsets-are-an-object.safetensors";
    EXPECT_THAT(refusal([&] { load_safetensors(file, {}); }),
                AllOf(HasSubstr("offsets-are-an-object.safetensors: tensor '"), HasSubstr("found no type")));
}

TEST(Safetensors, FlippedBytesEndInWordsOrANetwork) {
    Builder file;
    file.add("fc.weight", {2, 3}).add("fc.bias", {2});
    const std::string bytes = file.bytes();
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string bad = bytes;
        bad[at] = static_cast<char>(bad[at] ^ 0x15);
        refused(bad);
        refused(bytes.substr(0, at));
    }
}

TEST(NaturalOrder, CountsNumbersAsNumbers) {
    EXPECT_TRUE(natural_less("fc2.weight", "fc10.weight"));
    EXPECT_FALSE(natural_less("fc10.weight", "fc2.weight"));
    EXPECT_TRUE(natural_less("a", "b"));
    EXPECT_TRUE(natural_less("fc", "fc1"));
    EXPECT_FALSE(natural_less("fc01", "fc1"));
}

TEST(Safetensors, TensorsThatShareBytesAreRefused) {
    const std::string shared =
        Builder::with_header(R"({"1.weight":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},)"
                             R"("2.weight":{"dtype":"F32","shape":[2,2],"data_offsets":[12,28]}})",
                             std::string(28, '\0'));
    EXPECT_EQ(refusal([&] { parse_safetensors(shared, "a.safetensors"); }),
              "a.safetensors: tensor '2.weight': its data overlaps that of tensor '1.weight'");
}

TEST(Safetensors, AHeaderOfManyValuesIsNone) {
    std::string lists = "{\"a\":[[]";
    for (int i = 0; i < 400'000; ++i) {
        lists += ",[]";
    }
    EXPECT_THAT(refusal([&] { parse_safetensors(Builder::with_header(lists + "]}", ""), "a.safetensors"); }),
                HasSubstr("found a header that lists no tensors"));
}

}  // namespace
}  // namespace netglow
