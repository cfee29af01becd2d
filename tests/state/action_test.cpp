#include "app/state/action.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "app/state/session/examples.h"
#include "core/document/structure.h"
#include "tests/state/at_once.h"

namespace netglow {
namespace {

constexpr double kFirstOutput = 0.7263033450139793;

double output(const State& state, std::size_t layer, std::size_t index) {
    return state.open.trace.output({layer, index});
}

TEST(Update, AnEditChangesTheOutputsAndUndoBringsThemBack) {
    State state(article_document());
    ASSERT_NEAR(output(state, 2, 0), kFirstOutput, 1e-15);
    act(state, EditDocument{SetWeight{{1, 0, 0}, -2}});
    EXPECT_LT(output(state, 2, 0), kFirstOutput);
    act(state, Undo{});
    EXPECT_NEAR(output(state, 2, 0), kFirstOutput, 1e-15);
    act(state, Redo{});
    EXPECT_LT(output(state, 2, 0), kFirstOutput);
}

TEST(Update, ADragIsOneStepOfUndo) {
    State state(article_document());
    for (const double value : {0.8, 0.7, 0.6}) {
        act(state, EditDocument{SetInput{0, value}, 7});
    }
    act(state, Undo{});
    EXPECT_EQ(state.open.document.input[0], 0.9);
    EXPECT_FALSE(state.open.history.can_undo());
}

TEST(Update, AValueThatIsNotFiniteBecomesAMessageAndChangesNothing) {
    State state(article_document());
    act(state, EditDocument{SetInput{0, std::numeric_limits<double>::infinity()}});
    ASSERT_TRUE(state.dialogs.message.has_value());
    EXPECT_EQ(state.open.document.input[0], 0.9);
    EXPECT_FALSE(state.open.history.can_undo());
}

TEST(Update, AFileThatCannotBeReadLeavesTheOpenNetworkUntouched) {
    State state(article_document());
    act(state, EditDocument{SetInput{0, 0.5}});
    act(state, OpenFile{"/no/such/file.netglow"});
    act(state, AnswerUnsavedChanges{LeavingAnswer::discard});
    ASSERT_TRUE(state.dialogs.message.has_value());
    EXPECT_THAT(state.dialogs.message->text, testing::HasSubstr("/no/such/file.netglow"));
    EXPECT_EQ(state.open.document.input[0], 0.5);
    EXPECT_TRUE(state.open.history.can_undo());
}

TEST(Update, OpeningKeepsHowThePersonLooks) {
    State state(article_document());
    act(state, SetGranularity{Granularity::term});
    act(state, SetDecimals{5});
    act(state, SetSpeed{2});
    act(state, OpenFile{.file = examples().at(5).file, .example = true});
    EXPECT_EQ(state.play.timeline.granularity(), Granularity::term);
    EXPECT_EQ(state.session.settings.decimals, 5);
    EXPECT_EQ(state.play.playback.speed, 2);
    EXPECT_EQ(state.open.document.network.inputs(), 2U);
    EXPECT_FALSE(state.open.file.has_value());
}

TEST(Update, BiasesSwitchedOnBecomeATermOfEverySum) {
    State state(article_document());
    act(state, SetGranularity{Granularity::term});
    const std::size_t steps = state.play.timeline.step_count();
    act(state, EditDocument{SetBiases{1, Vector(Vector::Zero(3))}});
    EXPECT_EQ(state.play.timeline.step_count(), steps + 3);
    act(state, Undo{});
    EXPECT_EQ(state.play.timeline.step_count(), steps);
}

TEST(Update, SliderRangesFollowTheValuesAndShrinkOnUndo) {
    State state(article_document());
    EXPECT_EQ(state.view.ranges.weights[0], 1);
    act(state, EditDocument{SetWeight{{1, 0, 0}, 3.5}});
    EXPECT_EQ(state.view.ranges.weights[0], 5);
    EXPECT_EQ(state.view.ranges.weights[1], 1);
    act(state, EditDocument{SetWeight{{1, 0, 0}, 0.1}});
    EXPECT_EQ(state.view.ranges.weights[0], 1);
    act(state, Undo{});
    EXPECT_EQ(state.view.ranges.weights[0], 5);
    act(state, Undo{});
    EXPECT_EQ(state.view.ranges.weights[0], 1);
}

TEST(Update, AValueThatRanAwayWidensOnlyItsOwnSlider) {
    State state(article_document());
    act(state, EditDocument{SetWeight{{1, 0, 0}, -1e308}});
    EXPECT_EQ(state.view.ranges.weights[0], 1);
    EXPECT_EQ(slider_range(state.view.ranges.weights[0], -1e308), 1e308);
    EXPECT_EQ(slider_range(state.view.ranges.weights[0], 0.3), 1);
    act(state, EditDocument{SetInput{1, 1.7e308}});
    EXPECT_EQ(state.view.ranges.inputs, 1);
    act(state, Undo{});
    act(state, Undo{});
    EXPECT_EQ(state.view.ranges.weights[0], 1);
}

TEST(Update, SlidersAreFittedToThePresentValuesWhateverTheFileHolds) {
    Document document = article_document();
    document.network.set_weight({1, 0, 0}, 1e300);
    document.network.set_weights(2, Matrix::Constant(3, 3, 0.03));
    State state(document);
    EXPECT_GE(state.view.ranges.weights[0], 1e300);
    EXPECT_EQ(state.view.ranges.weights[1], 1);
    act(state, FitSliders{});
    EXPECT_EQ(state.view.ranges.weights[0], 1);  // the others are 0.1 to 0.8
    EXPECT_EQ(state.view.ranges.weights[1], 0.05);
    act(state, EditDocument{SetWeight{{2, 0, 0}, 0.04}});
    EXPECT_EQ(state.view.ranges.weights[1], 0.05);
}

TEST(Update, RangesGoAlongWithTheirLayers) {
    Document document = article_document();
    document.network.set_weight({2, 0, 0}, 30);
    State state(document);
    act(state, EditDocument{add_layer(state.open.document, 1, {})});
    EXPECT_EQ(state.view.ranges.weights, (std::vector<double>{1, 1, 50}));
    act(state, EditDocument{SetWeight{{3, 0, 0}, 1}});
    EXPECT_EQ(state.view.ranges.weights[2], 50);  // the file holds it
    act(state, Undo{});
    act(state, Undo{});
    EXPECT_EQ(state.view.ranges.weights, (std::vector<double>{1, 50}));
}

TEST(Update, EveryKindOfChangeMovesTheRangesItIsAbout) {
    State state(article_document());
    act(state, EditDocument{SetInput{0, -7}});
    EXPECT_EQ(state.view.ranges.inputs, 10);
    act(state, EditDocument{SetInputs{Vector::Constant(3, 4)}});
    EXPECT_EQ(state.view.ranges.inputs, 5);
    act(state, EditDocument{SetBiases{2, Vector{{0, -3, 0}}}});
    EXPECT_EQ(state.view.ranges.biases[1], 5);
    act(state, EditDocument{SetBias{{2, 0}, 7}});
    EXPECT_EQ(state.view.ranges.biases[1], 10);
    act(state, EditDocument{SetWeights{1, {Matrix::Constant(3, 3, 4)}, "Set"}});
    EXPECT_EQ(state.view.ranges.weights[0], 5);
    act(state, Undo{});
    EXPECT_EQ(state.view.ranges.weights[0], 1);
    EXPECT_EQ(state.view.ranges.biases[0], 1);
}

TEST(NiceRange, HoldsTheValue) {
    EXPECT_EQ(nice_range(0), 1);
    EXPECT_EQ(nice_range(-1), 1);
    EXPECT_EQ(nice_range(1.2), 2);
    EXPECT_EQ(nice_range(-30), 50);
    EXPECT_GE(nice_range(1.7e308), 1.7e308);
}

TEST(Update, SpeedDecimalsAndScaleAreHeldToTheirRange) {
    State state(article_document());
    act(state, SetSpeed{100});
    act(state, SetDecimals{100});
    act(state, SetUiScale{100});
    EXPECT_EQ(state.play.playback.speed, 4);
    EXPECT_EQ(state.session.settings.decimals, 9);
    EXPECT_EQ(state.session.settings.ui_scale, 3);
}

}  // namespace
}  // namespace netglow
