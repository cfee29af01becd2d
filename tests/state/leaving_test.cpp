#include "app/state/document/leaving.h"

#include <gtest/gtest.h>

#include "app/state/session/examples.h"
#include "core/format/netglow_file.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

State edited() {
    State state(article_document());
    update(state, EditDocument{SetInput{0, 0.5}});
    return state;
}
bool asks(const State& state, const Action& action) {
    return std::holds_alternative<AskLeaving>(guarded(state, action));
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
    update(state, Undo{});
    EXPECT_FALSE(asks(state, Quit{}));
}

TEST(Leaving, CancelKeepsEverythingAndNothingGoesOn) {
    State state = edited();
    update(state, guarded(state, Quit{}));
    EXPECT_TRUE(state.asks());
    update(state, AnswerLeaving{LeavingAnswer::cancel});
    EXPECT_FALSE(state.asks());
    EXPECT_EQ(state.released, nullptr);
    EXPECT_TRUE(state.history.unsaved());
}

TEST(Leaving, DiscardLetsWhatWaitedGoOn) {
    State state = edited();
    update(state, guarded(state, Quit{}));
    update(state, AnswerLeaving{LeavingAnswer::discard});
    ASSERT_NE(state.released, nullptr);
    EXPECT_TRUE(std::holds_alternative<Quit>(state.released->action));
    EXPECT_FALSE(state.quit) << "whoever runs actions does that";
}

TEST(Leaving, SaveGoesOnOnceTheFileIsWritten) {
    const ScratchFolder scratch;
    State state = edited();
    state.file = scratch / "mine.netglow";
    update(state, guarded(state, OpenFile{"other.netglow"}));
    update(state, AnswerLeaving{LeavingAnswer::save});
    EXPECT_EQ(load_netglow(scratch / "mine.netglow").input[0], 0.5);
    ASSERT_NE(state.released, nullptr);
    EXPECT_EQ(std::get<OpenFile>(state.released->action).file, "other.netglow");
}

TEST(Leaving, SaveWithoutAFileAsksForOneFirst) {
    const ScratchFolder scratch;
    State state = edited();
    update(state, guarded(state, Quit{}));
    update(state, AnswerLeaving{LeavingAnswer::save});
    EXPECT_EQ(state.path_question, PathQuestion::save);
    EXPECT_FALSE(save_was_given_up(state));
    update(state, AskPath{PathQuestion::none});
    update(state, SaveFile{scratch / "mine.netglow"});
    EXPECT_NE(state.released, nullptr);
    EXPECT_FALSE(state.leaving);
}

TEST(Leaving, AQuestionForAPathThatIsLeftGivesTheSaveUp) {
    State state = edited();
    update(state, guarded(state, Quit{}));
    update(state, AnswerLeaving{LeavingAnswer::save});
    update(state, AskPath{PathQuestion::none});
    EXPECT_TRUE(save_was_given_up(state));
}

TEST(Leaving, ASaveThatFailsKeepsEverything) {
    State state = edited();
    state.file = "/proc/nothing/mine.netglow";
    update(state, guarded(state, Quit{}));
    update(state, AnswerLeaving{LeavingAnswer::save});
    ASSERT_TRUE(state.message);
    EXPECT_FALSE(state.leaving);
    EXPECT_EQ(state.released, nullptr);
    EXPECT_TRUE(state.history.unsaved());
    EXPECT_EQ(state.document.input[0], 0.5);
    EXPECT_TRUE(state.history.can_undo());
}

TEST(Leaving, AnExportIsNoSave) {
    const ScratchFolder scratch;
    State state = edited();
    update(state, guarded(state, Quit{}));
    update(state, AnswerLeaving{LeavingAnswer::save});
    update(state, AskPath{PathQuestion::none});
    update(state, SaveFile{scratch / "mine.npz"});
    EXPECT_EQ(state.released, nullptr) << "an .npz holds less than the document does";
    EXPECT_TRUE(state.history.unsaved());
}

}  // namespace
}  // namespace netglow
