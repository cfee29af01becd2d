// What comes in place of what is open when a new network is made.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/state/action.h"

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
    state.file = "/somewhere/article.netglow";
    update(state, EditDocument{SetInput{0, 0.5}});
    update(state, Select{NeuronAt{2, 2}});
    update(state, OpenNew{draft_of(5, 2)});
    EXPECT_EQ(state.title(), "Mine");
    EXPECT_EQ(state.document.network.inputs(), 5U);
    EXPECT_EQ(state.trace.layers.size(), 1U);
    EXPECT_FALSE(state.file);
    EXPECT_FALSE(state.history.can_undo());
    EXPECT_TRUE(state.history.unsaved());
    EXPECT_EQ(state.selected, Place{});
    EXPECT_EQ(state.playback.seconds, 0);
}

TEST(OpenNew, KeepsHabitsAndTheDraftAndGoesOnWithItsRule) {
    State state(article_document());
    update(state, SetGranularity{Granularity::term});
    update(state, SetSpeed{2});
    update(state, SetDecimals{5});
    update(state, OpenNew{draft_of(2, 2)});
    EXPECT_EQ(state.timeline.granularity(), Granularity::term);
    EXPECT_EQ(state.playback.speed, 2);
    EXPECT_EQ(state.settings.decimals, 5);
    EXPECT_EQ(state.draft, draft_of(2, 2));
    EXPECT_EQ(state.weight_rule, (WeightRule{WeightRuleKind::he, 9}));
}

TEST(OpenNew, IsUnsavedUntilItIsSavedAndAfterAnUndoneEdit) {
    State state(article_document());
    update(state, OpenNew{draft_of(2, 2)});
    update(state, EditDocument{SetInput{0, 0.5}});
    update(state, Undo{});
    EXPECT_TRUE(state.history.unsaved());
    state.history.mark_saved();
    EXPECT_FALSE(state.history.unsaved());
}

TEST(OpenNew, SaysWhyANetworkCannotBeMadeAndLeavesWhatIsOpen) {
    State state(article_document());
    update(state, OpenNew{draft_of(65'536, 65'536)});
    ASSERT_TRUE(state.message);
    EXPECT_EQ(state.message->title, "The network was not made");
    EXPECT_THAT(state.message->text, testing::HasSubstr("4,294,967,296 weights"));
    EXPECT_EQ(state.document.network.inputs(), 3U);
}

TEST(OpenNew, MakesAMillionWeightsAtOnce) {
    State state(article_document());
    update(state, OpenNew{draft_of(1000, 1000)});
    EXPECT_FALSE(state.message);
    EXPECT_EQ(state.document.network.neurons(1), 1000U);
    EXPECT_EQ(state.trace.outputs(1).size(), 1000);
}

TEST(SetDraft, IsRememberedWithoutChangingTheDocument) {
    State state(article_document());
    update(state, ShowSheet{Sheet::new_network});
    update(state, SetDraft{draft_of(7, 7)});
    EXPECT_EQ(state.sheet, Sheet::new_network);
    EXPECT_EQ(state.draft.inputs, 7);
    EXPECT_EQ(state.document.network.inputs(), 3U);
    EXPECT_FALSE(state.history.unsaved());
}

}  // namespace
}  // namespace netglow
