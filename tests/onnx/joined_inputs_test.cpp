// Models with an input for each column of a table.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/forward/forward.h"
#include "tests/onnx/model_builder.h"

namespace netglow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// x of one value, "pair" of two, and a matrix for the three of them.
ModelBuilder of_two_inputs() {
    ModelBuilder model({-1, 1});
    model.add_input("pair", {-1, 2});
    model.constant("W", {3, 1}, {1, 10, 100});
    return model;
}

void concat(ModelBuilder& model, const std::vector<std::string>& inputs) {
    set_int(model.node("Concat", inputs, "all"), "axis", 1);
}

TEST(JoinedInputs, AreOneInTheOrderOfTheConcat) {
    ModelBuilder model = of_two_inputs();
    concat(model, {"pair", "x"});
    model.then("MatMul", {"all", "W"}, "y");
    const Loaded loaded = model.load();
    EXPECT_THAT(loaded.document.input_names, ElementsAre("pair 1", "pair 2", "x"));
    EXPECT_EQ(forward(loaded.document.network, Vector{{1, 2, 3}}).outputs(1)[0], 321);
    EXPECT_THAT(loaded.notes, testing::Contains(HasSubstr("the inputs 'pair', 'x' are shown as one")));
}

TEST(JoinedInputs, MayBeCastOnTheWay) {
    ModelBuilder model = of_two_inputs();
    set_int(model.node("Cast", {"x"}, "cast"), "to", onnx::TensorProto::FLOAT);
    concat(model, {"cast", "pair"});
    model.then("MatMul", {"all", "W"}, "y");
    EXPECT_THAT(model.load().document.input_names, ElementsAre("x", "pair 1", "pair 2"));
}

TEST(JoinedInputs, ThatAreUsedElsewhereTooAreRefused) {
    ModelBuilder model = of_two_inputs();
    concat(model, {"x", "pair"});
    model.then("MatMul", {"all", "W"}, "m").then("Add", {"m", "x"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("found the inputs 'x' and 'pair', expected one"));
}

TEST(JoinedInputs, OneOfThemTwiceIsNone) {
    ModelBuilder model = of_two_inputs();
    concat(model, {"x", "x", "pair"});
    model.then("MatMul", {"all", "W"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("expected one"));
}

}  // namespace
}  // namespace netglow
