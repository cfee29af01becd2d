// Undo in the boxes that are typed into, whose text the program replaces: by another value, or by completing it.
#include <gtest/gtest.h>

#include <string>

#include "app/ui/number_box.h"
#include "app/ui/text_box.h"
#include "app/ui/text_line.h"
#include "tests/ui/widget_app.h"

namespace netglow {
namespace {

struct TypingUndo : testing::Test {
    double number = 0.9;
    std::string text = "hidden";
    std::string line = "a.netglow";
    TextLine look{.empty = "", .completed = [](const std::string&) { return std::string("le"); }};
    WidgetApp app{[this](Ui& ui) {
        number = number_box(ui, "number", {100, 40, 120, 22}, number, {}).value.value_or(number);
        text = text_box(ui, "text", {100, 80, 200, 22}, text).value_or(text);
        text_line(ui, "line", {100, 120, 200, 26}, line, look);
    }};
    UiDriver driver{app};

    void type_and_leave(std::string_view box) {
        driver.click(box);
        driver.type("12345");
        driver.key(Key::backspace);
        driver.key(Key::enter);
    }
    void undo_twice() {
        driver.key(key_of('z'), {.ctrl = true});
        driver.key(key_of('z'), {.ctrl = true});
    }
};

TEST_F(TypingUndo, ANumberThatWasReplacedStandsAsItIs) {
    type_and_leave("number");
    ASSERT_DOUBLE_EQ(number, 1234);
    number = 0.9;
    driver.click("number");
    undo_twice();
    EXPECT_EQ(driver.text("number"), "0.9");
    driver.key(Key::enter);
    EXPECT_DOUBLE_EQ(number, 0.9);
}

TEST_F(TypingUndo, ATextThatWasReplacedStandsAsItIs) {
    type_and_leave("text");
    ASSERT_EQ(text, "1234");
    text = "h";
    driver.click("text");
    undo_twice();
    EXPECT_EQ(driver.text("text"), "h");
    driver.key(Key::enter);
    EXPECT_EQ(text, "h");
}

TEST_F(TypingUndo, ALineThatWasReplacedStandsAsItIs) {
    type_and_leave("line");
    ASSERT_NE(line, "a.netglow");
    line = "b";
    driver.click("line");
    undo_twice();
    EXPECT_EQ(line, "b");
}

TEST_F(TypingUndo, ALineThatWasCompletedToAShorterOneCanBeTypedOver) {
    driver.click("line");
    driver.type("lessons/week");
    driver.key(Key::backspace);
    driver.key(Key::tab);
    ASSERT_EQ(line, "le");
    undo_twice();
    driver.key(key_of('a'), {.ctrl = true});
    driver.type("new");
    EXPECT_EQ(line, "new");
}

TEST_F(TypingUndo, WhatIsBeingTypedCanBeUndone) {
    driver.click("number");
    driver.type("7");
    ASSERT_EQ(driver.text("number"), "7");
    undo_twice();  // what was typed, and what it stands in place of
    EXPECT_EQ(driver.text("number"), "0.9");
}

}  // namespace
}  // namespace netglow
