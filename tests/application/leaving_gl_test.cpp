// Unsaved changes are asked about before anything takes their place.
#include "tests/application/safe.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Leaving : public SafeApplication {
protected:
    std::string xor_file() const { return std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow"; }
    std::size_t inputs() const { return app.state().open.document.network.inputs(); }
};

TEST_F(Leaving, TheCloseButtonAsksAndEscapeStays) {
    edit();
    close_window();
    EXPECT_FALSE(app.application().ended());
    EXPECT_THAT(person.text("leaving"), HasSubstr("no file yet"));
    press_key(Key::escape);
    EXPECT_FALSE(person.has("leaving"));
    EXPECT_FALSE(app.application().ended());
    EXPECT_EQ(first_input(), 0.5);
    close_window();
    EXPECT_TRUE(person.has("leaving")) << "it can be asked for again";
    click("leaving/discard");
    EXPECT_TRUE(app.application().ended());
}

TEST_F(Leaving, NothingIsAskedWhereNothingIsUnsaved) {
    close_window();
    EXPECT_TRUE(app.application().ended());
}

TEST_F(Leaving, TheKeyAndTheMenuAskToo) {
    edit();
    key("quit");
    app.settle();
    EXPECT_TRUE(person.has("leaving"));
    click("leaving/cancel");
    click("menu/file");
    click("menu/quit");
    EXPECT_TRUE(person.has("leaving"));
    EXPECT_FALSE(app.application().ended());
}

TEST_F(Leaving, KeysAreNoCommandsWhileItAsks) {
    edit();
    close_window();
    press('z', kCtrl);
    app.settle();
    EXPECT_EQ(first_input(), 0.5);
    EXPECT_TRUE(person.has("leaving"));
}

TEST_F(Leaving, ADroppedFileWaitsAndSaveWithEnterWritesFirst) {
    const std::filesystem::path file = open_and_edit();
    drop(xor_file());
    EXPECT_THAT(person.text("leaving"), HasSubstr(file.string()));
    EXPECT_EQ(inputs(), 3U);
    press_key(Key::enter);
    EXPECT_EQ(load_netglow(file).input[0], 0.5);
    EXPECT_EQ(inputs(), 2U);
    EXPECT_THAT(person.text("title"), HasSubstr("XOR"));
    EXPECT_FALSE(person.has("leaving"));
}

TEST_F(Leaving, AnExampleWaitsToo) {
    edit();
    key("examples");
    app.settle();
    click("examples/xor");
    EXPECT_EQ(inputs(), 3U);
    click("leaving/discard");
    EXPECT_EQ(inputs(), 2U);
}

TEST_F(Leaving, ANewNetworkWaitsToo) {
    edit();
    key("new");
    app.settle();
    press_key(Key::enter);
    EXPECT_TRUE(person.has("leaving"));
    EXPECT_EQ(first_input(), 0.5);
    click("leaving/discard");
    EXPECT_FALSE(person.has("leaving"));
    EXPECT_FALSE(app.state().open.history.can_undo());
}

TEST_F(Leaving, SaveWithoutAFileAsksForOneAndGoesOn) {
    edit();
    close_window();
    press_key(Key::enter);
    ASSERT_TRUE(person.has("path/text"));
    EXPECT_FALSE(person.has("leaving"));
    person.type((scratch / "new.netglow").string());
    press_key(Key::enter);
    EXPECT_EQ(load_netglow(scratch / "new.netglow").input[0], 0.5);
    EXPECT_TRUE(app.application().ended());
}

TEST_F(Leaving, ASaveThatIsCancelledKeepsEverything) {
    edit();
    close_window();
    press_key(Key::enter);
    ASSERT_TRUE(person.has("path/text"));
    press_key(Key::escape);
    EXPECT_FALSE(person.has("path/text"));
    EXPECT_FALSE(person.has("leaving"));
    EXPECT_FALSE(app.application().ended());
    EXPECT_FALSE(app.state().dialogs.leaving);
    EXPECT_TRUE(app.state().open.history.unsaved());
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i1"), "0.9") << "the keys are commands again, and the history is there";
}

TEST_F(Leaving, ASaveThatFailsSaysSoAndKeepsEverything) {
    edit();
    close_window();
    press_key(Key::enter);
    person.type("/proc/nothing/mine.netglow");
    press_key(Key::enter);
    EXPECT_THAT(person.text("message"), HasSubstr("/proc/nothing"));
    press_key(Key::enter);
    EXPECT_FALSE(person.has("leaving"));
    EXPECT_FALSE(app.application().ended());
    EXPECT_TRUE(app.state().open.history.unsaved());
    EXPECT_EQ(first_input(), 0.5);
}

TEST_F(Leaving, AFileThatCannotBeReadKeepsWhatWasGivenUpForIt) {
    edit();
    drop(scratch.with("bad.netglow", "{"));
    click("leaving/discard");
    EXPECT_THAT(person.text("message"), HasSubstr("bad.netglow"));
    press_key(Key::enter);
    EXPECT_EQ(first_input(), 0.5);
    EXPECT_TRUE(app.state().open.history.unsaved());
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i1"), "0.9");
}

TEST_F(Leaving, ABlankScreenComesBackToAsk) {
    edit();
    person.click_at(person.rect("title").center());
    key("blank");
    app.settle();
    ASSERT_TRUE(app.state().session.blank);
    close_window();
    EXPECT_FALSE(app.state().session.blank);
    EXPECT_TRUE(person.has("leaving"));
}

}  // namespace
}  // namespace netglow
