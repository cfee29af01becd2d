// The built-in file dialog, opening: every gesture and every key.
#include "tests/application/file_dialog_fixture.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class OpenDialog : public FileDialogTest {};

TEST_F(OpenDialog, ListsFoldersAndNetworksOfTheFolder) {
    ask_open();
    EXPECT_EQ(shown_folder(), folder / "lessons");
    EXPECT_TRUE(listed("week 1"));
    EXPECT_TRUE(listed("xor.netglow"));
    EXPECT_FALSE(listed("notes.txt")) << "another kind of file";
    EXPECT_FALSE(listed(".hidden.netglow"));
    EXPECT_LT(person.rect("path/entry/week 2").y, person.rect("path/entry/and.netglow").y);
    EXPECT_LT(person.rect("path/entry/net2.netglow").y, person.rect("path/entry/net10.netglow").y);
}

TEST_F(OpenDialog, ADoubleClickOpensAFileAndEntersAFolder) {
    ask_open();
    person.double_click("path/entry/week 1");
    app.settle();
    EXPECT_EQ(shown_folder(), folder / "lessons" / "week 1");
    EXPECT_EQ(person.text("path/line"), "This folder is empty.");
    click("path/up");
    EXPECT_EQ(shown_folder(), folder / "lessons");
    person.double_click("path/entry/xor.netglow");
    app.settle();
    EXPECT_FALSE(asking());
    EXPECT_THAT(title(), HasSubstr("xor"));
}

TEST_F(OpenDialog, AClickChoosesAndTheButtonOpens) {
    ask_open();
    EXPECT_FALSE(person.control("path/ok").enabled) << "nothing is chosen";
    click("path/entry/and.netglow");
    EXPECT_EQ(name_line(), "and.netglow");
    click("path/ok");
    EXPECT_THAT(title(), HasSubstr("and"));
}

TEST_F(OpenDialog, ArrowsChooseAndEnterOpens) {
    ask_open();
    for (int i = 0; i < 3; ++i) {
        press_key(Key::down);  // week 1, week 2, and
    }
    press_key(Key::end);
    EXPECT_EQ(name_line(), "xor.netglow");
    press_key(Key::up);
    EXPECT_EQ(name_line(), "net10.netglow");
    press_key(Key::page_up);
    press_key(Key::home);
    EXPECT_EQ(name_line(), "") << "a folder is chosen";
    press_key(Key::enter);
    EXPECT_EQ(shown_folder(), folder / "lessons" / "week 1");
    press_key(Key::backspace);
    EXPECT_EQ(shown_folder(), folder / "lessons");
    press_key(Key::down);
    press_key(Key::down);
    EXPECT_EQ(name_line(), "and.netglow") << "the folder that was left is chosen: two below it";
    press_key(Key::enter);
    EXPECT_FALSE(asking());
    EXPECT_THAT(title(), HasSubstr("and"));
}

TEST_F(OpenDialog, AltUpGoesUpFromEverywhere) {
    ask_open();
    press_key(Key::up, {.alt = true});
    EXPECT_EQ(shown_folder(), folder);
    press_key(Key::tab);
    press_key(Key::up, {.alt = true});
    EXPECT_EQ(shown_folder(), folder.parent_path());
}

TEST_F(OpenDialog, LettersFilterTheListAndBackspaceTakesThemBack) {
    ask_open();
    type("NET");
    EXPECT_EQ(person.text("path/filter"), "NET");
    EXPECT_TRUE(listed("net2.netglow"));
    EXPECT_FALSE(listed("xor.netglow"));
    EXPECT_FALSE(listed("week 1"));
    EXPECT_EQ(name_line(), "net2.netglow") << "the first one is chosen";
    type("x");
    EXPECT_EQ(person.text("path/line"), "Nothing here has “NETx” in its name.");
    for (int i = 0; i < 4; ++i) {
        press_key(Key::backspace);
    }
    EXPECT_EQ(person.text("path/filter"), "");
    EXPECT_TRUE(listed("xor.netglow"));
    EXPECT_EQ(shown_folder(), folder / "lessons");
}

TEST_F(OpenDialog, TheFilterCanBeClickedAndTypedInto) {
    ask_open();
    click("path/filter");
    type("xo");
    EXPECT_FALSE(listed("and.netglow"));
    press_key(Key::enter);
    EXPECT_EQ(name_line(), "xor.netglow");
    press_key(Key::enter);
    EXPECT_THAT(title(), HasSubstr("xor"));
}

TEST_F(OpenDialog, APathTypedIntoTheListIsFollowed) {
    ask_open();
    type("~/Doc");
    EXPECT_EQ(name_line(), "~/Doc");
    press_key(Key::tab);
    EXPECT_EQ(name_line(), "~/Documents/");
    press_key(Key::enter);
    EXPECT_EQ(shown_folder(), folder / "Documents");
    EXPECT_EQ(name_line(), "");
    type((folder / "lessons" / "xor").string());
    press_key(Key::enter);
    EXPECT_THAT(title(), HasSubstr("xor")) << "the ending need not be typed";
}

TEST_F(OpenDialog, WhatIsNotThereIsSaidInTheDialog) {
    ask_open();
    type("/nowhere/at-all.netglow");
    press_key(Key::enter);
    EXPECT_EQ(person.text("path/status"), "There is no file /nowhere/at-all.netglow.");
    EXPECT_TRUE(asking());
    type("x");
    EXPECT_FALSE(person.has("path/status")) << "the line goes when the text changes";
    EXPECT_EQ(name_line(), "/nowhere/at-all.netglowx");
}

TEST_F(OpenDialog, TabGoesThroughThePartsAndShiftTabBack) {
    ask_open();
    press_key(Key::tab);  // the name line
    type("week 1");
    press_key(Key::enter);
    EXPECT_EQ(shown_folder(), folder / "lessons" / "week 1");
    press_key(Key::tab);
    press_key(Key::tab);  // the kind
    press_key(Key::down);
    EXPECT_EQ(person.text("path/kind"), "Netglow (.netglow)");
    press_key(Key::up);
    EXPECT_EQ(person.text("path/kind"), "Networks of every kind");
    press_key(Key::tab);  // hidden files
    press_key(Key::space);
    EXPECT_EQ(person.text("path/hidden"), "on");
    press_key(Key::tab);  // cancel
    press_key(Key::tab);  // open
    press_key(Key::tab);  // places
    press_key(Key::down);
    press_key(Key::enter);
    EXPECT_EQ(shown_folder(), folder / "Desktop");
    press_key(Key::tab, {.shift = true});  // the filter
    press_key(Key::tab, {.shift = true});  // places
    press_key(Key::tab, {.shift = true});  // open
    press_key(Key::tab, {.shift = true});  // cancel
    press_key(Key::enter);
    EXPECT_FALSE(asking());
}

TEST_F(OpenDialog, EscapeCancelsFromTheListAndFromALine) {
    for (const int tabs : {0, 1}) {
        ask_open();
        for (int i = 0; i < tabs; ++i) {
            press_key(Key::tab);
        }
        press_key(Key::escape);
        EXPECT_FALSE(asking());
    }
    EXPECT_THAT(title(), HasSubstr("Three layers"));
}

TEST_F(OpenDialog, ControlHShowsHiddenFiles) {
    ask_open();
    press('h', kCtrl);
    app.settle();
    EXPECT_TRUE(listed(".hidden.netglow"));
    click("path/hidden");
    EXPECT_FALSE(listed(".hidden.netglow"));
}

TEST_F(OpenDialog, TheKindSaysWhichFilesAreListed) {
    std::ofstream(folder / "lessons" / "net.onnx") << "x";
    ask_open();
    EXPECT_TRUE(listed("net.onnx"));
    click("path/kind");
    click("path/kind/netglow");
    EXPECT_FALSE(listed("net.onnx"));
    EXPECT_TRUE(listed("xor.netglow"));
    click("path/kind");
    press_key(Key::escape);
    EXPECT_TRUE(asking()) << "Esc closes the list of kinds first";
    click("path/kind");
    click("path/kind/all");
    EXPECT_TRUE(listed("notes.txt"));
}

TEST_F(OpenDialog, HeadingsSortAndTurnTheOrder) {
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(100);
    std::filesystem::last_write_time(folder / "lessons" / "xor.netglow", old);
    ask_open();
    const auto above = [&](const char* first, const char* second) {
        return person.rect(std::string("path/entry/") + first).y < person.rect(std::string("path/entry/") + second).y;
    };
    click("path/sort/name");
    EXPECT_TRUE(above("xor.netglow", "and.netglow"));
    EXPECT_TRUE(above("week 2", "week 1"));
    EXPECT_TRUE(above("week 1", "xor.netglow")) << "folders stay first";
    click("path/sort/date");
    EXPECT_TRUE(above("and.netglow", "xor.netglow")) << "the newest first";
    click("path/sort/date");
    EXPECT_TRUE(above("xor.netglow", "and.netglow"));
    press_key(Key::escape);
    ask_open();
    EXPECT_TRUE(above("xor.netglow", "and.netglow")) << "the order stays";
}

TEST_F(OpenDialog, PlacesAndPartsOfThePathLeadThere) {
    ask_open();
    click("path/places/desktop");
    EXPECT_EQ(shown_folder(), folder / "Desktop");
    click("path/crumb/0");
    EXPECT_EQ(person.text("path/crumb/0"), "Home");
    EXPECT_EQ(shown_folder(), folder);
    click("path/places/examples");
    EXPECT_TRUE(listed("article.netglow"));
    EXPECT_FALSE(person.has("path/places/downloads")) << "there is no such folder";
}

TEST_F(OpenDialog, AFolderOfCsvIsOpenedWhole) {
    std::filesystem::create_directories(folder / "lessons" / "csv");
    std::ofstream(folder / "lessons" / "csv" / "W1.csv") << "1,2\n3,4\n";
    std::ofstream(folder / "lessons" / "csv" / "activations.csv") << "tanh\n";
    ask_open();
    click("path/entry/csv");
    click("path/ok");
    EXPECT_EQ(shown_folder(), folder / "lessons" / "csv");
    EXPECT_THAT(person.text("path/status"), HasSubstr("holds a network as CSV"));
    click("path/ok");
    EXPECT_FALSE(asking());
    EXPECT_EQ(app.state().open.document.network.inputs(), 2U);
}

TEST_F(OpenDialog, WhatOthersDoInTheFolderShowsOnF5AndWhenTheWindowIsBack) {
    ask_open();
    click("path/entry/xor.netglow");
    network("lessons/new.netglow", "new");
    app.settle();
    EXPECT_FALSE(listed("new.netglow")) << "the disk is not asked in every frame";
    press_key(Key::f5);
    EXPECT_TRUE(listed("new.netglow"));
    EXPECT_EQ(name_line(), "xor.netglow") << "what is chosen stays";
    network("lessons/newer.netglow", "newer");
    app.events().push_back(Exposed{});
    app.settle();
    EXPECT_TRUE(listed("newer.netglow"));
}

TEST_F(OpenDialog, AFolderThatVanishesIsALineInsteadOfTheList) {
    ask_open();
    person.double_click("path/entry/week 1");
    app.settle();
    std::filesystem::remove(folder / "lessons" / "week 1");
    press_key(Key::f5);
    EXPECT_EQ(person.text("path/line"), "There is no folder " + (folder / "lessons" / "week 1").string() + ".");
    press_key(Key::backspace);
    EXPECT_TRUE(listed("week 2"));
}

TEST_F(OpenDialog, UnusualNamesAreShownSafelyAndOpen) {
    network("lessons/Übung 3 – ReLU.netglow", "uebung");
    network("lessons/new\nline.netglow", "line");
    network("lessons/bad\xFF.netglow", "bytes");
    ask_open();
    EXPECT_TRUE(listed("Übung 3 – ReLU.netglow"));
    EXPECT_TRUE(listed("new�line.netglow"));
    person.double_click("path/entry/bad�.netglow");
    app.settle();
    EXPECT_FALSE(asking());
    EXPECT_THAT(title(), HasSubstr("bytes"));
}

TEST_F(OpenDialog, AFolderOfThousandsDrawsOnlyWhatIsInSight) {
    std::filesystem::create_directories(folder / "many");
    for (int i = 0; i < 20'000; ++i) {
        std::ofstream(folder / "many" / ("n" + std::to_string(i) + ".netglow"));
    }
    ask_open();
    type((folder / "many").string());
    press_key(Key::enter);
    for (int i = 0; i < 500 && !listed("n0.netglow"); ++i) {
        ::usleep(10'000);
        app.frame();
    }
    EXPECT_TRUE(listed("n0.netglow"));
    EXPECT_FALSE(listed("n100.netglow"));
    press_key(Key::end);
    EXPECT_TRUE(listed("n19999.netglow"));
    EXPECT_FALSE(listed("n0.netglow"));
    person.wheel("path/list", 5);
    app.settle();
    EXPECT_FALSE(listed("n19999.netglow"));
}

TEST_F(OpenDialog, TheFolderOfTheOpenFileComesFirstAndTheFileIsChosen) {
    app.events().push_back(FilesDropped{{folder / "lessons" / "xor.netglow"}});
    app.settle();
    std::filesystem::current_path(folder);
    ask_open();
    EXPECT_EQ(shown_folder(), folder / "lessons");
    EXPECT_EQ(name_line(), "xor.netglow");
    EXPECT_EQ(person.text("path/places/recent/1"), "lessons");
    press_key(Key::up);
    EXPECT_EQ(name_line(), "net10.netglow");
}

TEST_F(OpenDialog, KeepsItsPartsInsideSmallAndLargeWindows) {
    struct Window {
        int width;
        int height;
        float scale;
    };
    for (const Window& window :
         {Window{480, 360, 1}, {1280, 800, 1}, {1920, 1080, 1}, {1280, 800, 2}, {1280, 800, 3}}) {
        app.resize(window.width, window.height, window.scale);
        for (const bool saving : {false, true}) {
            saving ? ask_save() : ask_open();
            const Rect dialog = person.rect("path");
            std::vector<std::string> names{"path/up",   "path/filter", "path/list", "path/text",
                                           "path/kind", "path/cancel", "path/ok"};
            if (saving) {
                names.emplace_back("path/new_folder");
            }
            for (const std::string& name : names) {
                const Rect rect = person.rect(name);
                EXPECT_TRUE(rect.x >= dialog.x && rect.right() <= dialog.right() && rect.y >= dialog.y &&
                            rect.bottom() <= dialog.bottom())
                    << name << " at " << window.width << " x " << window.scale;
                for (const std::string& other : names) {
                    EXPECT_TRUE(name == other || !rect.overlaps(person.rect(other))) << name << " lies over " << other;
                }
            }
            EXPECT_GE(person.rect("path/list").height, 60 * window.scale);
            press_key(Key::escape);
        }
    }
}

}  // namespace
}  // namespace netglow
