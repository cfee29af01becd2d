// Written and read again: the same network; and the same numbers in the eyes of ONNX's own checker.
#include <gtest/gtest.h>
#include <onnx/onnx_pb.h>

#include <cstdlib>

#include "core/forward/forward.h"
#include "core/onnx/onnx_file.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

Document document_with(const Activation& activation, bool as_floats) {
    Document document = article_document();
    std::vector<Dense> layers = document.network.layers();
    for (Dense& layer : layers) {
        layer.activation = activation;
        layer.bias = Vector::LinSpaced(3, -0.5, 0.7);
        if (as_floats) {
            layer.weights = layer.weights.cast<float>().cast<double>();
            *layer.bias = layer.bias->cast<float>().cast<double>();
        }
    }
    layers[0].names = {"a", "b", "c"};
    layers[1].name = "classes";
    document.network = Network(std::move(layers));
    document.input_names = {"one", "two", "three"};
    return document;
}

class EveryActivation : public testing::TestWithParam<std::tuple<ActivationKind, bool>> {};

TEST_P(EveryActivation, ComesBackBitForBit) {
    const auto [kind, as_floats] = GetParam();
    Activation activation = Activation::of(kind);
    activation.alpha = activation.alpha == 0 ? 0 : 0.25;
    const Document before = document_with(activation, as_floats);
    const Document after = parse_onnx(to_onnx(before), "again.onnx", {}).document;
    ASSERT_EQ(after.network.depth(), 2U);
    for (std::size_t layer = 1; layer <= 2; ++layer) {
        EXPECT_EQ(after.network.layer(layer).weights, before.network.layer(layer).weights);
        EXPECT_EQ(after.network.layer(layer).bias, before.network.layer(layer).bias);
        EXPECT_EQ(after.network.layer(layer).activation, before.network.layer(layer).activation);
        EXPECT_EQ(after.network.layer(layer).names, before.network.layer(layer).names);
        EXPECT_EQ(after.network.layer(layer).name, before.network.layer(layer).name);
    }
    EXPECT_EQ(after.input, before.input);
    EXPECT_EQ(after.input_names, before.input_names);
    EXPECT_EQ(after.name, before.name);
}

INSTANTIATE_TEST_SUITE_P(All, EveryActivation, testing::Combine(testing::ValuesIn(kActivationKinds), testing::Bool()));

TEST(Onnx, NamesComeFromTheModelsMetadata) {
    const auto with = [](const std::string& key, const std::string& value) {
        onnx::ModelProto model;
        model.ParseFromString(to_onnx(article_document()));
        model.clear_metadata_props();
        onnx::StringStringEntryProto& entry = *model.add_metadata_props();
        entry.set_key(key);
        entry.set_value(value);
        return parse_onnx(model.SerializeAsString(), "named.onnx", {}).document;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(with("class_names", R"(["cat", "dog", "bird"])").network.layer(2).names, (Names{"cat", "dog", "bird"}));
    EXPECT_EQ(with("labels", "cat, dog ,bird").network.layer(2).names, (Names{"cat", "dog", "bird"}));
    EXPECT_EQ(with("classes", "[0, 1, 2]").network.layer(2).names, (Names{"0", "1", "2"}));
    EXPECT_EQ(with("feature_names", "x,y,z").input_names, (Names{"x", "y", "z"}));
    for (const char* wrong : {"cat,dog", "[null, null, null]", "{\"a\": 1}", "", "[[[["}) {
        EXPECT_TRUE(with("class_names", wrong).network.layer(2).names.empty()) << wrong;
        EXPECT_TRUE(with("netglow", wrong).input_names.empty()) << wrong;
    }
}

TEST(Onnx, WhatIsWrittenPassesOnnxsOwnChecker) {
    const ScratchFolder folder;
    for (const ActivationKind kind : kActivationKinds) {
        for (const bool as_floats : {true, false}) {
            const std::string name = std::string(name_of(kind)) + (as_floats ? "-float" : "-double") + ".onnx";
            save_onnx(document_with(Activation::of(kind), as_floats), folder / name);
        }
    }
    // Debian's own Python, for which its python3-onnx is.
    const std::string script =
        "import onnx, pathlib, sys\n"
        "files = sorted(pathlib.Path(sys.argv[1]).glob('*.onnx'))\n"
        "assert len(files) == 34, files\n"
        "for file in files: onnx.checker.check_model(onnx.load(str(file)), full_check=True)\n";
    const std::string call = "/usr/bin/python3 -c \"" + script + "\" " + folder.path().string();
    EXPECT_EQ(std::system(call.c_str()), 0) << "scripts/bootstrap --tests installs python3-onnx";
}

}  // namespace
}  // namespace netglow
