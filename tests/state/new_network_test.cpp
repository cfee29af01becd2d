// What comes in place of what is open when a new network is made.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/state/action.h"
#include "tests/state/at_once.h"

namespace netglow {
namespace {

NetworkDraft draft_of(double inputs, double outputs) {
    NetworkDraft draft;
    draft.name = "Mine";
    draft.inputs = inputs;
    draft.layers = {{.name = "", .neurons = outputs}};
    draft.weights = WeightRuleKind::he;
    draft.seed = 8;
    return draft;
}

TEST(OpenNew, StandsInPlaceOfWhatWasOpenWithoutFileAndHistory) {
    State state(article_document());
    state.open.file = "/somewhere/article.netglow";
    act(state, EditDocument{SetInput{0, 0.5}});
    act(state, Select{NeuronAt{2, 2}});
    act(state, OpenNew{draft_of(5, 2)});
    act(state, AnswerUnsavedChanges{LeavingAnswer::discard});
    EXPECT_EQ(state.open.title(), "Mine");
    EXPECT_EQ(state.open.document.network.inputs(), 5U);
    EXPECT_EQ(state.open.trace.layers.size(), 1U);
    EXPECT_FALSE(state.open.file);
    EXPECT_FALSE(state.open.history.can_undo());
    EXPECT_TRUE(state.open.history.unsaved());
    EXPECT_EQ(state.view.selected, Place{});
    EXPECT_EQ(state.play.playback.seconds, 0);
}

TEST(OpenNew, KeepsHabitsAndTheDraftAndGoesOnWithItsRule) {
    State state(article_document());
    act(state, SetGranularity{Granularity::term});
    act(state, SetSpeed{2});
    act(state, SetDecimals{5});
    act(state, OpenNew{draft_of(2, 2)});
    EXPECT_EQ(state.play.timeline.granularity(), Granularity::term);
    EXPECT_EQ(state.play.playback.speed, 2);
    EXPECT_EQ(state.session.settings.decimals, 5);
    EXPECT_EQ(state.session.draft, draft_of(2, 2));
    EXPECT_EQ(state.session.weight_rule, (WeightRule{WeightRuleKind::he, 9}));
}

TEST(OpenNew, IsUnsavedUntilItIsSavedAndAfterAnUndoneEdit) {
    State state(article_document());
    act(state, OpenNew{draft_of(2, 2)});
    act(state, EditDocument{SetInput{0, 0.5}});
    act(state, Undo{});
    EXPECT_TRUE(state.open.history.unsaved());
    state.open.history.mark_saved();
    EXPECT_FALSE(state.open.history.unsaved());
}

TEST(OpenNew, SaysWhyANetworkCannotBeMadeAndLeavesWhatIsOpen) {
    State state(article_document());
    act(state, OpenNew{draft_of(65'536, 65'536)});
    ASSERT_TRUE(state.dialogs.message);
    EXPECT_EQ(state.dialogs.message->title, "The network was not made");
    EXPECT_THAT(state.dialogs.message->text, testing::HasSubstr("4,294,967,296 weights"));
    EXPECT_EQ(state.open.document.network.inputs(), 3U);
}

TEST(OpenNew, MakesAMillionWeightsAtOnce) {
    State state(article_document());
    act(state, OpenNew{draft_of(1000, 1000)});
    EXPECT_FALSE(state.dialogs.message);
    EXPECT_EQ(state.open.document.network.neurons(1), 1000U);
    EXPECT_EQ(state.open.trace.outputs(1).size(), 1000);
}

TEST(SetDraft, IsRememberedWithoutChangingTheDocument) {
    State state(article_document());
    act(state, ShowSheet{Sheet::new_network});
    act(state, SetDraft{draft_of(7, 7)});
    EXPECT_EQ(state.dialogs.sheet, Sheet::new_network);
    EXPECT_EQ(state.session.draft.inputs, 7);
    EXPECT_EQ(state.open.document.network.inputs(), 3U);
    EXPECT_FALSE(state.open.history.unsaved());
}

}  // namespace
}  // namespace netglow
