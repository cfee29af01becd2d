// Unsaved work in a folder of its own: what is written there and when, and what the next start finds.
#include "app/effects/autosave_worker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "app/platform/file_lock.h"
#include "app/state/action.h"
#include "core/format/netglow_file.h"
#include "tests/effects/keeping.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST_F(Keeping, AChangeIsThereASecondLater) {
    State state(article_document());
    state.open.file = "/home/ada/mine.netglow";
    AutosaveWorker autosave = this->autosave_worker();
    edit(state);
    pass(autosave, state, 0.9);
    EXPECT_EQ(files_in(folder()), 0U);
    pass(autosave, state, 0.2);
    ASSERT_THAT(files(".netglow"), SizeIs(1));
    EXPECT_EQ(load_netglow(files(".netglow")[0]).input[0], 0.25);
    const nlohmann::json about = nlohmann::json::parse(content_of(files(".json").at(0)));
    EXPECT_EQ(about.at("title"), "Three layers of three neurons");
    EXPECT_EQ(about.at("file"), "/home/ada/mine.netglow");
    EXPECT_EQ(about.at("time"), kNow);
    EXPECT_THAT(files(".netglow")[0].stem().string(), testing::StartsWith(std::to_string(::getpid()) + "-"));
}

TEST_F(Keeping, TheFolderIsForItsOwnerAlone) {
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    edit(state);
    pass(autosave, state, 1.1);
    EXPECT_EQ(fs::status(folder()).permissions(), fs::perms::owner_all);
}

TEST_F(Keeping, AWindowWithoutChangesMakesNoFolder) {
    const State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    EXPECT_THAT(autosave.find(), IsEmpty());
    pass(autosave, state, 5);
    EXPECT_FALSE(fs::exists(scratch / "netglow"));
    EXPECT_FALSE(autosave.seconds_until_due(now));
}

TEST_F(Keeping, AtAnEndByItselfTheWorkOfThatMomentIsKeptWithHowItEnded) {
    State state(article_document());
    {
        AutosaveWorker autosave = this->autosave_worker();
        edit(state);
        EXPECT_TRUE(autosave.fall_quiet());
        autosave.keep_at_end(state, "a check failed", true);
    }
    AutosaveWorker next = this->autosave_worker();
    const std::vector<KeptWork> found = next.find();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].ended, "a check failed");
    EXPECT_EQ(load_netglow(found[0].document).input[0], 0.25);
}

TEST_F(Keeping, AnEndInTheMiddleOfAnEditLeavesWhatWasKept) {
    State state(article_document());
    {
        AutosaveWorker autosave = this->autosave_worker();
        edit(state);
        pass(autosave, state, 1.1);
        edit(state, 0.75);
        autosave.keep_at_end(state, "memory was used", false);
        state.open.document.input.conservativeResize(1);  // torn
        autosave.keep_at_end(state, "memory was used", true);
    }
    AutosaveWorker next = this->autosave_worker();
    const std::vector<KeptWork> found = next.find();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].ended, "memory was used");
    EXPECT_EQ(found[0].title, "Three layers of three neurons");
    EXPECT_EQ(load_netglow(found[0].document).input[0], 0.25);
}

TEST_F(Keeping, AnEndWithoutChangesKeepsItsWordsAloneWhichAreToldOnce) {
    const State state(article_document());
    autosave_worker().keep_at_end(state, "a check failed", true);
    EXPECT_THAT(files(".netglow"), IsEmpty());
    AutosaveWorker next = autosave_worker();
    EXPECT_THAT(next.find(), IsEmpty());
    ASSERT_TRUE(next.ended_idle());
    EXPECT_EQ(next.ended_idle()->ended, "a check failed");
    AutosaveWorker after = autosave_worker();
    EXPECT_THAT(after.find(), IsEmpty());
    EXPECT_FALSE(after.ended_idle());
}

TEST_F(Keeping, SavingRemovesIt) {
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    edit(state);
    pass(autosave, state, 1.1);
    act(state, SaveFile{scratch / "saved.netglow"});
    pass(autosave, state, 0.1);
    EXPECT_THAT(files(".netglow"), IsEmpty());
    EXPECT_THAT(files(".json"), IsEmpty());
    edit(state, 0.75);
    pass(autosave, state, 1.1);
    EXPECT_THAT(files(".netglow"), SizeIs(1));
}

TEST_F(Keeping, QuittingLeavesNothing) {
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    edit(state);
    pass(autosave, state, 1.1);
    autosave.poll(state, now, true);
    autosave.finish();
    EXPECT_EQ(files_in(folder()), 0U);
}

TEST_F(Keeping, TheLastChangeIsWhatIsFound) {
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    for (int i = 0; i <= 100; ++i) {
        act(state, EditDocument{SetInput{0, i / 100.0}, 7});
        pass(autosave, state, 0.05);
    }
    pass(autosave, state, 1.1);
    ASSERT_THAT(files(".netglow"), SizeIs(1));
    EXPECT_EQ(load_netglow(files(".netglow")[0]).input[0], 1);
}

TEST_F(Keeping, WorkOfAWindowThatLivesIsNotOffered) {
    State state(article_document());
    AutosaveWorker first = this->autosave_worker();
    edit(state);
    pass(first, state, 1.1);
    AutosaveWorker second = this->autosave_worker();
    EXPECT_THAT(second.find(), IsEmpty());
    EXPECT_THAT(files(".netglow"), SizeIs(1));
}

/// As kill -9 does it: the process is gone, its locks with it, nothing is cleaned up.
template <typename Work>
void in_a_process_that_is_killed(const Work& work) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        work();
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
}

TEST_F(Keeping, WorkOfAKilledProcessIsOfferedToOneWindowAtATime) {
    in_a_process_that_is_killed([this] {
        State state(article_document());
        state.open.file = "/home/ada/mine.netglow";
        AutosaveWorker autosave = this->autosave_worker();
        edit(state);
        pass(autosave, state, 1.1);
    });
    AutosaveWorker first = this->autosave_worker();
    const std::vector<KeptWork> found = first.find();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].title, "Three layers of three neurons");
    EXPECT_EQ(found[0].file, fs::path("/home/ada/mine.netglow"));
    EXPECT_EQ(found[0].time, kNow);
    AutosaveWorker second = this->autosave_worker();
    EXPECT_THAT(second.find(), IsEmpty());
    State later(article_document());  // offers nothing: let go
    pass(first, later, 0.1);
    EXPECT_THAT(second.find(), SizeIs(1));
}

TEST_F(Keeping, RecoveredWorkStaysUntilItIsSaved) {
    const fs::path kept = scratch.with("netglow/unsaved/1-1.netglow", to_netglow(article_document()));
    AutosaveWorker autosave = this->autosave_worker();
    State state(article_document());
    act(state, OfferKept{autosave.find()});
    pass(autosave, state, 0.1);
    const KeptWork offer = state.session.offers.at(0);
    act(state, OpenFile{.file = offer.document, .kept = offer});
    EXPECT_TRUE(state.open.history.unsaved());
    EXPECT_FALSE(state.open.history.can_undo());
    edit(state);
    pass(autosave, state, 1.2);
    EXPECT_THAT(files(".netglow"), testing::ElementsAre(kept)) << "one entry a window: the one that it has taken over";
    EXPECT_EQ(load_netglow(kept).input[0], 0.25);
    act(state, SaveFile{scratch / "saved.netglow"});
    pass(autosave, state, 0.1);
    EXPECT_FALSE(fs::exists(kept));
}

TEST_F(Keeping, RecoveredWorkThatIsNotChangedStaysToo) {
    const fs::path kept = scratch.with("netglow/unsaved/1-1.netglow", to_netglow(article_document()));
    State state(article_document());
    {
        AutosaveWorker autosave = this->autosave_worker();
        act(state, OfferKept{autosave.find()});
        const KeptWork offer = state.session.offers.at(0);
        act(state, OpenFile{.file = offer.document, .kept = offer});
        pass(autosave, state, 2);
        EXPECT_THAT(this->autosave_worker().find(), IsEmpty()) << "it is this window's now";
    }
    EXPECT_TRUE(fs::exists(kept));
}

TEST_F(Keeping, RecoveredWorkKnowsWhereItsSaveGoes) {
    const fs::path file = scratch / "mine.netglow";
    in_a_process_that_is_killed([&] {
        State state(article_document());
        AutosaveWorker autosave = this->autosave_worker();
        act(state, SaveFile{file});
        edit(state);
        pass(autosave, state, 1.1);
    });
    AutosaveWorker autosave = this->autosave_worker();
    State state(article_document());
    act(state, OfferKept{autosave.find()});
    act(state, OpenFile{.file = state.session.offers.at(0).document, .kept = state.session.offers.at(0)});
    ASSERT_EQ(state.open.file, file);
    act(state, SaveFile{file});
    EXPECT_FALSE(state.dialogs.overwriting) << "nobody else has written it";
    EXPECT_EQ(load_netglow(file).input[0], 0.25);
}

TEST_F(Keeping, AFileWhoseNameIsNotUtf8IsAskedForAgain) {
    KeptWork work = kept_work_at(folder(), "1-1");
    work.title = "caf\xe9";
    work.file = "/home/ada/caf\xe9.netglow";
    make_kept_folder(folder());
    write_kept(work, to_netglow(article_document()));
    const KeptWork found = read_kept(folder(), "1-1");
    EXPECT_FALSE(found.file) << "better none than one nearly right";
    EXPECT_THAT(found.title, testing::StartsWith("caf"));
}

TEST_F(Keeping, DiscardedWorkIsGoneAndWorkForLaterIsNot) {
    scratch.with("netglow/unsaved/1-1.netglow", to_netglow(article_document()));
    scratch.with("netglow/unsaved/1-1.json", R"({"title": "old", "time": 1})");
    scratch.with("netglow/unsaved/1-2.netglow", to_netglow(article_document()));
    scratch.with("netglow/unsaved/1-2.json", R"({"title": "new", "time": 2})");
    AutosaveWorker autosave = this->autosave_worker();
    State state(article_document());
    act(state, OfferKept{autosave.find()});
    ASSERT_THAT(state.session.offers, SizeIs(2));
    EXPECT_EQ(state.session.offers[0].title, "new");
    act(state, CloseOffer{"1-2", true});
    EXPECT_TRUE(state.session.offering);
    act(state, CloseOffer{"1-1"});
    EXPECT_FALSE(state.session.offering);
    pass(autosave, state, 0.1);
    const std::vector<KeptWork> again = this->autosave_worker().find();
    ASSERT_THAT(again, SizeIs(1));
    EXPECT_EQ(again[0].key, "1-1");
}

TEST_F(Keeping, BrokenWorkIsToldOnceAndSetAside) {
    const fs::path kept = scratch.with("netglow/unsaved/1-1.netglow", "{\"format\": ");
    scratch.with("netglow/unsaved/1-1.json", "\x01 not json");
    AutosaveWorker autosave = this->autosave_worker();
    State state(article_document());
    act(state, OfferKept{autosave.find()});
    ASSERT_THAT(state.session.offers, SizeIs(1));
    act(state, OpenFile{.file = kept, .kept = state.session.offers[0]});
    ASSERT_TRUE(state.dialogs.message);
    EXPECT_THAT(state.dialogs.message->text, HasSubstr(kept.string() + ".broken"));
    EXPECT_FALSE(state.session.offering);
    EXPECT_EQ(state.open.document.input[0], 0.9);
    EXPECT_TRUE(fs::exists(kept.string() + ".broken"));
    pass(autosave, state, 0.1);
    EXPECT_THAT(this->autosave_worker().find(), IsEmpty());
}

TEST_F(Keeping, WorkOfANewerNetglowIsLeftForIt) {
    std::string text = to_netglow(article_document());
    text.replace(text.find("\"version\": 1"), 12, "\"version\": 3");
    const fs::path kept = scratch.with("netglow/unsaved/1-1.netglow", text);
    AutosaveWorker autosave = this->autosave_worker();
    State state(article_document());
    act(state, OfferKept{autosave.find()});
    act(state, OpenFile{.file = kept, .kept = state.session.offers.at(0)});
    ASSERT_TRUE(state.dialogs.message);
    EXPECT_THAT(state.dialogs.message->text, HasSubstr("version 3"));
    EXPECT_FALSE(state.open.history.unsaved());
    EXPECT_TRUE(fs::exists(kept));
}

TEST_F(Keeping, ALockAloneAndOldLeftoversAreCleanedUp) {
    scratch.with("netglow/unsaved/1-1.lock", "");
    const fs::path old = scratch.with("netglow/unsaved/.netglow-1-0.tmp", "half");
    fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(2));
    const fs::path young = scratch.with("netglow/unsaved/.netglow-2-0.tmp", "half");
    EXPECT_THAT(autosave_worker().find(), IsEmpty());
    EXPECT_FALSE(fs::exists(folder() / "1-1.lock"));
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(young)) << "its writer may live";
}

TEST_F(Keeping, AFolderThatCannotBeWrittenIsToldOnceAndNothingStops) {
    scratch.with("netglow", "a file, where the folder should be");
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    EXPECT_THAT(autosave.find(), IsEmpty());
    edit(state, 0.1);
    pass(autosave, state, 1.5);
    edit(state, 0.2);
    pass(autosave, state, 1.5);
    ASSERT_THAT(complaints, SizeIs(1));
    EXPECT_THAT(complaints[0], HasSubstr(folder().string()));
}

TEST(FileLock, IsFreeAgainWhenItsOwnerIsGone) {
    const ScratchFolder scratch;
    std::optional<FileLock> lock = FileLock::take(scratch / "a.lock");
    ASSERT_TRUE(lock);
    EXPECT_FALSE(FileLock::take(scratch / "a.lock"));
    lock.reset();
    EXPECT_TRUE(FileLock::take(scratch / "a.lock"));
    EXPECT_FALSE(FileLock::take(scratch / "no/such/folder.lock"));
}

TEST(KeptWorkFolder, FollowsTheXdgRules) {
    const std::string home = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "";
    ::setenv("HOME", "/home/ada", 1);
    ::setenv("XDG_STATE_HOME", "/elsewhere", 1);
    EXPECT_EQ(kept_work_folder(), fs::path("/elsewhere/netglow/unsaved"));
    ::setenv("XDG_STATE_HOME", "relative/paths/do/not/count", 1);
    EXPECT_EQ(kept_work_folder(), fs::path("/home/ada/.local/state/netglow/unsaved"));
    ::unsetenv("XDG_STATE_HOME");
    EXPECT_EQ(kept_work_folder(), fs::path("/home/ada/.local/state/netglow/unsaved"));
    ::setenv("HOME", home.c_str(), 1);
}

}  // namespace
}  // namespace netglow
