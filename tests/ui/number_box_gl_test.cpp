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
    EXPECT_EQ(driver.text("a"), "0.9");
    driver.click("a");
    driver.type("1e");
    EXPECT_GT(warning_pixels(), 100);
    driver.click_at(kFree);
    EXPECT_DOUBLE_EQ(values["a"], 0.9);
    EXPECT_EQ(warning_pixels(), 0);
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

TEST(FittingNumber, SaysAbout0WhereNotEvenThePowerOfTenFits) {
    std::string tiny;
    std::string roomy;
    WidgetApp app{[&](Ui& ui) {
        tiny = fitting_number(ui, -0.00009, 3, 12, 37);
        roomy = fitting_number(ui, -0.00009, 3, 12, 80);
    }};
    EXPECT_EQ(tiny, "≈0");
    EXPECT_EQ(roomy, "−9·10⁻⁵");
}

}  // namespace
}  // namespace netglow
