#include "app/state/action.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "app/state/session/examples.h"

namespace netglow {
namespace {

constexpr double kFirstOutput = 0.7263033450139793;

double output(const State& state, std::size_t layer, std::size_t index) {
    return state.trace.output({layer, index});
}

TEST(Update, AnEditChangesTheOutputsAndUndoBringsThemBack) {
    State state(article_document());
    ASSERT_NEAR(output(state, 2, 0), kFirstOutput, 1e-15);
    update(state, EditDocument{SetWeight{{1, 0, 0}, -2}});
    EXPECT_LT(output(state, 2, 0), kFirstOutput);
    update(state, Undo{});
    EXPECT_NEAR(output(state, 2, 0), kFirstOutput, 1e-15);
    update(state, Redo{});
    EXPECT_LT(output(state, 2, 0), kFirstOutput);
}

TEST(Update, ADragIsOneStepOfUndo) {
    State state(article_document());
    for (const double value : {0.8, 0.7, 0.6}) {
        update(state, EditDocument{SetInput{0, value}, 7});
    }
    update(state, Undo{});
    EXPECT_EQ(state.document.input[0], 0.9);
    EXPECT_FALSE(state.history.can_undo());
}

TEST(Update, AValueThatIsNotFiniteBecomesAMessageAndChangesNothing) {
    State state(article_document());
    update(state, EditDocument{SetInput{0, std::numeric_limits<double>::infinity()}});
    ASSERT_TRUE(state.message.has_value());
    EXPECT_EQ(state.document.input[0], 0.9);
    EXPECT_FALSE(state.history.can_undo());
}

TEST(Update, AFileThatCannotBeReadLeavesTheOpenNetworkUntouched) {
    State state(article_document());
    update(state, EditDocument{SetInput{0, 0.5}});
    update(state, OpenFile{"/no/such/file.netglow"});
    ASSERT_TRUE(state.message.has_value());
    EXPECT_THAT(state.message->text, testing::HasSubstr("/no/such/file.netglow"));
    EXPECT_EQ(state.document.input[0], 0.5);
    EXPECT_TRUE(state.history.can_undo());
}

TEST(Update, OpeningKeepsHowThePersonLooks) {
    State state(article_document());
    update(state, SetGranularity{Granularity::term});
    update(state, SetDecimals{5});
    update(state, SetSpeed{2});
    update(state, OpenFile{.file = examples().at(5).file, .example = true});
    EXPECT_EQ(state.timeline.granularity(), Granularity::term);
    EXPECT_EQ(state.settings.decimals, 5);
    EXPECT_EQ(state.playback.speed, 2);
    EXPECT_EQ(state.document.network.inputs(), 2U);
    EXPECT_FALSE(state.file.has_value());
}

TEST(Update, BiasesSwitchedOnBecomeATermOfEverySum) {
    State state(article_document());
    update(state, SetGranularity{Granularity::term});
    const std::size_t steps = state.timeline.step_count();
    update(state, EditDocument{SetBiases{1, Vector(Vector::Zero(3))}});
    EXPECT_EQ(state.timeline.step_count(), steps + 3);
    update(state, Undo{});
    EXPECT_EQ(state.timeline.step_count(), steps);
}

TEST(Update, SliderRangesGrowWithAValueAndStay) {
    State state(article_document());
    EXPECT_EQ(state.ranges.weights[0], 1);
    update(state, EditDocument{SetWeight{{1, 0, 0}, 3.5}});
    EXPECT_EQ(state.ranges.weights[0], 5);
    update(state, EditDocument{SetWeight{{1, 0, 0}, 0.1}});
    EXPECT_EQ(state.ranges.weights[0], 5);
    EXPECT_EQ(state.ranges.weights[1], 1);
}

TEST(Update, EveryKindOfChangeGrowsTheRangesItIsAbout) {
    State state(article_document());
    update(state, EditDocument{SetInput{0, -7}});
    EXPECT_EQ(state.ranges.inputs, 10);
    update(state, EditDocument{SetInputs{Vector::Constant(3, 60)}});
    EXPECT_EQ(state.ranges.inputs, 100);
    update(state, EditDocument{SetBiases{2, Vector{{0, -3, 0}}}});
    EXPECT_EQ(state.ranges.biases[1], 5);
    update(state, EditDocument{SetBias{{2, 0}, 17}});
    EXPECT_EQ(state.ranges.biases[1], 20);
    update(state, EditDocument{SetWeights{1, {Matrix::Constant(3, 3, 40)}, "Set"}});
    EXPECT_EQ(state.ranges.weights[0], 50);
    update(state, Undo{});
    EXPECT_EQ(state.ranges.weights[0], 50);
    EXPECT_EQ(state.ranges.biases[0], 1);
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
    update(state, SetSpeed{100});
    update(state, SetDecimals{100});
    update(state, SetUiScale{100});
    EXPECT_EQ(state.playback.speed, 4);
    EXPECT_EQ(state.settings.decimals, 9);
    EXPECT_EQ(state.settings.ui_scale, 3);
}

}  // namespace
}  // namespace netglow
