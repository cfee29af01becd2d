// The forms for what a file leaves open: its arrays, the columns of a table; and what a model says that it expects.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/state/document/arrays_form.h"
#include "app/state/document/expectations.h"
#include "app/state/inputs/columns_form.h"
#include "tests/state/at_once.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

using testing::HasSubstr;

const std::string kFaults = std::string(NETGLOW_TEST_DATA) + "/faults/";

TEST(ArraysForms, BeginWithTheBestGuessAndOpenAsAnswered) {
    State state(article_document());
    act(state, OpenFile{.file = kFaults + "24_columns_receive.npz"});
    ASSERT_EQ(state.dialogs.sheet, Sheet::arrays);
    ArraysForm form = *state.dialogs.arrays;
    EXPECT_TRUE(form.columns_receive);
    EXPECT_EQ(form.layers, (std::vector<LayerArrays>{{"W1", "b1"}, {"W2", "b2"}}));
    EXPECT_EQ(made_of(form).sizes, (std::vector<std::int64_t>{2, 3, 2}));
    form.activations[0] = Activation::of(ActivationKind::relu);
    act(state, SetArraysForm{form});
    act(state, OpenAsAnswered{});
    EXPECT_EQ(state.dialogs.sheet, Sheet::none);
    EXPECT_EQ(state.open.document.network.inputs(), 2U);
    EXPECT_EQ(state.open.document.network.layer(1).activation.kind, ActivationKind::relu);
    EXPECT_FALSE(state.open.file) << "Save asks where to";
}

TEST(ArraysForms, OfAFileWithABatchNormalizationStillFoldIt) {
    State state(article_document());
    act(state, OpenFile{.file = kFaults + "41_batchnorm.safetensors"});
    ASSERT_EQ(state.dialogs.sheet, Sheet::arrays);
    act(state, OpenAsAnswered{});
    // W = [1, 0.5], γ = 1, σ² = 1: with Python's math.
    EXPECT_NEAR(state.open.document.network.weight({1, 0, 0}), 0.9999950000374997, 1e-15);
}

TEST(ArraysForms, SayWhatDoesNotFit) {
    const auto question = std::make_shared<const ArraysQuestion>(
        ArraysQuestion{.why = "",
                       .arrays = {{"a", {3, 2}}, {"b", {2, 3}}, {"c", {3}}, {"d", {4, 5}}},
                       .layers = {{"a", "c"}, {"b", ""}},
                       .activations = {}});
    ArraysForm form = form_for({}, question);
    EXPECT_EQ(made_of(form).problem, "");
    EXPECT_EQ(made_of(form).sizes, (std::vector<std::int64_t>{2, 3, 2}));
    form.columns_receive = true;
    EXPECT_EQ(made_of(form).problem, "Layer 1 has 2 neurons, and its bias 3 numbers");
    form = with_layer_added(form_for({}, question));
    EXPECT_EQ(form.layers.back().weights, "d");
    EXPECT_EQ(form.activations.size(), 3U);
    EXPECT_EQ(made_of(form).problem, "Layer 3 takes 5 values, and layer 2 gives 2");
    form.layers.clear();
    EXPECT_EQ(made_of(form).problem, "There is no layer yet");
}

TEST(ArraysForms, AreNotShownForAFolderWithoutAnyArray) {
    const ScratchFolder scratch;
    State state(article_document());
    act(state, OpenFile{.file = scratch.path()});
    EXPECT_EQ(state.dialogs.sheet, Sheet::none);
    EXPECT_THAT(state.dialogs.message.value().text, HasSubstr("found no arrays"));
}

TEST(ColumnsForms, AskForEveryInputAndTakeOthersInOrder) {
    const ScratchFolder scratch;
    State state(article_document());
    act(state, OpenFile{.file = kFaults + "60_iris.netglow"});
    act(state, LoadData{scratch.with("rows.csv", "id,p0,p1,p2,p3,kind\n1,5,6,7,8,setosa\n")});
    ASSERT_EQ(state.dialogs.sheet, Sheet::columns);
    EXPECT_FALSE(state.inputs.data);
    ColumnsForm form = *state.dialogs.columns;
    EXPECT_EQ(problem_of(form), "No column is chosen for sepal_length");
    EXPECT_EQ(form.label, 5U) << "its value is a class";
    EXPECT_EQ(column_labels(form)[1], "p0 (5)");
    form.inputs[0] = 1;
    form = in_order(form);
    EXPECT_EQ(problem_of(form), "");
    form.inputs[1] = 1;
    EXPECT_EQ(problem_of(form), "sepal_width and sepal_length have the same column");
    form = in_order(form);
    act(state, SetColumnsForm{form});
    act(state, LoadAsAnswered{});
    ASSERT_TRUE(state.inputs.data);
    EXPECT_EQ(state.open.document.input, (Vector{{5, 6, 7, 8}})) << "the first row is the input";
    EXPECT_EQ(Vector(state.inputs.data->target(0)), (Vector{{1, 0, 0}}));
}

TEST(Expectations, NameInputsAndClassesOrSayHowToLoadThem) {
    Document document = article_document();
    EXPECT_EQ(expectations_of(document, false),
              "It takes 3 inputs without names. Load rows of them from a CSV file, or type them at the left.");
    EXPECT_THAT(expectations_of(document, true), HasSubstr("from a CSV file, or draw them as a picture."));
    document.input_names = {"sun", "rain", "wind"};
    std::vector<Dense> layers = document.network.layers();
    layers.back().names = {"go", "stay", "wait"};
    document.network = Network(std::move(layers));
    EXPECT_EQ(expectations_of(document, false),
              "It takes sun, rain and wind, and gives one output each for go, stay and wait. Type them at the left, or "
              "load rows of them from a CSV file.");
}

}  // namespace
}  // namespace netglow
