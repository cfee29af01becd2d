// The built-in file dialog, saving.
#include "tests/application/file_dialog_fixture.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class SaveDialog : public FileDialogTest {
protected:
    std::filesystem::path in_lessons(const char* name) const { return folder / "lessons" / name; }
};

TEST_F(SaveDialog, ProposesTheNetworksNameAndTypingReplacesIt) {
    ask_save();
    EXPECT_EQ(name_line(), "Three layers of three neurons.netglow");
    type("mine");
    EXPECT_EQ(name_line(), "mine");
    press_key(Key::enter);
    EXPECT_FALSE(asking());
    EXPECT_EQ(load_netglow(in_lessons("mine.netglow")).network.depth(), 2U) << "the ending is added";
    EXPECT_EQ(app.state().open.file, in_lessons("mine.netglow"));
    EXPECT_FALSE(app.state().open.history.unsaved());
}

TEST_F(SaveDialog, AFileThatIsThereIsReplacedOnlyWhenThatIsMeant) {
    const auto before = std::filesystem::file_size(in_lessons("xor.netglow"));
    ask_save();
    type("xor");
    press_key(Key::enter);
    EXPECT_EQ(person.text("path/question"), "xor.netglow is there already. Replace it?");
    press_key(Key::enter);
    EXPECT_FALSE(person.has("path/question")) << "Enter is on Cancel";
    EXPECT_EQ(name_line(), "xor") << "and leads back to the name";
    EXPECT_EQ(std::filesystem::file_size(in_lessons("xor.netglow")), before);
    press_key(Key::enter);
    press_key(Key::escape);
    EXPECT_TRUE(asking()) << "Esc leaves the question, not the dialog";
    press_key(Key::enter);
    press_key(Key::tab);
    press_key(Key::enter);
    EXPECT_FALSE(asking());
    EXPECT_EQ(load_netglow(in_lessons("xor.netglow")).network.depth(), 2U);
}

TEST_F(SaveDialog, SavingOverTheOpenFileItselfNeedsNoQuestion) {
    ask_save();
    type("mine");
    press_key(Key::enter);
    person.enter_number("inputs/i1/box", "0.5");
    ask_save();
    EXPECT_EQ(name_line(), "mine.netglow");
    press_key(Key::enter);
    EXPECT_FALSE(asking());
    EXPECT_EQ(load_netglow(in_lessons("mine.netglow")).input[0], 0.5);
}

TEST_F(SaveDialog, AClickOnAFileTakesItsName) {
    ask_save();
    click("path/entry/and.netglow");
    EXPECT_EQ(name_line(), "and.netglow");
    click("path/ok");
    EXPECT_EQ(person.text("path/ok"), "Replace");
    click("path/cancel");
    EXPECT_EQ(person.text("path/ok"), "Save");
}

TEST_F(SaveDialog, TheNameStaysWhileFoldersAreEntered) {
    ask_save();
    type("mine");
    person.double_click("path/entry/week 1");
    app.settle();
    EXPECT_EQ(name_line(), "mine");
    click("path/ok");
    EXPECT_TRUE(std::filesystem::exists(in_lessons("week 1/mine.netglow")));
}

TEST_F(SaveDialog, TheKindChangesTheEndingAndWhatIsWritten) {
    ask_save();
    click("path/kind");
    click("path/kind/onnx");
    EXPECT_EQ(name_line(), "Three layers of three neurons.onnx");
    click("path/text");
    press('a', kCtrl);
    type("model");
    press_key(Key::enter);
    EXPECT_TRUE(std::filesystem::exists(in_lessons("model.onnx")));
}

TEST_F(SaveDialog, AnUnknownEndingIsPartOfTheName) {
    ask_save();
    type("net.v2");
    press_key(Key::enter);
    EXPECT_TRUE(std::filesystem::exists(in_lessons("net.v2.netglow")));
}

TEST_F(SaveDialog, ANewFolderIsMadeAndEntered) {
    ask_save();
    click("path/new_folder");
    EXPECT_FALSE(person.control("path/ok").enabled);
    type("week 2");
    press_key(Key::enter);
    EXPECT_EQ(person.text("path/status"), "week 2 is there already.");
    type("b");
    press_key(Key::enter);
    EXPECT_EQ(shown_folder(), in_lessons("week 2b"));
    EXPECT_TRUE(std::filesystem::is_directory(in_lessons("week 2b")));
    type("mine");
    press_key(Key::enter);
    EXPECT_TRUE(std::filesystem::exists(in_lessons("week 2b/mine.netglow"))) << "the name line is ready";
    ask_save();
    click("path/new_folder");
    press_key(Key::escape);
    EXPECT_TRUE(asking());
    press_key(Key::escape);
    EXPECT_FALSE(asking());
}

TEST_F(SaveDialog, AFailedSavingKeepsTheDocumentAndSaysWhy) {
    person.enter_number("inputs/i1/box", "0.5");
    ask_save();
    type("/proc/mine.netglow");
    press_key(Key::enter);
    EXPECT_THAT(person.text("message"), HasSubstr("/proc/mine.netglow"));
    person.click("message/ok");
    app.settle();
    EXPECT_FALSE(asking());
    EXPECT_TRUE(app.state().open.history.unsaved());
    EXPECT_EQ(app.state().open.document.input[0], 0.5);
}

}  // namespace
}  // namespace netglow
