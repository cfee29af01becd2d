// Opening and saving, through the menu, the dialogs and by dropping files on the window.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/format/netglow_file.h"
#include "tests/application/driven.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Files : public DrivenApplication {
protected:
    std::string written(const std::string& name, const std::string& content) const {
        std::ofstream(folder_ / name) << content;
        return (folder_ / name).string();
    }
    void drop(const std::string& file) {
        app.events().push_back(FilesDropped{{file}});
        app.settle();
    }
    std::string path(const char* name) const { return (folder_ / name).string(); }

    ScratchFolder scratch_;
    std::filesystem::path folder_ = scratch_.path();
};

TEST_F(Files, AnExampleOpensFromTheMenu) {
    person.click("menu/file");
    app.settle();
    person.click("menu/examples");
    app.settle();
    person.click("examples/xor");
    app.settle();
    EXPECT_THAT(person.text("title"), HasSubstr("XOR"));
    EXPECT_EQ(drawn("name/h1"), "OR");
    person.enter_number("inputs/i1/box", "1");
    person.enter_number("inputs/i2/box", "1");
    key("end");
    app.settle();
    EXPECT_LT(std::stod(drawn("output/o1")), 0.5);
    EXPECT_THAT(person.text("inputs/i1"), "a");
}

TEST_F(Files, EveryExampleOpens) {
    for (const char* name : {"article", "single-neuron", "and", "or", "xor", "two-inputs-with-biases", "half-adder",
                             "triangle", "boundary", "three-classes"}) {
        drop(std::string(NETGLOW_SOURCE) + "/assets/networks/" + name + ".netglow");
        EXPECT_FALSE(person.has("message")) << name;
        key("end");
        app.settle();
        EXPECT_NE(drawn("output/o1"), "○") << name;
        EXPECT_NE(drawn("output/o1"), "") << name;
    }
}

TEST_F(Files, ADroppedFileOpens) {
    drop(std::string(NETGLOW_TEST_DATA) + "/golden/mazur-2-2-2.netglow");
    key("end");
    app.settle();
    EXPECT_EQ(drawn("output/o1"), "0.751");
    EXPECT_EQ(drawn("output/o2"), "0.773");
}

class BadFile : public Files, public testing::WithParamInterface<const char*> {};

TEST_P(BadFile, IsToldInADialogAndChangesNothing) {
    person.enter_number("inputs/i1/box", "0.5");
    drop(written("bad.netglow", GetParam()));
    person.click("leaving/discard");
    app.settle();
    EXPECT_THAT(person.text("message"), HasSubstr("bad.netglow"));
    EXPECT_EQ(drawn("output/i1"), "0.5");
    person.click("message/ok");
    app.settle();
    EXPECT_FALSE(person.has("message"));
    EXPECT_THAT(person.text("title"), HasSubstr("Three layers"));
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i1"), "0.9");
}

INSTANTIATE_TEST_SUITE_P(
    All, BadFile,
    testing::Values(
        "", "{", "\x01\x02\x03", "[]", "null",
        R"({"format":"netglow-network","version":1,"input":[1],"layers":[{"activation":"sigmoid","weights":[[NaN]]}]})",
        R"({"format":"netglow-network","version":1,"input":[1],"layers":[{"activation":"sigmoid","weights":[[1e400]]}]})",
        R"({"format":"netglow-network","version":1,"input":[1,2],"layers":[{"activation":"sigmoid","weights":[[1,2],[3]]}]})",
        R"({"format":"netglow-network","version":1,"input":[1],"layers":[{"activation":"wobble","weights":[[1]]}]})"));

TEST_F(Files, AFolderAndAMissingFileAreToldToo) {
    for (const std::string& file : {folder_.string(), path("nothing.netglow")}) {
        drop(file);
        EXPECT_THAT(person.text("message"), HasSubstr(file));
        person.key(Key::enter);
        app.settle();
        EXPECT_FALSE(person.has("message"));
    }
    EXPECT_EQ(drawn("output/i1"), "0.9");
}

TEST_F(Files, SaveAsAsksForAPathAndSaveUsesIt) {
    person.enter_number("inputs/i1/box", "0.5");
    press('s', kCtrlShift);
    app.settle();
    person.type(path("mine.netglow"));
    person.key(Key::enter);
    app.settle();
    EXPECT_FALSE(person.has("path/text"));
    EXPECT_EQ(load_netglow(path("mine.netglow")).input[0], 0.5);
    person.enter_number("inputs/i1/box", "0.25");
    press('s', kCtrl);
    app.settle();
    EXPECT_EQ(load_netglow(path("mine.netglow")).input[0], 0.25);
}

TEST_F(Files, OpenAsksForAPath) {
    press('o', kCtrl);
    app.settle();
    person.type(std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow");
    person.key(Key::enter);
    app.settle();
    EXPECT_THAT(person.text("title"), HasSubstr("XOR"));
}

TEST_F(Files, EscapeAndCancelLeaveThePathDialogWithoutOpening) {
    press('o', kCtrl);
    app.settle();
    person.type("/nowhere.netglow");
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("path/text"));
    press('o', kCtrl);
    app.settle();
    person.click("path/cancel");
    app.settle();
    EXPECT_FALSE(person.has("path/text"));
    EXPECT_FALSE(person.has("message"));
}

TEST_F(Files, SavingOverAFileAsksFirst) {
    const std::string file = written("mine.netglow", "precious");
    press('s', kCtrlShift);
    app.settle();
    person.type(file);
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(person.text("path/ok"), "Replace");
    EXPECT_EQ(std::filesystem::file_size(file), 8U);
    person.click("path/ok");
    app.settle();
    EXPECT_EQ(load_netglow(file).network.depth(), 2U);
}

TEST_F(Files, WhatIsBeingTypedIsSavedToo) {
    const std::string file = written("typed.netglow", to_netglow(article_document()));
    drop(file);
    person.click("inputs/i1/box");
    person.type("4");
    press('s', kCtrl);
    app.settle();
    EXPECT_EQ(load_netglow(file).input[0], 4);
    EXPECT_FALSE(app.state().open.history.unsaved());
}

TEST_F(Files, WhatIsBeingTypedIsAskedAboutOnClosing) {
    person.click("inputs/i1/box");
    person.type("4");
    app.events().push_back(CloseRequested{});
    app.settle();
    EXPECT_TRUE(person.has("leaving/save"));
    EXPECT_FALSE(app.application().ended());
    EXPECT_EQ(app.state().open.document.input[0], 4);
}

TEST_F(Files, ARelativePathIsRememberedInFull) {
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder_);
    written("near.netglow", to_netglow(article_document()));
    drop("near.netglow");
    EXPECT_EQ(app.state().open.file, std::filesystem::current_path() / "near.netglow");
    std::filesystem::current_path(before);
}

TEST_F(Files, SavingWhereNothingCanBeWrittenSaysSo) {
    press('s', kCtrlShift);
    app.settle();
    person.type("/proc/nothing/mine.netglow");
    person.key(Key::enter);
    app.settle();
    EXPECT_THAT(person.text("message"), HasSubstr("/proc/nothing"));
    EXPECT_FALSE(app.state().open.file);
}

}  // namespace
}  // namespace netglow
