// Which arrays are layers: names of every common scheme, the side that receives, and what is asked.
#include "core/arrays/array_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace netglow {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Shapes = std::vector<std::pair<std::string, Dims>>;

ArrayPlan plan(const Shapes& shapes, const LoadOptions& options = {}, bool state_dict = false) {
    std::vector<ArrayHeader> headers;
    for (const auto& [name, dims] : shapes) {
        headers.push_back({name, dims, name == "activations", false});
    }
    return plan_arrays(headers, "net", options, state_dict);
}

ArraysQuestion asked(const Shapes& shapes, const LoadOptions& options = {}, bool state_dict = false) {
    try {
        plan(shapes, options, state_dict);
    } catch (const ArraysAsked& asked) {
        EXPECT_EQ(asked.what(), "net: " + asked.question.why);
        return asked.question;
    }
    ADD_FAILURE() << "nothing was asked";
    return {};
}

struct Scheme {
    const char* first_weights;
    const char* first_bias;
    const char* second_weights;
    const char* second_bias;
};
void PrintTo(const Scheme& scheme, std::ostream* out) {
    *out << scheme.first_weights;
}

class Schemes : public testing::TestWithParam<Scheme> {};

TEST_P(Schemes, OfNamesAreLayersInTheirOrder) {
    const Scheme& names = GetParam();
    const Shapes shapes = {{names.second_bias, {2}},
                           {names.second_weights, {2, 3}},
                           {names.first_bias, {3}},
                           {names.first_weights, {3, 4}}};
    const ArrayPlan found = plan(shapes);
    EXPECT_EQ(text_of(found.layers), text_of(std::vector<LayerArrays>{{names.first_weights, names.first_bias},
                                                                      {names.second_weights, names.second_bias}}));
    EXPECT_FALSE(found.columns_receive);
    const ArrayPlan turned = plan({{names.first_weights, {4, 3}},
                                   {names.first_bias, {3}},
                                   {names.second_weights, {3, 2}},
                                   {names.second_bias, {2}}});
    EXPECT_TRUE(turned.columns_receive);
    EXPECT_EQ(text_of(turned.layers), text_of(found.layers));
    EXPECT_THAT(turned.notes, Contains(HasSubstr("columns receive (x·W)")));
}

INSTANTIATE_TEST_SUITE_P(
    Common, Schemes,
    testing::Values(Scheme{"W1", "b1", "W2", "b2"}, Scheme{"w1", "b1", "w2", "b2"}, Scheme{"W0", "B0", "W1", "B1"},
                    Scheme{"W_1", "b_1", "W_2", "b_2"}, Scheme{"weights_1", "biases_1", "weights_2", "biases_2"},
                    Scheme{"weight1", "bias1", "weight2", "bias2"}, Scheme{"W9", "b9", "W10", "b10"},
                    Scheme{"fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"},
                    Scheme{"layers.0.weight", "layers.0.bias", "layers.2.weight", "layers.2.bias"},
                    Scheme{"module.net.0.weight", "module.net.0.bias", "module.net.10.weight", "module.net.10.bias"},
                    Scheme{"fc1.weight", "fc1.bias", "out.weight", "out.bias"},
                    Scheme{"coefs_0", "intercepts_0", "coefs_1", "intercepts_1"},
                    Scheme{"dense/kernel", "dense/bias", "dense_1/kernel", "dense_1/bias"},
                    Scheme{"dense/kernel:0", "dense/bias:0", "dense_1/kernel:0", "dense_1/bias:0"},
                    Scheme{"layers/dense/vars/0", "layers/dense/vars/1", "layers/dense_1/vars/0",
                           "layers/dense_1/vars/1"},
                    Scheme{"hidden_weights", "hidden_bias", "output_weights", "output_bias"},
                    Scheme{"hiddenWeights", "hiddenBias", "outputWeights", "outputBias"},
                    Scheme{"weights_input_hidden", "bias_hidden", "weights_hidden_output", "bias_output"},
                    Scheme{"wih", "bh", "who", "bo"}, Scheme{"layer1_W", "layer1_b", "layer2_W", "layer2_b"},
                    Scheme{"arr_0", "arr_1", "arr_2", "arr_3"}));

TEST(ArrayPlan, UnnamedArraysAreMatricesAndListsByTurnsOrMatricesFirst) {
    const ArrayPlan behind = plan({{"arr_0", {3, 4}}, {"arr_1", {2, 3}}, {"arr_2", {3}}, {"arr_3", {2}}});
    EXPECT_EQ(text_of(behind.layers), "arr_0+arr_2,arr_1+arr_3");
    const ArrayPlan rows = plan({{"arr_0", {4, 3}}, {"arr_1", {1, 3}}, {"arr_2", {3, 1}}, {"arr_3", {1, 1}}});
    EXPECT_EQ(text_of(rows.layers), "arr_0+arr_1,arr_2+arr_3");
    const ArrayPlan bare = plan({{"arr_0", {3, 4}}, {"arr_1", {2, 3}}, {"arr_2", {5, 2}}});
    EXPECT_EQ(text_of(bare.layers), "arr_0,arr_1,arr_2");
}

TEST(ArrayPlan, ASideThatOnlyOneOfBothFitsIsTaken) {
    EXPECT_FALSE(plan({{"W1", {3, 2}}, {"W2", {4, 3}}}).columns_receive);
    EXPECT_TRUE(plan({{"W1", {2, 3}}, {"W2", {3, 4}}}).columns_receive);
    EXPECT_TRUE(plan({{"W1", {2, 3}}, {"b1", {3}}}).columns_receive);
    EXPECT_FALSE(plan({{"W1", {3, 2}}, {"b1", {3}}}).columns_receive);
}

TEST(ArrayPlan, OfSquareMatricesTheBiasesOrCustomMaySayTheSide) {
    EXPECT_TRUE(plan({{"W1", {3, 3}}, {"b1", {1, 3}}}).columns_receive);
    EXPECT_FALSE(plan({{"W1", {3, 3}}, {"b1", {3, 1}}}).columns_receive);
    EXPECT_FALSE(plan({{"fc.weight", {3, 3}}, {"fc.bias", {3}}}).columns_receive);
    EXPECT_TRUE(plan({{"coefs_0", {3, 3}}, {"intercepts_0", {3}}}).columns_receive);
    EXPECT_FALSE(plan({{"W1", {3, 3}}, {"b1", {3}}, {"activations", {1}}}).columns_receive) << "as Netglow writes it";
    EXPECT_TRUE(plan({{"W1", {2, 3}}, {"input", {2}}}).columns_receive);
}

TEST(ArrayPlan, ASideThatNothingSaysIsAsked) {
    const ArraysQuestion question = asked({{"W1", {3, 3}}, {"b1", {3}}});
    EXPECT_TRUE(question.receiving_open);
    EXPECT_FALSE(question.layers_open);
    EXPECT_THAT(question.why, HasSubstr("rows that receive (W·x) and with columns that receive (x·W)"));
    EXPECT_THAT(question.layers, ElementsAre(LayerArrays{"W1", "b1"}));
    LoadOptions told;
    told.transpose = true;
    EXPECT_TRUE(plan({{"W1", {3, 3}}, {"b1", {3}}}, told).columns_receive);
    EXPECT_TRUE(asked({{"W1", {2, 3}}}).receiving_open) << "both ways round it is a layer";
    EXPECT_FALSE(plan({{"W1", {1, 1}}}).columns_receive) << "the same both ways";
}

TEST(ArrayPlan, AnOrderThatNeitherNamesNorShapesSayIsAsked) {
    EXPECT_EQ(text_of(plan({{"decoder.weight", {5, 3}}, {"encoder.weight", {3, 7}}}).layers),
              "encoder.weight,decoder.weight");
    EXPECT_TRUE(asked({{"decoder.weight", {3, 3}}, {"encoder.weight", {3, 3}}}).layers_open);
    EXPECT_TRUE(asked({{"W_decoder", {5, 3}}, {"W_encoder", {3, 7}}}).layers_open)
        << "x·W the other way round fits, too";
    EXPECT_EQ(text_of(plan({{"hidden.weight", {3, 3}}, {"out.weight", {3, 3}}}).layers), "hidden.weight,out.weight");
}

TEST(ArrayPlan, WhatIsLeftOpenIsAskedWithAGuess) {
    LoadOptions options;
    options.ask = true;
    const ArraysQuestion question = asked({{"W1", {2, 3}}, {"b1", {3}}, {"x", {5, 5}}}, options);
    EXPECT_EQ(question.why, "the file names no activations");
    EXPECT_TRUE(question.columns_receive);
    EXPECT_THAT(question.layers, ElementsAre(LayerArrays{"W1", "b1"}));
    EXPECT_EQ(question.arrays.size(), 3U);
    EXPECT_FALSE(question.layers_open || question.receiving_open);
    options.activations = {Activation{}};
    EXPECT_TRUE(plan({{"W1", {2, 3}}, {"b1", {3}}}, options).columns_receive);
    const ArraysQuestion unknown = asked({{"first", {3, 2}}, {"second", {2, 3}}, {"third", {2}}});
    EXPECT_TRUE(unknown.layers_open);
    EXPECT_THAT(unknown.layers, ElementsAre(LayerArrays{"first", ""}, LayerArrays{"second", "third"}));
}

TEST(ArrayPlan, ArraysAreChosenByName) {
    LoadOptions options;
    options.arrays = layer_arrays_from("first+shift,SECOND", "--arrays");
    const ArrayPlan chosen = plan({{"first", {3, 2}}, {"shift", {3}}, {"second", {1, 3}}, {"third", {9}}}, options);
    EXPECT_THAT(chosen.layers, ElementsAre(LayerArrays{"first", "shift"}, LayerArrays{"second", ""}));
    EXPECT_THAT(chosen.notes, Contains("the array 'third' is left out"));
    EXPECT_THAT(asked({{"other", {3, 2}}}, options).why, HasSubstr("found no array of numbers 'first'"));
    options.arrays->clear();
    EXPECT_THAT(asked({{"W1", {3, 2}}}, options).why, HasSubstr("found 0 layers, expected 1 to 64"));
    EXPECT_THROW(layer_arrays_from("a+,b", "--arrays"), Error);
    EXPECT_THROW(layer_arrays_from("", "--arrays"), Error);
}

TEST(ArrayPlan, WhatAnOptimizerKeepsIsNoLayer) {
    const ArrayPlan found = plan({{"W1", {3, 2}}, {"b1", {3}}, {"mW1", {3, 2}}, {"vW1", {3, 2}}, {"dW1", {3, 2}}});
    EXPECT_EQ(text_of(found.layers), "W1+b1");
    EXPECT_THAT(found.notes, Contains("the arrays 'mW1', 'vW1', 'dW1' are left out"));
}

TEST(ArrayPlan, TwoArraysOfOnePlaceAreAsked) {
    EXPECT_THAT(asked({{"W1", {3, 2}}, {"b1", {3}}, {"B1", {3}}}).why, HasSubstr("for one place: 'b1' and 'B1'"));
}

TEST(ArrayPlan, NamesOfNeuronsGoWithTheNumberOfTheirWeights) {
    const auto names = [](const ArrayPlan& found) { return found.neuron_names; };
    const std::vector<ArrayHeader> from_zero = {{"W0", {3, 2}}, {"W1", {4, 3}}, {"names1", {4}, true}};
    EXPECT_THAT(names(plan_arrays(from_zero, "net", {}, false)), ElementsAre(std::pair(1U, "names1")));
    const std::vector<ArrayHeader> torch = {{"a.0.weight", {3, 2}}, {"a.2.weight", {4, 3}}, {"names1", {3}, true}};
    EXPECT_THAT(names(plan_arrays(torch, "net", {}, false)), ElementsAre(std::pair(0U, "names1")));
}

TEST(ArrayPlan, ANormalizationIsFoldedOnlyBesideItsLayer) {
    const auto with = [](const std::string& norm) {
        return Shapes{{"0.weight", {3, 2}},          {"0.bias", {3}},
                      {"3.weight", {2, 3}},          {"3.bias", {2}},
                      {norm + ".weight", {3}},       {norm + ".bias", {3}},
                      {norm + ".running_mean", {3}}, {norm + ".running_var", {3}}};
    };
    const ArrayPlan behind = plan(with("1"));
    ASSERT_EQ(behind.norms.size(), 1U);
    EXPECT_TRUE(behind.norms[0].behind);
    EXPECT_EQ(behind.norms[0].layer, 0U);
    const ArrayPlan before = plan(with("2"));
    ASSERT_EQ(before.norms.size(), 1U);
    EXPECT_FALSE(before.norms[0].behind);
    EXPECT_EQ(before.norms[0].layer, 1U);
    EXPECT_THAT(asked(with("7")).why, HasSubstr("stands beside no dense layer of 3 values"));
    EXPECT_THAT(asked({{"0.weight", {3, 2}}, {"1.running_mean", {3}}}, {}, true).why,
                HasSubstr("'1.running_mean' of the dimensions [3] belongs to no dense layer"));
}

}  // namespace
}  // namespace netglow
