// Saving where another program has written, and where nothing can be written.
#include <unistd.h>

#include "tests/application/safe.h"
#include "tests/state/at_once.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Saving : public SafeApplication {
protected:
    void save() {
        press('s', kCtrl);
        app.settle();
    }
};

TEST_F(Saving, TheSecondOfTwoWindowsOnAFileIsTold) {
    const std::filesystem::path file = open_and_edit();
    State other(article_document());
    act(other, OpenFile{file});
    act(other, EditDocument{SetInput{0, -1}});
    act(other, SaveFile{file});
    save();
    EXPECT_THAT(person.text("changed"), HasSubstr(file.string()));
    EXPECT_EQ(load_netglow(file).input[0], -1);
    press_key(Key::escape);
    EXPECT_FALSE(person.has("changed"));
    EXPECT_TRUE(app.state().open.history.unsaved());
    save();
    click("changed/save");
    EXPECT_EQ(load_netglow(file).input[0], 0.5);
    EXPECT_FALSE(app.state().open.history.unsaved());
    edit("0.25");
    save();
    EXPECT_FALSE(person.has("changed")) << "this window wrote it last";
    EXPECT_EQ(load_netglow(file).input[0], 0.25);
}

TEST_F(Saving, SaveAsLeavesTheOtherWindowsFileAlone) {
    const std::filesystem::path file = open_and_edit();
    scratch.with("mine.netglow", "somebody else's");
    save();
    click("changed/save_as");
    ASSERT_TRUE(person.has("path/text"));
    person.type((scratch / "other.netglow").string());
    press_key(Key::enter);
    EXPECT_EQ(content_of(file), "somebody else's");
    EXPECT_EQ(load_netglow(scratch / "other.netglow").input[0], 0.5);
}

TEST_F(Saving, ClosingAsksAboutTheChangesThenAboutTheFile) {
    open_and_edit();
    scratch.with("mine.netglow", "somebody else's");
    close_window();
    press_key(Key::enter);
    EXPECT_FALSE(app.application().ended());
    press_key(Key::escape);
    EXPECT_FALSE(person.has("changed"));
    EXPECT_FALSE(person.has("leaving"));
    EXPECT_FALSE(app.application().ended());
    close_window();
    press_key(Key::enter);
    click("changed/save");
    EXPECT_TRUE(app.application().ended());
    EXPECT_EQ(load_netglow(scratch / "mine.netglow").input[0], 0.5);
}

TEST_F(Saving, AFullDiskSaysSoAndKeepsTheDocument) {
    const std::filesystem::path file = open_and_edit();
    press('s', kCtrlShift);
    app.settle();
    std::filesystem::create_symlink("/dev/full", scratch / "full.netglow");
    person.type((scratch / "full.netglow").string());
    press_key(Key::enter);
    click("path/ok");  // it is there already
    EXPECT_THAT(person.text("message"), HasSubstr("No space left on device"));
    press_key(Key::enter);
    EXPECT_EQ(first_input(), 0.5);
    EXPECT_TRUE(app.state().open.history.unsaved());
    EXPECT_EQ(app.state().open.file, file);
    EXPECT_EQ(load_netglow(file).input[0], 0.9);
    save();
    EXPECT_EQ(load_netglow(file).input[0], 0.5) << "and Save still goes to the file";
}

TEST_F(Saving, AReadOnlyFileSaysSoAndKeepsTheDocument) {
    const std::filesystem::path file = open_and_edit();
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    std::filesystem::permissions(scratch.path(), std::filesystem::perms(0555));
    const uid_t was = ::geteuid();
    if (was == 0 && (::chown(scratch.path().c_str(), 65'534, static_cast<gid_t>(-1)) != 0 ||
                     ::chown(file.c_str(), 65'534, static_cast<gid_t>(-1)) != 0 || ::seteuid(65'534) != 0)) {
        GTEST_SKIP() << "root here cannot give up its rights";
    }
    save();
    EXPECT_EQ(::seteuid(was), 0);
    EXPECT_THAT(person.text("message"), HasSubstr("Permission denied"));
    press_key(Key::enter);
    EXPECT_EQ(load_netglow(file).input[0], 0.9);
    EXPECT_EQ(first_input(), 0.5);
    EXPECT_TRUE(app.state().open.history.unsaved());
    EXPECT_EQ(app.state().open.file, file);
}

}  // namespace
}  // namespace netglow
