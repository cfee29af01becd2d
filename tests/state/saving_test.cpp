// Files that others write meanwhile, and files of newer versions.
#include "app/state/document/saving.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "app/state/document/leaving.h"
#include "core/format/netglow_file.h"
#include "tests/state/at_once.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* kNewer =
    R"({"format": "netglow-network", "version": 3, "name": "From the future", "input": [1], "dropout": 0.5,
        "layers": [{"activation": "tanh", "weights": [[0.5]], "mask": [1]}]})";

class Saving : public testing::Test {
protected:
    Saving() : file(scratch.with("mine.netglow", to_netglow(article_document()))) {
        act(state, OpenFile{file});
        act(state, EditDocument{SetInput{0, 0.5}});
    }
    ScratchFolder scratch;
    fs::path file;
    State state{article_document()};
};

TEST_F(Saving, AFileThatNobodyElseWroteIsSaved) {
    for (const double value : {0.25, 0.75}) {
        act(state, EditDocument{SetInput{0, value}});
        act(state, SaveFile{file});
        EXPECT_FALSE(state.dialogs.overwriting);
        EXPECT_EQ(load_netglow(file).input[0], value);
    }
}

TEST_F(Saving, AFileThatWasWrittenMeanwhileIsAskedAbout) {
    scratch.with("mine.netglow", "somebody else's");
    act(state, SaveFile{file});
    EXPECT_EQ(state.dialogs.overwriting, file);
    EXPECT_EQ(content_of(file), "somebody else's");
    EXPECT_TRUE(state.open.history.unsaved());
    act(state, SaveFile{file, true});
    EXPECT_FALSE(state.dialogs.overwriting);
    EXPECT_EQ(load_netglow(file).input[0], 0.5);
    EXPECT_FALSE(state.open.history.unsaved());
}

TEST_F(Saving, AChangeOfOneDigitIsSeenThoughSizeAndTimeAreTheSame) {
    const auto time = fs::last_write_time(file);
    std::string text = content_of(file);
    text[text.find("0.9")] = '1';
    scratch.with("mine.netglow", text);
    fs::last_write_time(file, time);
    act(state, SaveFile{file});
    EXPECT_TRUE(state.dialogs.overwriting);
}

TEST_F(Saving, TheSameBytesWrittenAgainAreNoChange) {
    scratch.with("mine.netglow", content_of(file));
    fs::last_write_time(file, fs::file_time_type::clock::now() + std::chrono::hours(1));
    act(state, SaveFile{file});
    EXPECT_FALSE(state.dialogs.overwriting);
}

TEST_F(Saving, AFileThatWasRemovedIsWrittenAgain) {
    fs::remove(file);
    act(state, SaveFile{file});
    EXPECT_FALSE(state.dialogs.overwriting);
    EXPECT_EQ(load_netglow(file).input[0], 0.5);
}

TEST_F(Saving, TheFileIsKnownByAnotherNameToo) {
    scratch.with("mine.netglow", "somebody else's");
    fs::create_symlink(file, scratch / "link.netglow");
    act(state, SaveFile{scratch / "link.netglow"});
    EXPECT_TRUE(state.dialogs.overwriting);
}

TEST_F(Saving, ANewPathIsNotAskedAbout) {
    scratch.with("mine.netglow", "somebody else's");
    act(state, SaveFile{scratch / "new.netglow"});
    EXPECT_FALSE(state.dialogs.overwriting);
    EXPECT_EQ(state.open.file, scratch / "new.netglow");
}

TEST_F(Saving, WhatWaitsForTheSaveGoesOnAfterSaveAnywayOnly) {
    scratch.with("mine.netglow", "somebody else's");
    act(state, Quit{});
    act(state, AnswerUnsavedChanges{LeavingAnswer::save});
    ASSERT_TRUE(state.dialogs.overwriting);
    EXPECT_FALSE(save_was_given_up(state));
    State cancelled = state;
    act(cancelled, CancelOverwrite{});
    EXPECT_TRUE(save_was_given_up(cancelled));
    EXPECT_TRUE(act(state, SaveFile{file, true}).ended);
}

class Newer : public testing::Test {
protected:
    Newer() : file(scratch.with("newer.netglow", kNewer)) { act(state, OpenFile{file}); }
    ScratchFolder scratch;
    fs::path file;
    State state{article_document()};
};

TEST_F(Newer, IsShownWithAWordWhy) {
    EXPECT_FALSE(state.dialogs.message);
    ASSERT_TRUE(state.open.read_only);
    EXPECT_EQ(state.open.read_only->why, "made by a newer Netglow (version 3)");
    EXPECT_EQ(state.open.marked_title(), "From the future (read-only)");
    EXPECT_EQ(state.open.trace.output({1, 0}), std::tanh(0.5));
}

TEST_F(Newer, EditsAreRefusedWithOneMessage) {
    act(state, EditDocument{SetInput{0, 0.5}});
    ASSERT_TRUE(state.dialogs.message);
    EXPECT_THAT(state.dialogs.message->text, HasSubstr("version 3"));
    act(state, CloseMessage{});
    act(state, EditDocument{SetWeight{{1, 0, 0}, 0.5}});
    act(state, Randomise{1, 1});
    act(state, TypeAt{NeuronAt{0, 0}});
    EXPECT_FALSE(state.dialogs.message);
    EXPECT_EQ(state.open.document.input[0], 1);
    EXPECT_EQ(state.view.typed, Place());
    EXPECT_FALSE(state.open.history.can_undo());
}

TEST_F(Newer, IsNeverWrittenOver) {
    act(state, SaveFile{file});
    ASSERT_TRUE(state.dialogs.message);
    EXPECT_THAT(state.dialogs.message->text, HasSubstr("another name"));
    EXPECT_EQ(content_of(file), kNewer);
    EXPECT_TRUE(state.open.read_only);
    EXPECT_NE(name_of_copy(*state.open.read_only), file.filename().string());
}

TEST_F(Newer, ACopyIsOfVersionOneAndCanBeEdited) {
    act(state, SaveFile{scratch / "copy.netglow"});
    EXPECT_FALSE(state.open.read_only);
    EXPECT_EQ(state.open.file, scratch / "copy.netglow");
    const std::string text = content_of(scratch / "copy.netglow");
    EXPECT_THAT(text, HasSubstr("\"version\": 1"));
    EXPECT_THAT(text, Not(HasSubstr("dropout")));
    EXPECT_THAT(text, Not(HasSubstr("mask")));
    act(state, EditDocument{SetInput{0, 0.5}});
    EXPECT_EQ(state.open.document.input[0], 0.5);
    EXPECT_EQ(content_of(file), kNewer);
}

TEST_F(Newer, OneThatCannotBeReadIsToldAndWhatIsOpenStays) {
    State open(article_document());
    act(open, OpenFile{scratch.with("strange.netglow",
                                    R"({"format": "netglow-network", "version": 3, "layers": {"graph": []}})")});
    ASSERT_TRUE(open.dialogs.message);
    EXPECT_THAT(open.dialogs.message->text, HasSubstr("made by a newer Netglow (version 3)"));
    EXPECT_FALSE(open.open.read_only);
    EXPECT_EQ(open.open.document.input[0], 0.9);
}

}  // namespace
}  // namespace netglow
