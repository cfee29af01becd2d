#include "app/ui/dialog.h"

#include <gtest/gtest.h>

#include "app/ui/controls.h"
#include "tests/ui/widget_app.h"

namespace netglow {
namespace {

struct DialogTest : testing::Test {
    Dialog shown{"dialog/error",
                 "This file cannot be opened",
                 "bad.netglow: layers[1].weights[2]: expected 3 numbers, found 2",
                 {{"ok", "OK", ""}, {"cancel", "Cancel", ""}}};
    bool open = true;
    std::optional<std::size_t> answer;
    int clicks_behind = 0;
    WidgetApp app{[this](Ui& ui) { clicks_behind += button(ui, "behind", {10, 10, 80, 28}, "Behind") ? 1 : 0; }};
    UiDriver driver{app};

    void SetUp() override {
        app.draw_over = [this](Ui& ui) {
            if (open) {
                answer = dialog(ui, shown);
                open = !answer;
            }
        };
        driver.frames(3);
    }
};

TEST_F(DialogTest, ShowsItsMessageAndClosesWithAButton) {
    EXPECT_EQ(driver.text("dialog/error"), shown.text);
    driver.click("dialog/error/cancel");
    EXPECT_EQ(answer, 1U);
    EXPECT_FALSE(driver.has("dialog/error"));
}

TEST_F(DialogTest, EnterIsTheFirstButtonAndEscapeTheLast) {
    driver.key(Key::enter);
    EXPECT_EQ(answer, 0U);
    open = true;
    driver.frames(3);
    driver.key(Key::escape);
    EXPECT_EQ(answer, 1U);
}

TEST_F(DialogTest, TabAndArrowsGoToTheOtherButtons) {
    driver.key(Key::left);
    driver.key(Key::enter);
    EXPECT_EQ(answer, 1U);
    open = true;
    driver.frames(3);
    driver.key(Key::tab);
    driver.key(Key::tab);
    driver.key(Key::space);
    EXPECT_EQ(answer, 0U);  // each opening begins at the first, and Tab goes round
}

TEST_F(DialogTest, EscapeCanBeAnotherButton) {
    driver.key(Key::escape);
    shown.on_escape = 0;
    open = true;
    driver.frames(3);
    driver.key(Key::escape);
    EXPECT_EQ(answer, 0U);
}

TEST_F(DialogTest, WhatIsBehindItDoesNotAnswer) {
    driver.click("behind");
    EXPECT_EQ(clicks_behind, 0);
    EXPECT_TRUE(app.layer().wants_keyboard());
    driver.click("dialog/error/ok");
    driver.click("behind");
    EXPECT_EQ(clicks_behind, 1);
    EXPECT_FALSE(app.layer().wants_keyboard());
}

TEST_F(DialogTest, TheMessageCanBeCopied) {
    driver.click("dialog/error");
    driver.key(key_of('a'), {true, false, false});
    driver.key(key_of('c'), {true, false, false});
    EXPECT_NE(app.clipboard().find("layers[1].weights[2]"), std::string::npos);
}

TEST_F(DialogTest, ALongMessageStaysInsideTheWindow) {
    for (int i = 0; i < 200; ++i) {
        shown.text += " and so on, word after word";
    }
    driver.frames(3);
    EXPECT_LT(driver.rect("dialog/error/ok").bottom(), WidgetApp::kHeight);
    driver.click("dialog/error/ok");
    EXPECT_EQ(answer, 0U);
}

}  // namespace
}  // namespace netglow
