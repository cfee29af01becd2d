#include "app/state/session/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "app/state/state.h"
#include "core/base/error.h"
#include "tests/support/scratch_folder.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

class SettingsFile : public testing::Test {
protected:
    void write(const std::string& text) const {
        fs::create_directories(file_.parent_path());
        std::ofstream(file_) << text;
    }

    ScratchFolder scratch_;
    fs::path folder_ = scratch_.path();
    fs::path file_ = folder_ / "netglow" / "settings.json";
};

TEST_F(SettingsFile, WhatIsSavedIsReadBack) {
    Settings settings;
    settings.theme = ThemeKind::dark;
    settings.ui_scale = 1.5;
    settings.decimals = 7;
    settings.hint_seen = true;
    settings.edges = EdgeMeasure::product;
    settings.system_dialog = false;
    settings.undo_megabytes = 64;
    settings.window = {.position = Point{40, 60}, .size = {1000, 700}, .maximised = true};
    save_settings(settings, file_);
    const LoadedSettings loaded = load_settings(file_);
    EXPECT_EQ(loaded.settings, settings);
    EXPECT_EQ(loaded.message, "");
}

TEST_F(SettingsFile, KeepsEveryTheme) {
    for (const ThemeKind kind : kThemeKinds) {
        Settings settings;
        settings.theme = kind;
        save_settings(settings, file_);
        EXPECT_EQ(load_settings(file_).settings.theme, kind);
    }
    write(R"({"theme": "print"})");
    EXPECT_EQ(load_settings(file_).settings.theme, ThemeKind::print);
    write(R"({"theme": "sepia"})");
    EXPECT_EQ(load_settings(file_).settings.theme, ThemeKind::light);
}

TEST_F(SettingsFile, KeepsEveryMeasureOfEdges) {
    for (const EdgeMeasure measure : kEdgeMeasures) {
        Settings settings;
        settings.edges = measure;
        save_settings(settings, file_);
        EXPECT_EQ(load_settings(file_).settings.edges, measure);
    }
    write(R"({"edges": "length"})");
    EXPECT_EQ(load_settings(file_).settings.edges, EdgeMeasure::automatic);
}

TEST_F(SettingsFile, AMissingFileGivesTheDefaultsWithoutAWord) {
    const LoadedSettings loaded = load_settings(file_);
    EXPECT_EQ(loaded.settings, Settings{});
    EXPECT_EQ(loaded.message, "");
}

TEST_F(SettingsFile, ABrokenFileIsSetAsideWithAMessage) {
    for (const std::string broken :
         {"{\"decimals\": ", "", "[1, 2]", "{\"theme\": 4}", "{\"window\": {\"x\": \"left\", \"y\": 1}}", "\x01\x02"}) {
        fs::remove(file_.string() + ".broken");
        write(broken);
        const LoadedSettings loaded = load_settings(file_);
        EXPECT_EQ(loaded.settings, Settings{}) << broken;
        EXPECT_THAT(loaded.message, testing::HasSubstr("settings.json.broken")) << broken;
        EXPECT_FALSE(fs::exists(file_)) << broken;
        EXPECT_TRUE(fs::exists(file_.string() + ".broken")) << broken;
    }
}

TEST_F(SettingsFile, ValuesOutOfRangeAreHeldToIt) {
    write(R"({"ui_scale": 90, "decimals": -5, "window": {"width": 1, "height": 1e9}})");
    const Settings settings = load_settings(file_).settings;
    EXPECT_EQ(settings.ui_scale, 3);
    EXPECT_EQ(settings.decimals, 2);
    EXPECT_EQ(settings.window.size.width, 480);
    EXPECT_EQ(settings.window.size.height, 16'384);
}

TEST(SettingsPlace, FollowsTheXdgRules) {
    ::setenv("XDG_CONFIG_HOME", "/somewhere/config", 1);
    EXPECT_EQ(settings_file(), fs::path("/somewhere/config/netglow/settings.json"));
    ::setenv("XDG_CONFIG_HOME", "relative", 1);
    ::setenv("HOME", "/home/teacher", 1);
    EXPECT_EQ(settings_file(), fs::path("/home/teacher/.config/netglow/settings.json"));
}

TEST_F(SettingsFile, KeepTheSidePanels) {
    Settings settings;
    settings.panels.left = {false, 280};
    settings.panels.right = {true, 420};
    save_settings(settings, file_);
    EXPECT_EQ(load_settings(file_).settings.panels, settings.panels);
    write(R"({"left_panel": {"width": 5}, "right_panel": {"width": 90000, "shown": false}})");
    const SidePanels panels = load_settings(file_).settings.panels;
    EXPECT_EQ(panels.left, (SidePanel{true, SidePanels::kNarrowest}));
    EXPECT_EQ(panels.right, (SidePanel{false, SidePanels::kWidest}));
}

TEST_F(SettingsFile, AFirstStartHasNone) {
    EXPECT_TRUE(load_settings(file_).first_start);
    save_settings({}, file_);
    EXPECT_FALSE(load_settings(file_).first_start);
}

TEST(UiScale, OfAFirstStartIsReadableOnAScreenOfVeryManyPixels) {
    EXPECT_EQ(first_ui_scale({3840, 2160}, 1), 2);
    EXPECT_EQ(first_ui_scale({3840, 2160}, 2), 1) << "the desktop scales it";
    EXPECT_EQ(first_ui_scale({2880, 1800}, 1), 1.5);
    EXPECT_EQ(first_ui_scale({2560, 1440}, 1), 1);
    EXPECT_EQ(first_ui_scale({0, 0}, 1), 1) << "nothing is known of the screen";
}

TEST(UiScale, ClimbsALadderFrom75To300Percent) {
    EXPECT_EQ(next_ui_scale(1, true), 1.25);
    EXPECT_EQ(next_ui_scale(1, false), 0.75);
    EXPECT_EQ(next_ui_scale(0.75, false), 0.75);
    EXPECT_EQ(next_ui_scale(3, true), 3);
    EXPECT_EQ(next_ui_scale(1.1, true), 1.25);
    EXPECT_EQ(next_ui_scale(1.1, false), 1);
}

TEST_F(SettingsFile, UndoHoldsWhatTheySay) {
    write(R"({"undo_megabytes": 32})");
    EXPECT_EQ(State(article_document(), load_settings(file_).settings).open.history.memory_limit(), 32'000'000U);
    write(R"({"undo_megabytes": -1})");
    EXPECT_EQ(load_settings(file_).settings.undo_megabytes, 16);
    write("{}");
    const State state(article_document(), load_settings(file_).settings);
    EXPECT_EQ(state.open.history.memory_limit(), 256'000'000U);
    EXPECT_EQ(with_document(state, article_document()).open.history.memory_limit(), 256'000'000U);
}

TEST_F(SettingsFile, AreForTheirOwnerAlone) {
    const mode_t before = ::umask(0);
    save_settings(Settings(), file_);
    fs::permissions(file_, fs::perms(0644));
    save_settings(Settings(), file_);
    ::umask(before);
    EXPECT_EQ(fs::status(file_).permissions(), fs::perms(0600));
    EXPECT_EQ(fs::status(file_.parent_path()).permissions(), fs::perms(0700));
}

TEST_F(SettingsFile, APipeIsNotWaitedForAndStays) {
    fs::create_directories(file_.parent_path());
    ASSERT_EQ(::mkfifo(file_.c_str(), 0600), 0);
    const LoadedSettings loaded = load_settings(file_);
    EXPECT_EQ(loaded.settings, Settings());
    EXPECT_EQ(loaded.message, file_.string() + " is no file. Netglow starts with its own settings.");
    EXPECT_THROW(save_settings(Settings(), file_), Error);
    EXPECT_TRUE(fs::is_fifo(file_));
}

}  // namespace
}  // namespace netglow
