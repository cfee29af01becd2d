// netglow convert: from each kind of file to each other.
#include <gmock/gmock.h>

#include <fstream>

#include "core/models/model_file.h"
#include "tests/cli/called.h"

namespace netglow {
namespace {

using testing::HasSubstr;

const std::string kDigits = std::string(NETGLOW_TEST_DATA) + "/models/digits-64-32-16-10.onnx";

class Convert : public WithFolder {
protected:
    std::string at(const std::string& name) const { return (folder_ / name).string(); }
};

TEST_F(Convert, ThroughEveryKindAndBackIsTheSameNetwork) {
    const std::vector<std::string> stations = {kDigits,      at("a.netglow"), at("b.npz"),
                                               at("folder"), at("c.onnx"),    at("d.netglow")};
    for (std::size_t i = 1; i < stations.size(); ++i) {
        const Called called = call({"convert", stations[i - 1], stations[i]});
        ASSERT_EQ(called.status, 0) << called.err;
        EXPECT_EQ(called.err, "");
    }
    const Document before = load_model(kDigits).document;
    const Document after = load_model(at("d.netglow")).document;
    for (std::size_t layer = 1; layer <= 3; ++layer) {
        EXPECT_EQ(after.network.layer(layer).weights, before.network.layer(layer).weights);
        EXPECT_EQ(after.network.layer(layer).bias, before.network.layer(layer).bias);
        EXPECT_EQ(after.network.layer(layer).activation, before.network.layer(layer).activation);
    }
}

TEST_F(Convert, ActivationsAndConventionAreGivenWhereTheFileIsSilent) {
    std::filesystem::create_directory(folder_ / "n");
    std::ofstream(folder_ / "n" / "W1.csv") << "1,2,3\n4,5,6\n";
    const Called open = call({"convert", at("n"), at("a.netglow")});
    EXPECT_EQ(open.status, 1);
    EXPECT_THAT(open.err, HasSubstr("--no-transpose says that rows receive, --transpose that columns do"));
    const Called silent = call({"convert", at("n"), at("a.netglow"), "--no-transpose"});
    EXPECT_EQ(silent.status, 0);
    EXPECT_THAT(
        silent.err,
        HasSubstr(
            "all layers are identity (choose them beside the weights, or give them as --activations relu,softmax)"));
    const Called told = call({"convert", at("n"), at("b.netglow"), "--activations", "leaky_relu:0.25", "--transpose"});
    EXPECT_EQ(told.err, "");
    const Network network = load_model(at("b.netglow")).document.network;
    EXPECT_EQ(network.inputs(), 2U);
    EXPECT_EQ(network.layer(1).activation, (Activation{ActivationKind::leaky_relu, 0.25}));
    EXPECT_THAT(call({"convert", at("n"), at("c.netglow"), "--transpose", "--activations", "mish"}).err,
                HasSubstr("--activations: found \"mish\", expected one of identity"));
}

TEST_F(Convert, WhichArraysAreLayersIsGivenWhereNamesDoNotSayIt) {
    std::filesystem::create_directory(folder_ / "n");
    std::ofstream(folder_ / "n" / "first.csv") << "1,2\n3,4\n5,6\n";
    std::ofstream(folder_ / "n" / "shift.csv") << "1\n2\n3\n";
    const Called open = call({"convert", at("n"), at("a.netglow")});
    EXPECT_EQ(open.status, 1);
    EXPECT_THAT(open.err,
                HasSubstr("--arrays says which arrays are the layers, in order, such as --arrays first+shift"));
    const Called told = call({"convert", at("n"), at("a.netglow"), "--arrays", "first+shift"});
    EXPECT_EQ(told.status, 0) << told.err;
    EXPECT_THAT(told.err, HasSubstr("the layers are, in order: first with shift"));
    EXPECT_EQ(load_model(at("a.netglow")).document.network.inputs(), 2U);
    EXPECT_EQ(call({"convert", at("n"), at("a.netglow"), "--arrays", "a+,b"}).status, 1);
    EXPECT_EQ(call({"convert", at("n"), at("a.netglow"), "--transpose", "--no-transpose"}).status, 2);
}

TEST_F(Convert, WhatCannotBeWrittenIsTold) {
    const Called called = call({"convert", example("article"), at("a.safetensors")});
    EXPECT_EQ(called.status, 1);
    EXPECT_THAT(
        called.err,
        HasSubstr("found the ending .safetensors, expected .netglow, .onnx, .npz, or none for a folder of CSV"));
    EXPECT_EQ(entries(), 0U);
    EXPECT_EQ(call({"convert", example("article")}).status, 2);
    EXPECT_EQ(call({"convert", at("missing.onnx"), at("a.npz")}).status, 1);
}

TEST_F(Convert, AFolderThatHoldsSomethingElseIsLeftAsItIs) {
    for (const char* name : {"W7.csv", "names9.csv", "layers.csv", "notes.txt"}) {
        std::filesystem::create_directory(folder_ / "n");
        std::ofstream(folder_ / "n" / name) << "mine\n";
        const Called called = call({"convert", example("article"), at("n")});
        EXPECT_EQ(called.status, 1);
        EXPECT_THAT(called.err, HasSubstr("such as '" + std::string(name) + "'"));
        EXPECT_THAT(called.err, HasSubstr("--force"));
        EXPECT_EQ(files_in(folder_ / "n"), 1U);
        std::filesystem::remove_all(folder_ / "n");
    }
}

TEST_F(Convert, ForceWritesBetweenOtherFilesAndItsHelpSaysWhatItDoes) {
    std::filesystem::create_directory(folder_ / "n");
    std::ofstream(folder_ / "n" / "notes.txt") << "mine\n";
    std::ofstream(folder_ / "n" / "W1.csv") << "mine\n";
    const Called called = call({"convert", example("article"), at("n"), "--force"});
    EXPECT_EQ(called.status, 0) << called.err;
    EXPECT_EQ(load_model(at("n")).document.network.depth(), 2U);
    EXPECT_EQ(content_of(folder_ / "n" / "notes.txt"), "mine\n");
    EXPECT_THAT(call({"convert", "--help"}).out, HasSubstr("all others stay"));
}

TEST_F(Convert, AnEarlierNetworkIsReplaced) {
    EXPECT_EQ(call({"convert", kDigits, at("n")}).status, 0);
    EXPECT_EQ(call({"convert", example("article"), at("n")}).status, 0);
    EXPECT_EQ(load_model(at("n")).document.network.depth(), 2U);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "n" / "W3.csv"));
}

TEST_F(Convert, AFileThatHasBecomeAFolderIsNotFilled) {
    for (const char* name : {"a.netglow", "a.onnx", "a.npz", "a.json"}) {
        std::filesystem::create_directory(folder_ / name);
        const Called called = call({"convert", example("article"), at(name)});
        EXPECT_EQ(called.status, 1) << name;
        EXPECT_THAT(called.err, HasSubstr("it is a folder")) << name;
        EXPECT_EQ(files_in(folder_ / name), 0U) << name;
    }
}

}  // namespace
}  // namespace netglow
