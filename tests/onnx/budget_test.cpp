// Small models that would become gigabytes, and large ones that are what they seem.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "core/onnx/parsed_size.h"
#include "tests/onnx/model_builder.h"
#include "tests/support/message_of.h"

namespace netglow {
namespace {

using testing::HasSubstr;

constexpr const char* kOver = ": to read on would take more than 80 MB beyond the numbers that the file holds itself";

std::vector<double> numbers(std::size_t count, double value = 0.5) {
    return std::vector<double>(count, value);
}

/// x passes through nodes of this operator, each with the constant "c" where `with_constant`.
ModelBuilder repeated(const std::string& op, int count, const std::vector<std::int64_t>& input,
                      const std::vector<std::int64_t>& constant) {
    ModelBuilder model(input);
    std::size_t size = 1;
    for (const std::int64_t dim : constant) {
        size *= static_cast<std::size_t>(dim);
    }
    model.constant("c", constant, numbers(size));
    std::string before = "x";
    for (int i = 0; i < count; ++i) {
        const std::string after = i + 1 == count ? "y" : "v" + std::to_string(i);
        model.then(op, {before, "c"}, after);
        before = after;
    }
    return model;
}

TEST(Budget, TheTwoFilesOfTheKindAreRefused) {
    for (const char* name : {"concat_doubling.onnx", "outer_products.onnx"}) {
        EXPECT_THAT(message_of([&] { load_onnx(std::filesystem::path(NETGLOW_TEST_DATA) / "limits" / name); }),
                    HasSubstr(kOver))
            << name;
    }
}

TEST(Budget, ConstantsOfConstantsCountTogether) {
    ModelBuilder model({-1, 1000});
    model.constant("w", {1000, 1000}, numbers(1'000'000));
    std::string before = "w";
    for (int i = 0; i < 300; ++i) {
        model.then("Neg", {before}, "n" + std::to_string(i));
        before = "n" + std::to_string(i);
    }
    model.then("MatMul", {"x", before}, "y");
    EXPECT_THAT(refusal(model), HasSubstr(std::string("Neg at node 'the Neg'") + kOver));
}

TEST(Budget, EveryOperatorOfConstantsIsCharged) {
    for (const char* op : {"Identity", "Transpose", "Cast"}) {
        ModelBuilder model({-1, 1000});
        model.constant("w", {1000, 1000}, numbers(1'000'000));
        std::string before = "w";
        for (int i = 0; i < 300; ++i) {
            model.then(op, {before}, "n" + std::to_string(i));
            before = "n" + std::to_string(i);
        }
        model.then("MatMul", {"x", before}, "y");
        EXPECT_THAT(refusal(model), HasSubstr(kOver)) << op;
    }
}

TEST(Budget, OneMatrixInManyLayersIsManyMatrices) {
    EXPECT_THAT(refusal(repeated("MatMul", 60, {-1, 1000}, {1000, 1000})), HasSubstr(kOver));
    EXPECT_EQ(refusal(repeated("MatMul", 60, {-1, 100}, {100, 100})), "");
}

TEST(Budget, ValuesForEveryFeatureOfALargeSignalAreCharged) {
    ModelBuilder model({1, 10'000, 10'000});
    model.constant("c", {10'000, 1}, numbers(10'000));
    model.then("Add", {"x", "c"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr(kOver));
    EXPECT_THAT(refusal(repeated("Mul", 3000, {-1, 65'536}, {65'536})), HasSubstr(kOver));
}

TEST(Budget, WorkIsCountedToo) {
    ModelBuilder model({-1, 300});
    model.constant("w", {300, 300}, numbers(90'000));
    std::string before = "w";
    for (int i = 0; i < 400; ++i) {
        model.then("MatMul", {before, "w"}, "n" + std::to_string(i));
        before = "n" + std::to_string(i);
    }
    model.then("MatMul", {"x", before}, "y");
    EXPECT_THAT(refusal(model), HasSubstr(kOver));
}

TEST(Budget, ATriedOutputIsGivenBackAndTheFirstReasonIsTold) {
    ModelBuilder model = repeated("MatMul", 2, {4, 1000}, {1000, 1000});
    model.graph().clear_output();
    for (int i = 0; i < 16; ++i) {
        model.then("Conv", {"y"}, "o" + std::to_string(i));
        model.graph().add_output()->set_name("o" + std::to_string(i));
    }
    EXPECT_THAT(refusal(model), HasSubstr("Conv at node 'the Conv': Netglow shows fully connected layers"));
    model.graph().mutable_output()->DeleteSubrange(4, 12);
    model.graph().add_output()->set_name("y");  // the last to be tried, since the others go on from it
    EXPECT_EQ(refusal(model), "");
}

TEST(Budget, ALargeModelOfItsOwnNumbersOpens) {
    ModelBuilder model({-1, 2000});
    model.constant("a", {2000, 2000}, numbers(4'000'000)).constant("b", {2000, 2000}, numbers(4'000'000));
    model.constant("c", {2000, 1000}, numbers(2'000'000));
    model.then("MatMul", {"x", "a"}, "p").then("MatMul", {"p", "b"}, "q").then("MatMul", {"q", "c"}, "y");
    EXPECT_EQ(model.load().document.network.depth(), 3U);
}

TEST(Budget, ConstantsThatNoNodeTakesAnyMoreAreGivenBack) {
    ModelBuilder model({-1, 1500});
    std::string before = "x";
    for (int layer = 0; layer < 4; ++layer) {
        const std::string number = std::to_string(layer);
        model.constant("w" + number, {1500, 1500}, numbers(2'250'000));
        model.then("Transpose", {"w" + number}, "t" + number).then("Identity", {"t" + number}, "i" + number);
        model.then("Neg", {"i" + number}, "n" + number);
        const std::string after = layer == 3 ? "y" : "v" + number;
        model.then("MatMul", {before, "n" + number}, after);
        before = after;
    }
    EXPECT_EQ(refusal(model), "");
}

std::string field(int number, const std::string& bytes) {
    std::string head(1, static_cast<char>(number << 3 | 2));
    for (std::size_t size = bytes.size();; size >>= 7U) {
        head += static_cast<char>((size & 0x7FU) | (size >= 0x80 ? 0x80U : 0U));
        if (size < 0x80) {
            return head + bytes;
        }
    }
}

TEST(Budget, WhatProtobufWouldTakeIsKnownBeforeItParses) {
    std::string nodes;
    for (int i = 0; i < 200'000; ++i) {
        nodes += std::string("\x0A\x00", 2);
    }
    const std::string bytes = field(7, nodes);
    EXPECT_GT(parsed_size(bytes, SIZE_MAX), 200'000U * 500);
    EXPECT_EQ(message_of([&] { parse_onnx(bytes, "a.onnx", {}); }).rfind("a.onnx: to read on would take", 0), 0U);
    std::string unknown;
    for (int i = 0; i < 4'000'000; ++i) {
        unknown += "\xF8\x07\x01";
    }
    EXPECT_THAT(message_of([&] { parse_onnx(field(7, unknown), "a.onnx", {}); }), HasSubstr(kOver));
    EXPECT_LT(parsed_size(repeated("MatMul", 60, {-1, 100}, {100, 100}).bytes(), SIZE_MAX), 100'000U);
    EXPECT_EQ(parsed_size("", SIZE_MAX), 0U);
}

TEST(Budget, NamesInMetadataAreNoReasonToTakeMuch) {
    ModelBuilder model = repeated("MatMul", 1, {-1, 2}, {2, 2});
    onnx::StringStringEntryProto& labels = *model.model().add_metadata_props();
    labels.set_key("labels");
    labels.set_value(std::string(5'000'000, '['));
    EXPECT_EQ(refusal(model), "");
    labels.set_value(std::string(3'000'000, ','));
    EXPECT_EQ(refusal(model), "");
}

}  // namespace
}  // namespace netglow
