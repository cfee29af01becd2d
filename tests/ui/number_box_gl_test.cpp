#include "app/ui/number_box.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <string>

#include "tests/ui/widget_app.h"

namespace netglow {
namespace {

/// Three boxes below each other, and a free place under them.
struct NumberBoxTest : testing::Test {
    std::map<std::string, double> values{{"a", 0.9}, {"b", 0.76133271111}, {"c", -0.5}};
    int handed_over = 0;
    bool shown = true;
    WidgetApp app{[this](Ui& ui) {
        float y = 40;
        for (auto& [name, value] : values) {
            const ValueChange change = shown ? number_box(ui, name, {100, y, 60, 22}, value, {}) : ValueChange{};
            value = change.value.value_or(value);
            handed_over += change.value ? 1 : 0;
            y += 40;
        }
    }};
    UiDriver driver{app};
    static constexpr Point kFree{400, 300};
};

TEST_F(NumberBoxTest, ShowsTheNumberRoundedOnce) {
    EXPECT_EQ(driver.text("b"), "0.761");
}

TEST_F(NumberBoxTest, TypingReplacesTheValueOnEnter) {
    driver.click("a");
    driver.type("-1.25");
    EXPECT_EQ(driver.text("a"), "-1.25");
    EXPECT_DOUBLE_EQ(values["a"], 0.9);
    driver.key(Key::enter);
    EXPECT_DOUBLE_EQ(values["a"], -1.25);
    EXPECT_EQ(driver.text("a"), "−1.25");
    EXPECT_EQ(handed_over, 1);
}

TEST_F(NumberBoxTest, ADecimalCommaIsUnderstood) {
    driver.enter_number("a", "0,5");
    EXPECT_DOUBLE_EQ(values["a"], 0.5);
}

TEST_F(NumberBoxTest, TabHandsOverAndGoesToTheNextBox) {
    driver.click("a");
    driver.type("3");
    driver.key(Key::tab);
    EXPECT_DOUBLE_EQ(values["a"], 3);
    driver.type("4");
    driver.key(Key::enter);
    EXPECT_DOUBLE_EQ(values["b"], 4);
}

TEST_F(NumberBoxTest, AClickElsewhereHandsOver) {
    driver.click("a");
    driver.type("0.25");
    driver.click_at(kFree);
    EXPECT_DOUBLE_EQ(values["a"], 0.25);
    EXPECT_FALSE(app.layer().wants_text());
}

TEST_F(NumberBoxTest, AClickIntoABoxAboveHandsOverToo) {
    driver.click("c");
    driver.type("7");
    driver.click("a");
    EXPECT_DOUBLE_EQ(values["c"], 7);
    driver.type("8");
    driver.click("b");
    EXPECT_DOUBLE_EQ(values["a"], 8);
}

TEST_F(NumberBoxTest, EscapeBringsTheOldValueBack) {
    driver.click("a");
    driver.type("123");
    driver.key(Key::escape);
    EXPECT_DOUBLE_EQ(values["a"], 0.9);
    EXPECT_EQ(driver.text("a"), "0.9");
    EXPECT_FALSE(app.layer().wants_text());
}

TEST_F(NumberBoxTest, NonsenseIsMarkedAndNeverHandedOver) {
    const auto warning_pixels = [this] {
        const Color warning = theme(ThemeKind::light).warning;
        const auto byte = [](float c) { return static_cast<int>(c * 255 + 0.5F); };
        const auto pixels = app.pixels();
        int count = 0;
        for (std::size_t i = 0; i < pixels.size(); i += 4) {
            count += std::abs(pixels[i] - byte(warning.r)) < 6 && std::abs(pixels[i + 1] - byte(warning.g)) < 6 &&
                             std::abs(pixels[i + 2] - byte(warning.b)) < 6
                         ? 1
                         : 0;
        }
        return count;
    };
    EXPECT_EQ(warning_pixels(), 0);
    driver.enter_number("a", "abc");
    EXPECT_DOUBLE_EQ(values["a"], 0.9);
    EXPECT_EQ(driver.text("a"), "abc");
    EXPECT_EQ(driver.text("a/wrong"), "not a number");
    EXPECT_GT(warning_pixels(), 100);
    EXPECT_TRUE(app.layer().wants_text());
    driver.key(Key::escape);
    EXPECT_EQ(driver.text("a"), "0.9");
    EXPECT_FALSE(driver.has("a/wrong"));
    EXPECT_EQ(warning_pixels(), 0);
    EXPECT_EQ(handed_over, 0);
}

TEST_F(NumberBoxTest, WhatCannotBeReadIsMendedWhereItStands) {
    driver.enter_number("a", "1/0");
    EXPECT_EQ(driver.text("a/wrong"), "division by 0");
    driver.key(Key::end);
    driver.type(".5");
    EXPECT_FALSE(driver.has("a/wrong"));
    driver.key(Key::enter);
    EXPECT_DOUBLE_EQ(values["a"], 2);
}

TEST_F(NumberBoxTest, WhatCannotBeReadStaysMarkedAfterAClickElsewhereUntilItIsMendedOrLeftByEscape) {
    driver.click("a");
    driver.type("1e");
    driver.click_at(kFree);
    EXPECT_DOUBLE_EQ(values["a"], 0.9);
    EXPECT_EQ(driver.text("a"), "1e");
    EXPECT_EQ(driver.text("a/wrong"), "not finished");
    driver.click("a");
    driver.key(Key::escape);
    EXPECT_EQ(driver.text("a"), "0.9");
    driver.click("c");
    driver.type("x");
    driver.click("b");  // drawn before it
    EXPECT_EQ(driver.text("c"), "x");
    values["c"] = 3;  // by another way
    driver.frames();
    EXPECT_EQ(driver.text("c"), "3");
    EXPECT_FALSE(driver.has("c/wrong"));
}

TEST_F(NumberBoxTest, AnEmptiedBoxShowsItsValueAgain) {
    driver.click("a");
    driver.key(Key::backspace);
    driver.click_at(kFree);
    EXPECT_EQ(driver.text("a"), "0.9");
}

/// Boxes of which Tab and Enter go on to the next.
struct NumberChainTest : testing::Test {
    std::map<std::string, double> values{{"a", 1}, {"b", 2}, {"c", 3}};
    std::string wanted;
    WidgetApp app{[this](Ui& ui) {
        float y = 40;
        for (auto at = values.begin(); at != values.end(); ++at) {
            const NumberBoxLook look{.hint = {}, .focus = wanted == at->first, .goes_on = GoesOn::by_tab_and_enter};
            const ValueChange change = number_box(ui, at->first, {200, y, 60, 22}, at->second, look);
            at->second = change.value.value_or(at->second);
            if (ui.state.editing == at->first) {
                wanted.clear();
            }
            if (change.go_on > 0 && std::next(at) != values.end()) {
                wanted = std::next(at)->first;
            } else if (change.go_on < 0 && at != values.begin()) {
                wanted = std::prev(at)->first;
            }
            y += 40;
        }
    }};
    UiDriver driver{app};
};

TEST_F(NumberChainTest, TabAndEnterGoOnAndShiftTabGoesBack) {
    driver.click("a");
    driver.type("10");
    driver.key(Key::tab);
    driver.type("20");
    driver.key(Key::enter);
    driver.type("30");
    driver.key(Key::tab, {.shift = true});
    EXPECT_EQ(values, (std::map<std::string, double>{{"a", 10}, {"b", 20}, {"c", 30}}));
    driver.type("25");
    driver.key(Key::escape);
    EXPECT_DOUBLE_EQ(values["b"], 20);
    EXPECT_FALSE(app.layer().wants_text());
}

TEST_F(NumberChainTest, KeysThatComeAtOnceLoseNothing) {
    driver.click("a");
    const auto press = [&](Key key) {
        app.events().push_back(KeyEvent{key, true, {}, false});
        app.events().push_back(KeyEvent{key, false, {}, false});
    };
    for (const char32_t digit : {U'7', U'8', U'9'}) {
        app.events().push_back(TextTyped{digit});
        app.events().push_back(TextTyped{U'5'});
        press(digit == U'8' ? Key::enter : Key::tab);
    }
    driver.frames();
    EXPECT_EQ(values, (std::map<std::string, double>{{"a", 75}, {"b", 85}, {"c", 95}}));
}

TEST_F(NumberChainTest, WhatCannotBeReadKeepsTheBox) {
    driver.click("a");
    driver.type("x");
    driver.key(Key::tab);
    EXPECT_EQ(driver.text("a"), "x");
    EXPECT_EQ(driver.text("a/wrong"), "not a number");
    driver.type("4");  // all of it is selected
    driver.key(Key::tab);
    driver.type("5");
    driver.key(Key::enter);
    EXPECT_EQ(values, (std::map<std::string, double>{{"a", 4}, {"b", 5}, {"c", 3}}));
}

TEST_F(NumberBoxTest, OpeningAndLeavingKeepsEveryDigit) {
    driver.click("b");
    EXPECT_EQ(driver.text("b"), "0.76133271111");
    driver.key(Key::enter);
    EXPECT_EQ(values["b"], 0.76133271111);
    EXPECT_EQ(handed_over, 0);
}

TEST_F(NumberBoxTest, TheOldTextIsSelectedAndASecondClickPlacesTheCursor) {
    driver.click("a");
    driver.key(Key::end);
    driver.type("5");
    driver.key(Key::enter);
    EXPECT_DOUBLE_EQ(values["a"], 0.95);
}

TEST_F(NumberBoxTest, BackspaceAndTextThatComeAtOnceKeepTheirOrder) {
    driver.click("a");
    driver.type("12");
    app.events().push_back(KeyEvent{Key::backspace, true, {}, false});
    app.events().push_back(KeyEvent{Key::backspace, false, {}, false});
    app.events().push_back(TextTyped{U'5'});
    app.events().push_back(KeyEvent{Key::enter, true, {}, false});
    driver.frames();
    EXPECT_DOUBLE_EQ(values["a"], 15);
}

TEST_F(NumberBoxTest, TextCanBePastedAndCopied) {
    app.clipboard() = "0.625";
    driver.click("a");
    driver.key(key_of('v'), {true, false, false});
    driver.key(Key::enter);
    EXPECT_DOUBLE_EQ(values["a"], 0.625);
    driver.click("c");
    driver.key(key_of('c'), {true, false, false});
    EXPECT_EQ(app.clipboard(), "-0.5");
}

TEST_F(NumberBoxTest, WantsTheKeyboardOnlyWhileItIsTypedInto) {
    EXPECT_FALSE(app.layer().wants_text());
    driver.click("a");
    EXPECT_TRUE(app.layer().wants_text());
    EXPECT_TRUE(app.layer().wants_keyboard());
    driver.key(Key::enter);
    EXPECT_FALSE(app.layer().wants_text());
    EXPECT_FALSE(app.layer().wants_keyboard());
}

TEST_F(NumberBoxTest, ABoxThatIsHiddenWhileItIsTypedIntoLetsGoOfTheKeyboard) {
    driver.click("a");
    shown = false;
    driver.frames();
    EXPECT_FALSE(app.layer().wants_text());
}

TEST(FittingNumber, DropsDecimalsUntilTheNumberFits) {
    std::string wide;
    std::string narrow;
    WidgetApp app{[&](Ui& ui) {
        wide = fitting_number(ui, -0.7263033450139793, 9, 12, 200);
        narrow = fitting_number(ui, -0.7263033450139793, 9, 12, 36);
    }};
    EXPECT_EQ(wide, "−0.726303345");
    EXPECT_EQ(narrow, "−0.73");
}

TEST(FittingNumber, OfWhatIsTooSmallItHasTheZeros) {
    std::string narrow;
    std::string roomy;
    WidgetApp app{[&](Ui& ui) {
        narrow = fitting_number(ui, -0.00009, 3, 12, 37);
        roomy = fitting_number(ui, -0.00009, 3, 12, 80);
    }};
    EXPECT_EQ(narrow, "−0.00");
    EXPECT_EQ(roomy, "−0.000");
}

}  // namespace
}  // namespace netglow
