// Unsaved work is its owner's alone, and where it cannot be kept that is known.
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/format/netglow_file.h"
#include "tests/effects/keeping.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST_F(Keeping, WhatIsKeptIsForItsOwnerAlone) {
    const mode_t before = ::umask(0);
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    edit(state);
    pass(autosave, state, 1.1);
    ::umask(before);
    EXPECT_EQ(fs::status(folder()).permissions(), fs::perms(0700));
    EXPECT_EQ(fs::status(folder().parent_path()).permissions(), fs::perms(0700));
    ASSERT_THAT(files(".netglow"), SizeIs(1));
    for (const char* ending : {".netglow", ".json", ".lock"}) {
        EXPECT_EQ(fs::status(files(ending).at(0)).permissions(), fs::perms(0600)) << ending;
    }
}

TEST_F(Keeping, AFolderThatWasOpenToOthersIsClosed) {
    fs::create_directories(folder());
    fs::permissions(folder(), fs::perms(0755));
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    edit(state);
    pass(autosave, state, 1.1);
    EXPECT_EQ(fs::status(folder()).permissions(), fs::perms(0700));
}

TEST_F(Keeping, AFolderThatIsALinkIsRefused) {
    fs::create_directories(scratch / "elsewhere");
    scratch.with("elsewhere/1-1.netglow", to_netglow(article_document()));
    fs::create_directories(folder().parent_path());
    fs::create_directory_symlink(scratch / "elsewhere", folder());
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    EXPECT_THAT(autosave.find(), IsEmpty());
    edit(state);
    pass(autosave, state, 1.5);
    EXPECT_THAT(autosave.problem().value_or(""), HasSubstr("for unsaved work is a link, expected a folder"));
    EXPECT_EQ(files_in(scratch / "elsewhere"), 1U);
}

TEST_F(Keeping, AFolderOfAnotherUserIsRefused) {
    fs::create_directories(folder());
    if (::chown(folder().c_str(), 65'534, 65'534) != 0) {
        GTEST_SKIP() << "only root may give a folder away";
    }
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    EXPECT_THAT(autosave.find(), IsEmpty());
    edit(state);
    pass(autosave, state, 1.5);
    EXPECT_THAT(autosave.problem().value_or(""), HasSubstr("for unsaved work belongs to another user"));
    EXPECT_EQ(files_in(folder()), 0U);
}

TEST_F(Keeping, AProblemLastsUntilTheWorkIsKeptOrSaved) {
    scratch.with("netglow", "a file, where the folder should be");
    State state(article_document());
    AutosaveWorker autosave = this->autosave_worker();
    int woken = 0;
    autosave.set_wake([&] { ++woken; });
    EXPECT_EQ(autosave.problem(), std::nullopt);
    edit(state, 0.1);
    pass(autosave, state, 1.5);
    EXPECT_THAT(autosave.problem().value_or(""), HasSubstr(folder().string()));
    EXPECT_GE(woken, 1);
    fs::remove(scratch / "netglow");
    edit(state, 0.2);
    pass(autosave, state, 1.5);
    EXPECT_EQ(autosave.problem(), std::nullopt);
    EXPECT_THAT(files(".netglow"), SizeIs(1));
}

TEST_F(Keeping, WithoutAFolderOnlyUnsavedWorkIsAProblem) {
    State state(article_document());
    AutosaveWorker autosave = AutosaveWorker::unavailable("HOME is not set");
    pass(autosave, state, 1.5);
    EXPECT_EQ(autosave.problem(), std::nullopt);
    edit(state);
    pass(autosave, state, 0.1);
    EXPECT_EQ(autosave.problem(), "HOME is not set");
    act(state, SaveFile{scratch / "saved.netglow"});
    pass(autosave, state, 0.1);
    EXPECT_EQ(autosave.problem(), std::nullopt);
}

}  // namespace
}  // namespace netglow
