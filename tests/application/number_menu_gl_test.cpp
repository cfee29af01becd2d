// The menu of a number: what can be copied.
#include "tests/application/driven.h"

namespace netglow {
namespace {

class NumberMenu : public DrivenApplication {
protected:
    NumberMenu() {
        key("end");
        app.settle();
    }
    void ask(std::string_view name) {
        person.click(name, 1);
        app.settle();
    }
    const std::string& chosen(std::string_view item) {
        person.click(item);
        app.settle();
        return app.clipboard();
    }
};

TEST_F(NumberMenu, CopiesANumberOfTheStripAsItIsShownAndWithAllItsDigits) {
    ask("strip/output/o1");
    EXPECT_EQ(person.text("strip/menu/shown"), "Copy 0.726");
    EXPECT_EQ(chosen("strip/menu/shown"), "0.726");
    EXPECT_FALSE(person.has("strip/menu/shown"));
    ask("strip/output/o1");
    EXPECT_EQ(chosen("strip/menu/exact"), "0.7263033450139793");
}

TEST_F(NumberMenu, CopiesTheComputationThatTheNumberIsPartOf) {
    ask("strip/weight/o2/h1");
    EXPECT_EQ(person.text("strip/menu/latex"), "Copy all of o2 as LaTeX");
    const std::string copied = chosen("strip/menu/latex");
    EXPECT_THAT(copied, testing::HasSubstr("0.6"));
    EXPECT_THAT(copied, testing::HasSubstr("0.709"));
}

TEST_F(NumberMenu, IsThereForTheNumbersOfThePage) {
    person.click("canvas/h1");
    app.settle();
    const Rect output = person.rect("inspector/sum");
    person.click_at({output.x + output.width - 12, output.center().y}, 1);
    app.settle();
    if (!person.has("inspector/menu/shown")) {  // the line's last number, wherever it ends
        for (float x = output.x; x < output.right() && !person.has("inspector/menu/shown"); x += 6) {
            person.click_at({x, output.center().y}, 1);
            app.settle();
        }
    }
    ASSERT_TRUE(person.has("inspector/menu/shown"));
    EXPECT_THAT(person.text("inspector/menu/shown"), testing::StartsWith("Copy "));
}

TEST_F(NumberMenu, NegativeNumbersAreCopiedForSpreadsheets) {
    person.enter_number("weights/h1/i2/box", "-0.5");
    key("start");
    app.settle();
    ask("strip/weight/h1/i2");
    EXPECT_EQ(chosen("strip/menu/shown"), "-0.5");
}

TEST_F(NumberMenu, WhatIsNotKnownHasNone) {
    key("start");
    app.settle();
    ask("strip/output/h1");
    EXPECT_FALSE(person.has("strip/menu/shown"));
}

TEST_F(NumberMenu, EscapeClosesIt) {
    ask("strip/output/o1");
    ASSERT_TRUE(person.has("strip/menu/shown"));
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("strip/menu/shown"));
}

}  // namespace
}  // namespace netglow
