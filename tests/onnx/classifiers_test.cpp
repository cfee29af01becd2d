// Classifiers and regressors as scikit-learn's exporters write them, labels and dictionaries included.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/forward/forward.h"
#include "tests/onnx/model_builder.h"

namespace netglow {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kLearners = "ai.onnx.ml";

void set_floats(onnx::NodeProto& node, const std::string& name, const std::vector<float>& values) {
    onnx::AttributeProto& added = attribute(node, name);
    added.set_type(onnx::AttributeProto::FLOATS);
    for (const float value : values) {
        added.add_floats(value);
    }
}
void set_texts(onnx::NodeProto& node, const std::string& name, const std::vector<std::string>& values) {
    onnx::AttributeProto& added = attribute(node, name);
    added.set_type(onnx::AttributeProto::STRINGS);
    for (const std::string& value : values) {
        added.add_strings(value);
    }
}
void set_text(onnx::NodeProto& node, const std::string& name, const std::string& value) {
    onnx::AttributeProto& added = attribute(node, name);
    added.set_type(onnx::AttributeProto::STRING);
    added.set_s(value);
}

onnx::NodeProto& learner(ModelBuilder& model, const std::string& op, const std::vector<std::string>& inputs,
                         const std::string& output) {
    onnx::NodeProto& node = model.node(op, inputs, output);
    node.set_domain(kLearners);
    return node;
}

ModelBuilder with_classifier(const std::vector<float>& coefficients, const std::vector<float>& intercepts,
                             const std::string& transform) {
    ModelBuilder model({-1, 2});
    onnx::NodeProto& node = learner(model, "LinearClassifier", {"x"}, "label");
    node.add_output("y");
    set_floats(node, "coefficients", coefficients);
    set_floats(node, "intercepts", intercepts);
    set_texts(node, "classlabels_strings", {"no", "yes"});
    set_text(node, "post_transform", transform);
    return model;
}

Vector outputs_of(const Network& network, double first, double second) {
    const Trace trace = forward(network, Eigen::Vector2d(first, second));
    return trace.outputs(network.depth());
}

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}

TEST(LinearClassifier, OfEveryTransform) {
    const auto network = [](const std::string& transform) {
        return with_classifier({1, 2, -1, 0.5}, {0.5, 0}, transform).load().document.network;
    };
    const double a = 1 + 4 + 0.5;
    const double b = -1 + 1;
    EXPECT_NEAR(outputs_of(network("NONE"), 1, 2)[0], a, 1e-12);
    EXPECT_NEAR(outputs_of(network("LOGISTIC"), 1, 2)[1], sigmoid(b), 1e-12);
    EXPECT_NEAR(outputs_of(network("SOFTMAX"), 1, 2)[0], std::exp(a) / (std::exp(a) + std::exp(b)), 1e-12);
    EXPECT_THAT(network("NONE").layer(1).names, ElementsAre("no", "yes"));
    EXPECT_THAT(refusal(with_classifier({1, 2, -1, 0.5}, {0.5, 0}, "PROBIT")),
                HasSubstr("LinearClassifier at node 'the LinearClassifier': its post_transform PROBIT"));
}

TEST(LinearClassifier, OfOneRowForTwoClasses) {
    const Network network = with_classifier({1, -2}, {0.5}, "LOGISTIC").load().document.network;
    const Vector outputs = outputs_of(network, 1, 2);
    EXPECT_NEAR(outputs[0], sigmoid(2.5), 1e-12);
    EXPECT_NEAR(outputs[1], sigmoid(-2.5), 1e-12);
    EXPECT_THAT(with_classifier({1, -2}, {0.5}, "NONE").load().notes, Contains(HasSubstr("that of the class 'yes'")));
}

TEST(LinearClassifier, WhoseNumbersDoNotFit) {
    EXPECT_THAT(refusal(with_classifier({1, 2, 3}, {0, 0}, "NONE")), HasSubstr("found 3 coefficients"));
    EXPECT_THAT(refusal(with_classifier({}, {}, "NONE")), HasSubstr("found 0 coefficients"));
}

TEST(LinearClassifier, BehindWhichLabelAndNormalizerAndDictionaryStand) {
    ModelBuilder model = with_classifier({-1, -2, 1, 2}, {-0.5, 0.5}, "LOGISTIC");
    model.graph().mutable_output(0)->set_name("dictionary");
    model.graph().add_output()->set_name("word");
    set_text(learner(model, "Normalizer", {"y"}, "n"), "norm", "L1");
    set_ints(learner(model, "ZipMap", {"n"}, "dictionary"), "classlabels_int64s", {4, 5});
    set_int(model.node("Cast", {"label"}, "word"), "to", onnx::TensorProto::STRING);
    const Loaded loaded = model.load();
    EXPECT_NEAR(outputs_of(loaded.document.network, 1, 2)[1], sigmoid(5.5), 1e-12);
    EXPECT_THAT(loaded.notes, Contains(HasSubstr("Normalizer left out")));
    EXPECT_THAT(loaded.document.network.layer(1).names, ElementsAre("no", "yes"));
}

TEST(Normalizer, IsRefusedByNameWhereItDoesSomething) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 2}, {1, 2, 3, 4}).then("MatMul", {"x", "W"}, "m");
    set_text(learner(model, "Normalizer", {"m"}, "y"), "norm", "L2");
    EXPECT_THAT(refusal(model), HasSubstr("Normalizer at node 'the Normalizer': it divides each sample by its norm"));
}

TEST(LinearRegressor, IsALayer) {
    ModelBuilder model({-1, 2});
    onnx::NodeProto& node = learner(model, "LinearRegressor", {"x"}, "y");
    set_floats(node, "coefficients", {1, 2, -1, 0.5});
    set_floats(node, "intercepts", {0.5, 0});
    set_int(node, "targets", 2);
    const Network network = model.load().document.network;
    EXPECT_EQ(network.layer(1).weights, (Matrix(2, 2) << 1, 2, -1, 0.5).finished());
    EXPECT_EQ(*network.layer(1).bias, Vector(Eigen::Vector2d(0.5, 0)));
}

TEST(Scaler, OfOneValueForAllOrOneForEach) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 1}, {1, 1});
    onnx::NodeProto& node = learner(model, "Scaler", {"x"}, "s");
    set_floats(node, "offset", {1});
    set_floats(node, "scale", {2, 4});
    model.then("MatMul", {"s", "W"}, "y");
    EXPECT_NEAR(outputs_of(model.load().document.network, 3, 5)[0], 4 + 16, 1e-12);
    set_floats(node, "unused", {});
    node.mutable_attribute(1)->add_floats(7);
    EXPECT_THAT(refusal(model), HasSubstr("Scaler at node 'the Scaler': found a scale of 3 values"));
}

TEST(Labels, OfAnOperatorThatOnlyLooksLikeALearners) {
    ModelBuilder model({-1, 2});
    model.then("Scaler", {"x"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("Scaler at node 'the Scaler': Netglow shows fully connected layers"));
}

ModelBuilder with_label() {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 3}, {1, 2, 3, 4, 5, 6}).then("MatMul", {"x", "W"}, "scores");
    set_int(model.node("ArgMax", {"scores"}, "k"), "axis", 1);
    return model;
}

TEST(Labels, OnlyALabelShowsTheScores) {
    ModelBuilder model = with_label();
    set_int(model.node("Cast", {"k"}, "y"), "to", onnx::TensorProto::INT32);
    const Loaded loaded = model.load();
    EXPECT_EQ(loaded.document.network.neurons(1), 3U);
    EXPECT_THAT(loaded.notes, ElementsAre(HasSubstr("ArgMax at node 'the ArgMax': the label")));
    EXPECT_THAT(loaded.document.network.layer(1).names, IsEmpty());
}

TEST(Labels, NamesOfClassesComeFromTheListThatTheLabelIsLookedUpIn) {
    ModelBuilder model = with_label();
    onnx::TensorProto& names = *model.graph().add_initializer();
    names.set_name("names");
    names.set_data_type(onnx::TensorProto::STRING);
    names.add_dims(3);
    for (const char* name : {"cat", "dog", "bird"}) {
        names.add_string_data(name);
    }
    learner(model, "ArrayFeatureExtractor", {"names", "k"}, "y");
    EXPECT_THAT(model.load().document.network.layer(1).names, ElementsAre("cat", "dog", "bird"));
    names.add_string_data("one too many");
    EXPECT_THAT(model.load().document.network.layer(1).names, IsEmpty());
}

TEST(Labels, OfTheInputItselfAreRefused) {
    ModelBuilder model({-1, 2});
    model.then("ArgMax", {"x"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("ArgMax at node 'the ArgMax'"));
}

TEST(Outputs, OfSeveralTheOneFurthestAlongTheChain) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 2}, {1, 2, 3, 4});
    model.graph().mutable_output(0)->set_name("hidden");
    model.graph().add_output()->set_name("logits");
    model.graph().add_output()->set_name("probabilities");
    model.graph().add_output()->set_name("version");
    model.constant("version", {1}, {3});
    model.then("MatMul", {"x", "W"}, "m").then("Relu", {"m"}, "hidden").then("MatMul", {"hidden", "W"}, "logits");
    model.then("Softmax", {"logits"}, "probabilities");
    const Loaded loaded = model.load();
    EXPECT_EQ(loaded.document.network.depth(), 2U);
    EXPECT_EQ(loaded.document.network.layer(2).activation.kind, ActivationKind::softmax);
    EXPECT_THAT(loaded.notes, ElementsAre("the output 'hidden' is left out", "the output 'logits' is left out",
                                          "the output 'version' is left out"));
}

TEST(Outputs, OfWhichNoneThatGoesFurtherCanBeShownTheOneBefore) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 2}, {1, 2, 3, 4});
    model.graph().add_output()->set_name("z");
    model.then("MatMul", {"x", "W"}, "y").then("MatMul", {"y", "W"}, "m").then("LSTM", {"m"}, "z");
    EXPECT_EQ(model.load().document.network.depth(), 1U);
}

TEST(Outputs, ThatAreAllConstants) {
    ModelBuilder model({-1, 2});
    model.constant("c", {}, {1}).then("Identity", {"c"}, "y");
    EXPECT_EQ(refusal(model), "model.onnx: found outputs that are constants, expected one that depends on the input");
}

}  // namespace
}  // namespace netglow
