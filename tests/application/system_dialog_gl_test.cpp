// The desktop's own file dialog, played by a script, beside the real application.
#include <signal.h>

#include "tests/application/file_dialog_fixture.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class DesktopDialog : public HomeOfItsOwn, public testing::Test {
protected:
    /// An application whose desktop has a dialog program that does this.
    HeadlessApplication& with_program(const std::string& script) {
        const std::filesystem::path program = folder / "zenity";
        std::ofstream(program) << "#!/bin/sh\n" << script << "\n";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        Desktop desktop;
        desktop.dialog = DialogProgram{DialogProgram::Kind::zenity, program};
        app_ =
            std::make_unique<HeadlessApplication>(1280, 800, 1.F, State(article_document()), AutosaveWorker{}, desktop);
        person_ = std::make_unique<UiDriver>(*app_);
        return *app_;
    }
    UiDriver& person() { return *person_; }
    void ask(char letter, Modifiers modifiers) {
        person_->key(key_of(letter), modifiers);
        app_->settle();
    }
    /// Draws only when the application wants it, as the window does.
    template <typename Condition>
    bool wait_for(Condition condition) {
        for (int i = 0; i < 6000 && !condition(); ++i) {
            ::usleep(5000);
            if (app_->application().wants_frame()) {
                app_->settle();
            }
        }
        return condition();
    }
    std::string title() { return person_->text("title"); }
    std::filesystem::path lesson(const char* name) const { return folder / "lessons" / name; }

    std::unique_ptr<HeadlessApplication> app_;
    std::unique_ptr<UiDriver> person_;
};

TEST_F(DesktopDialog, ItsPathIsOpened) {
    with_program("sleep 0.3; echo '" + lesson("xor.netglow").string() + "'");
    ask('o', kCtrl);
    EXPECT_EQ(person().text("waiting"), "Choosing a file in another window…");
    EXPECT_FALSE(person().has("path"));
    EXPECT_FALSE(app_->application().wants_frame()) << "waiting costs nothing";
    EXPECT_TRUE(wait_for([&] { return !person().has("waiting"); }));
    EXPECT_THAT(title(), HasSubstr("xor"));
}

TEST_F(DesktopDialog, CancelledThereIsCancelledHere) {
    with_program("sleep 0.3; exit 1");
    ask('o', kCtrl);
    EXPECT_TRUE(wait_for([&] { return !person().has("waiting"); }));
    EXPECT_FALSE(person().has("path"));
    EXPECT_FALSE(person().has("message"));
    EXPECT_EQ(app_->state().dialogs.path_question, PathQuestion::none);
}

TEST_F(DesktopDialog, OneThatFailsGivesWayToOurs) {
    with_program("exit 3");
    ask('o', kCtrl);
    EXPECT_TRUE(wait_for([&] { return person().has("path"); }));
    EXPECT_FALSE(person().has("waiting"));
    EXPECT_EQ(person().text("path/list"), (folder / "lessons").string());
}

TEST_F(DesktopDialog, OneThatHangsIsLeftByEscapeAndEnds) {
    with_program("echo $$ > " + (folder / "pid").string() + "; while true; do sleep 1; done");
    ask('o', kCtrl);
    int pid = 0;
    for (int i = 0; i < 1000 && pid == 0; ++i) {
        ::usleep(5000);
        std::ifstream(folder / "pid") >> pid;
    }
    ASSERT_GT(pid, 0);
    EXPECT_EQ(::kill(pid, 0), 0);
    person().key(Key::escape);
    app_->settle();
    EXPECT_FALSE(person().has("waiting"));
    EXPECT_NE(::kill(pid, 0), 0) << "the program is still there";
    EXPECT_EQ(app_->state().dialogs.path_question, PathQuestion::none);
}

TEST_F(DesktopDialog, EndsWithTheProgram) {
    with_program("echo $$ > " + (folder / "pid").string() + "; while true; do sleep 1; done");
    ask('o', kCtrl);
    int pid = 0;
    for (int i = 0; i < 1000 && pid == 0; ++i) {
        ::usleep(5000);
        std::ifstream(folder / "pid") >> pid;
    }
    ASSERT_GT(pid, 0);
    person_.reset();
    app_.reset();
    EXPECT_NE(::kill(pid, 0), 0);
}

TEST_F(DesktopDialog, SavingAddsTheEndingAndAsksAboutTheFileThatItMakes) {
    with_program("sleep 0.3; echo '" + lesson("xor").string() + "'");
    ask('s', kCtrlShift);
    ASSERT_TRUE(wait_for([&] { return person().has("replace"); }));
    EXPECT_EQ(person().text("replace"), "xor.netglow is there already.");
    EXPECT_EQ(load_netglow(lesson("xor.netglow")).network.depth(), 1U);
    person().click("replace/cancel");
    app_->settle();
    EXPECT_EQ(load_netglow(lesson("xor.netglow")).network.depth(), 1U);
    ask('s', kCtrlShift);
    ASSERT_TRUE(wait_for([&] { return person().has("replace"); }));
    person().click("replace/ok");
    app_->settle();
    EXPECT_EQ(load_netglow(lesson("xor.netglow")).network.depth(), 2U);
}

TEST_F(DesktopDialog, TheMenuTurnsItOff) {
    with_program("sleep 10");
    person().click("menu/file");
    app_->settle();
    person().click("menu/system_dialog");
    app_->settle();
    EXPECT_FALSE(app_->state().session.settings.system_dialog);
    ask('o', kCtrl);
    EXPECT_TRUE(person().has("path"));
    EXPECT_FALSE(person().has("waiting"));
}

}  // namespace
}  // namespace netglow
