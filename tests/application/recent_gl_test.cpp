// File > Open recent.
#include "app/file_chooser/folder_listing.h"
#include "tests/application/file_dialog_fixture.h"

namespace netglow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class RecentMenu : public FileDialogTest {
protected:
    void drop(const std::filesystem::path& file) {
        app.events().push_back(FilesDropped{{file}});
        app.settle();
    }
    void open_menu() {
        person.click("menu/file");
        app.settle();
        person.hover("menu/recent");
        app.pass(0.5);
        app.settle();
    }
};

TEST_F(RecentMenu, OpensWhatWasOpenedBefore) {
    person.click("menu/file");
    app.settle();
    EXPECT_FALSE(person.control("menu/recent").enabled) << "there is nothing yet";
    press_key(Key::escape);
    person.click_at({640, 400});
    app.settle();
    drop(folder / "lessons" / "xor.netglow");
    drop(folder / "lessons" / "and.netglow");
    open_menu();
    EXPECT_EQ(person.text("menu/recent/1"), "and.netglow");
    EXPECT_EQ(person.text("menu/recent/2"), "xor.netglow");
    click("menu/recent/2");
    EXPECT_THAT(title(), HasSubstr("xor"));
    EXPECT_EQ(app.state().session.recent.front(), folder / "lessons" / "xor.netglow");
    EXPECT_EQ(app.state().open.file, folder / "lessons" / "xor.netglow");
}

TEST_F(RecentMenu, OneThatIsGoneSaysSoAndLeavesTheList) {
    drop(folder / "lessons" / "xor.netglow");
    drop(folder / "lessons" / "and.netglow");
    std::filesystem::remove(folder / "lessons" / "xor.netglow");
    open_menu();
    click("menu/recent/2");
    EXPECT_THAT(person.text("message"), HasSubstr("xor.netglow is no longer there"));
    EXPECT_THAT(title(), HasSubstr("and"));
    EXPECT_THAT(app.state().session.recent, ElementsAre(folder / "lessons" / "and.netglow"));
}

TEST_F(RecentMenu, IsReachedByKeys) {
    drop(folder / "lessons" / "xor.netglow");
    drop(folder / "lessons" / "and.netglow");
    key("open_recent");
    app.settle();
    ASSERT_TRUE(person.has("menu/recent/1"));
    press_key(Key::down);
    press_key(Key::enter);
    EXPECT_EQ(app.state().open.file, folder / "lessons" / "xor.netglow");
}

TEST_F(RecentMenu, IsCleared) {
    drop(folder / "lessons" / "xor.netglow");
    open_menu();
    click("menu/recent/clear");
    EXPECT_TRUE(app.state().session.recent.empty());
}

TEST_F(RecentMenu, WhatWasSavedIsThereToo) {
    ask_save();
    type("mine");
    press_key(Key::enter);
    open_menu();
    EXPECT_EQ(person.text("menu/recent/1"), "mine.netglow");
}

class RecentStore : public HomeOfItsOwn, public testing::Test {};

TEST_F(RecentStore, IsSharedByTwoWindows) {
    const std::filesystem::path store = folder / "state" / "recent.json";
    Desktop desktop;
    desktop.remember = [&](const std::vector<RecentChange>& changes) {
        return changes.empty() ? load_recent(store) : change_recent(store, changes);
    };
    change_recent(store, {Used{"/elsewhere/b.netglow"}});
    HeadlessApplication window(1280, 800, 1, State(article_document()), AutosaveWorker{}, desktop);
    EXPECT_THAT(window.state().session.recent, ElementsAre("/elsewhere/b.netglow"));
    change_recent(store, {Used{"/elsewhere/c.netglow"}});
    window.events().push_back(FilesDropped{{folder / "lessons" / "xor.netglow"}});
    window.settle();
    EXPECT_THAT(load_recent(store),
                ElementsAre(folder / "lessons" / "xor.netglow", "/elsewhere/c.netglow", "/elsewhere/b.netglow"));
    change_recent(store, {Used{"/elsewhere/d.netglow"}});
    window.events().push_back(Exposed{});
    window.settle();
    EXPECT_EQ(window.state().session.recent.front(), std::filesystem::path("/elsewhere/d.netglow"));
}

}  // namespace
}  // namespace netglow
