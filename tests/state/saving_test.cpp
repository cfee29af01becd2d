// Files that others write meanwhile, and files of newer versions.
#include "app/state/document/saving.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "app/state/document/leaving.h"
#include "core/format/netglow_file.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* kNewer =
    R"({"format": "netglow-network", "version": 2, "name": "From the future", "input": [1], "dropout": 0.5,
        "layers": [{"activation": "tanh", "weights": [[0.5]], "mask": [1]}]})";

class Saving : public testing::Test {
protected:
    Saving() : file(scratch.with("mine.netglow", to_netglow(article_document()))) {
        update(state, OpenFile{file});
        update(state, EditDocument{SetInput{0, 0.5}});
    }
    ScratchFolder scratch;
    fs::path file;
    State state{article_document()};
};

TEST_F(Saving, AFileThatNobodyElseWroteIsSaved) {
    for (const double value : {0.25, 0.75}) {
        update(state, EditDocument{SetInput{0, value}});
        update(state, SaveFile{file});
        EXPECT_FALSE(state.changed_on_disk);
        EXPECT_EQ(load_netglow(file).input[0], value);
    }
}

TEST_F(Saving, AFileThatWasWrittenMeanwhileIsAskedAbout) {
    scratch.with("mine.netglow", "somebody else's");
    update(state, SaveFile{file});
    EXPECT_EQ(state.changed_on_disk, file);
    EXPECT_EQ(content_of(file), "somebody else's");
    EXPECT_TRUE(state.history.unsaved());
    update(state, SaveFile{file, true});
    EXPECT_FALSE(state.changed_on_disk);
    EXPECT_EQ(load_netglow(file).input[0], 0.5);
    EXPECT_FALSE(state.history.unsaved());
}

TEST_F(Saving, AChangeOfOneDigitIsSeenThoughSizeAndTimeAreTheSame) {
    const auto time = fs::last_write_time(file);
    std::string text = content_of(file);
    text[text.find("0.9")] = '1';
    scratch.with("mine.netglow", text);
    fs::last_write_time(file, time);
    update(state, SaveFile{file});
    EXPECT_TRUE(state.changed_on_disk);
}

TEST_F(Saving, TheSameBytesWrittenAgainAreNoChange) {
    scratch.with("mine.netglow", content_of(file));
    fs::last_write_time(file, fs::file_time_type::clock::now() + std::chrono::hours(1));
    update(state, SaveFile{file});
    EXPECT_FALSE(state.changed_on_disk);
}

TEST_F(Saving, AFileThatWasRemovedIsWrittenAgain) {
    fs::remove(file);
    update(state, SaveFile{file});
    EXPECT_FALSE(state.changed_on_disk);
    EXPECT_EQ(load_netglow(file).input[0], 0.5);
}

TEST_F(Saving, TheFileIsKnownByAnotherNameToo) {
    scratch.with("mine.netglow", "somebody else's");
    fs::create_symlink(file, scratch / "link.netglow");
    update(state, SaveFile{scratch / "link.netglow"});
    EXPECT_TRUE(state.changed_on_disk);
}

TEST_F(Saving, ANewPathIsNotAskedAbout) {
    scratch.with("mine.netglow", "somebody else's");
    update(state, SaveFile{scratch / "new.netglow"});
    EXPECT_FALSE(state.changed_on_disk);
    EXPECT_EQ(state.file, scratch / "new.netglow");
}

TEST_F(Saving, WhatWaitsForTheSaveGoesOnAfterSaveAnywayOnly) {
    scratch.with("mine.netglow", "somebody else's");
    update(state, guarded(state, Quit{}));
    update(state, AnswerLeaving{LeavingAnswer::save});
    ASSERT_TRUE(state.changed_on_disk);
    EXPECT_FALSE(save_was_given_up(state));
    State cancelled = state;
    update(cancelled, CloseChanged{});
    EXPECT_TRUE(save_was_given_up(cancelled));
    update(state, SaveFile{file, true});
    EXPECT_NE(state.released, nullptr);
}

class Newer : public testing::Test {
protected:
    Newer() : file(scratch.with("newer.netglow", kNewer)) { update(state, OpenFile{file}); }
    ScratchFolder scratch;
    fs::path file;
    State state{article_document()};
};

TEST_F(Newer, IsShownWithAWordWhy) {
    EXPECT_FALSE(state.message);
    ASSERT_TRUE(state.read_only);
    EXPECT_EQ(state.read_only->why, "made by a newer Netglow (version 2)");
    EXPECT_EQ(state.marked_title(), "From the future (read-only)");
    EXPECT_EQ(state.trace.output({1, 0}), std::tanh(0.5));
}

TEST_F(Newer, EditsAreRefusedWithOneMessage) {
    update(state, EditDocument{SetInput{0, 0.5}});
    ASSERT_TRUE(state.message);
    EXPECT_THAT(state.message->text, HasSubstr("version 2"));
    update(state, CloseMessage{});
    update(state, EditDocument{SetWeight{{1, 0, 0}, 0.5}});
    update(state, Randomise{1, 1});
    update(state, TypeAt{NeuronAt{0, 0}});
    EXPECT_FALSE(state.message);
    EXPECT_EQ(state.document.input[0], 1);
    EXPECT_EQ(state.typed, Place());
    EXPECT_FALSE(state.history.can_undo());
}

TEST_F(Newer, IsNeverWrittenOver) {
    update(state, SaveFile{file});
    ASSERT_TRUE(state.message);
    EXPECT_THAT(state.message->text, HasSubstr("another name"));
    EXPECT_EQ(content_of(file), kNewer);
    EXPECT_TRUE(state.read_only);
    EXPECT_NE(name_of_copy(*state.read_only), file.filename().string());
}

TEST_F(Newer, ACopyIsOfVersionOneAndCanBeEdited) {
    update(state, SaveFile{scratch / "copy.netglow"});
    EXPECT_FALSE(state.read_only);
    EXPECT_EQ(state.file, scratch / "copy.netglow");
    const std::string text = content_of(scratch / "copy.netglow");
    EXPECT_THAT(text, HasSubstr("\"version\": 1"));
    EXPECT_THAT(text, Not(HasSubstr("dropout")));
    EXPECT_THAT(text, Not(HasSubstr("mask")));
    update(state, EditDocument{SetInput{0, 0.5}});
    EXPECT_EQ(state.document.input[0], 0.5);
    EXPECT_EQ(content_of(file), kNewer);
}

TEST_F(Newer, OneThatCannotBeReadIsToldAndWhatIsOpenStays) {
    State open(article_document());
    update(open, OpenFile{scratch.with("strange.netglow",
                                       R"({"format": "netglow-network", "version": 3, "layers": {"graph": []}})")});
    ASSERT_TRUE(open.message);
    EXPECT_THAT(open.message->text, HasSubstr("made by a newer Netglow (version 3)"));
    EXPECT_FALSE(open.read_only);
    EXPECT_EQ(open.document.input[0], 0.9);
}

}  // namespace
}  // namespace netglow
