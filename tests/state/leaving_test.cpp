#include "app/state/document/leaving.h"

#include <gtest/gtest.h>

#include "app/state/session/examples.h"
#include "core/format/netglow_file.h"
#include "tests/state/at_once.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

State edited() {
    State state(article_document());
    act(state, EditDocument{SetInput{0, 0.5}});
    return state;
}
bool asks(const State& state, const Action& action) {
    return must_ask(state, action);
}

TEST(Leaving, OnlyWhatDiscardsUnsavedChangesIsAskedAbout) {
    const State unsaved = edited();
    EXPECT_TRUE(asks(unsaved, Quit{}));
    EXPECT_TRUE(asks(unsaved, OpenFile{"other.netglow"}));
    EXPECT_FALSE(asks(unsaved, SaveFile{"other.netglow"}));
    EXPECT_FALSE(asks(unsaved, Undo{}));
    const State untouched(article_document());
    EXPECT_FALSE(asks(untouched, Quit{}));
    EXPECT_FALSE(asks(untouched, OpenFile{"other.netglow"}));
}

TEST(Leaving, AChangeThatWasTakenBackIsNotAskedAbout) {
    State state = edited();
    act(state, Undo{});
    EXPECT_FALSE(asks(state, Quit{}));
}

TEST(Leaving, CancelKeepsEverythingAndNothingGoesOn) {
    State state = edited();
    EXPECT_FALSE(act(state, Quit{}).ended);
    EXPECT_TRUE(state.asks());
    EXPECT_FALSE(act(state, AnswerUnsavedChanges{LeavingAnswer::cancel}).ended);
    EXPECT_FALSE(state.asks());
    EXPECT_TRUE(state.open.history.unsaved());
}

TEST(Leaving, DiscardLetsWhatWaitedGoOn) {
    State state = edited();
    EXPECT_FALSE(act(state, Quit{}).ended);
    EXPECT_TRUE(act(state, AnswerUnsavedChanges{LeavingAnswer::discard}).ended);
    EXPECT_FALSE(state.asks());
}

TEST(Leaving, SaveGoesOnOnceTheFileIsWritten) {
    const ScratchFolder scratch;
    Document other = article_document();
    other.input[0] = 0.25;
    save_netglow(other, scratch / "other.netglow");
    State state = edited();
    state.open.file = scratch / "mine.netglow";
    act(state, OpenFile{scratch / "other.netglow"});
    act(state, AnswerUnsavedChanges{LeavingAnswer::save});
    EXPECT_EQ(load_netglow(scratch / "mine.netglow").input[0], 0.5);
    EXPECT_EQ(state.open.document.input[0], 0.25) << "the other network is open";
}

TEST(Leaving, SaveWithoutAFileAsksForOneFirst) {
    const ScratchFolder scratch;
    State state = edited();
    EXPECT_FALSE(act(state, Quit{}).ended);
    act(state, AnswerUnsavedChanges{LeavingAnswer::save});
    EXPECT_EQ(state.dialogs.path_question, PathQuestion::save);
    EXPECT_FALSE(save_was_given_up(state));
    act(state, AskPath{PathQuestion::none});
    EXPECT_TRUE(act(state, SaveFile{scratch / "mine.netglow"}).ended);
    EXPECT_FALSE(state.dialogs.leaving);
}

TEST(Leaving, AQuestionForAPathThatIsLeftGivesTheSaveUp) {
    State state = edited();
    EXPECT_FALSE(act(state, Quit{}).ended);
    act(state, AnswerUnsavedChanges{LeavingAnswer::save});
    act(state, AskPath{PathQuestion::none});
    EXPECT_TRUE(save_was_given_up(state));
}

TEST(Leaving, ASaveThatFailsKeepsEverything) {
    State state = edited();
    state.open.file = "/proc/nothing/mine.netglow";
    EXPECT_FALSE(act(state, Quit{}).ended);
    act(state, AnswerUnsavedChanges{LeavingAnswer::save});
    ASSERT_TRUE(state.dialogs.message);
    EXPECT_FALSE(state.dialogs.leaving);
    EXPECT_TRUE(state.open.history.unsaved());
    EXPECT_EQ(state.open.document.input[0], 0.5);
    EXPECT_TRUE(state.open.history.can_undo());
}

TEST(Leaving, AnExportIsNoSave) {
    const ScratchFolder scratch;
    State state = edited();
    EXPECT_FALSE(act(state, Quit{}).ended);
    act(state, AnswerUnsavedChanges{LeavingAnswer::save});
    act(state, AskPath{PathQuestion::none});
    EXPECT_FALSE(act(state, SaveFile{scratch / "mine.npz"}).ended) << "an .npz holds less than the document does";
    EXPECT_TRUE(state.open.history.unsaved());
}

}  // namespace
}  // namespace netglow
