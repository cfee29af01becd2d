#include "app/ui/slider.h"

#include <gtest/gtest.h>

#include <cmath>

#include "app/ui/value_row.h"
#include "tests/ui/widget_app.h"

namespace netglow {
namespace {

/// A slider from −1 to 1 whose groove is 200 pixels long, so that a pixel is a hundredth.
struct SliderTest : testing::Test {
    double value = 0.5;
    int began = 0;
    int ended = 0;
    int changed = 0;
    bool enabled = true;
    WidgetApp app{[this](Ui& ui) {
        SliderLook look;
        look.fill = ui.theme.positive;
        look.enabled = enabled;
        take(slider(ui, "s", {100, 50, 200, 22}, value, look));
    }};
    UiDriver driver{app};

    void take(const ValueChange& change) {
        value = change.value.value_or(value);
        changed += change.value ? 1 : 0;
        began += change.began ? 1 : 0;
        ended += change.ended ? 1 : 0;
    }
};

TEST_F(SliderTest, DraggingTheKnobChangesTheValueAsFarAsTheMouseWent) {
    driver.drag_from_to({253, 61}, {223, 61});  // the knob, which is at 250, taken 3 pixels beside its middle
    EXPECT_DOUBLE_EQ(value, 0.2);
    EXPECT_EQ(began, 1);
    EXPECT_EQ(ended, 1);
    EXPECT_GE(changed, 2);
}

TEST_F(SliderTest, TakingTheKnobWithoutMovingChangesNothing) {
    value = 0.123456;
    driver.click_at({214, 61});
    EXPECT_DOUBLE_EQ(value, 0.123456);
    EXPECT_EQ(changed, 0);
    EXPECT_EQ(began, 1);
    EXPECT_EQ(ended, 1);
}

TEST_F(SliderTest, PressingTheGrooveBringsTheKnobThere) {
    driver.press_at({130, 61});
    EXPECT_DOUBLE_EQ(value, -0.7);
    driver.release();
    EXPECT_DOUBLE_EQ(value, -0.7);
}

TEST_F(SliderTest, DraggingBeyondTheEndsStopsAtThem) {
    driver.drag("s", 0.75F, 1.9F);
    EXPECT_DOUBLE_EQ(value, 1.0);
    driver.drag("s", 1.F, -2.F);
    EXPECT_DOUBLE_EQ(value, -1.0);
}

TEST_F(SliderTest, DraggedValuesAreRoundInDecimals) {
    for (const float to : {0.513F, 0.5777F, 0.6311F, 0.789F}) {
        driver.drag("s", static_cast<float>((value + 1) / 2), to);
        EXPECT_DOUBLE_EQ(value, std::round(value * 100) / 100);
    }
}

TEST_F(SliderTest, PressMoveAndReleaseThatComeAtOnceStillDrag) {
    app.events().push_back(MouseMoved{{250, 61}});
    app.events().push_back(MouseButton{0, true, {}});
    app.events().push_back(MouseMoved{{270, 61}});
    app.events().push_back(MouseButton{0, false, {}});
    driver.frames();
    EXPECT_DOUBLE_EQ(value, 0.7);
    EXPECT_EQ(began, 1);
    EXPECT_EQ(ended, 1);
}

TEST_F(SliderTest, ADisabledSliderStays) {
    enabled = false;
    driver.drag("s", 0.75F, 0.1F);
    EXPECT_DOUBLE_EQ(value, 0.5);
    EXPECT_EQ(began, 0);
}

TEST_F(SliderTest, LosingTheFocusEndsTheDrag) {
    driver.press_at({250, 61});
    app.events().push_back(FocusLost{});
    driver.frames();
    EXPECT_EQ(ended, 1);
    driver.move_to({290, 61});
    EXPECT_DOUBLE_EQ(value, 0.5);
}

/// A row as the left panel has them.
struct ValueRowTest : testing::Test {
    double value = 0.9;
    int began = 0;
    int ended = 0;
    WidgetApp app{[this](Ui& ui) {
        RowLook look;
        look.fill = ui.theme.input_track;
        const ValueChange change = value_row(ui, "inputs/i1", {16, 69, 208, 22}, "i1", value, look);
        value = change.value.value_or(value);
        began += change.began ? 1 : 0;
        ended += change.ended ? 1 : 0;
    }};
    UiDriver driver{app};
};

TEST_F(ValueRowTest, StandsWhereTheMockupHasIt) {
    EXPECT_EQ(driver.rect("inputs/i1/slider"), (Rect{52, 69, 116, 22}));
    EXPECT_EQ(driver.rect("inputs/i1/box"), (Rect{178, 69, 46, 22}));
    EXPECT_EQ(driver.text("inputs/i1"), "i1");
    EXPECT_EQ(driver.text("inputs/i1/box"), "0.9");
}

TEST_F(ValueRowTest, TheBoxFollowsTheSlider) {
    driver.drag("inputs/i1/slider", 0.95F, 0.5F);
    EXPECT_DOUBLE_EQ(value, 0);
    EXPECT_EQ(driver.text("inputs/i1/box"), "0");
}

TEST_F(ValueRowTest, ATypedValueBeyondTheRangeWidensItAndKeepsZeroInTheMiddle) {
    driver.enter_number("inputs/i1/box", "4");
    EXPECT_DOUBLE_EQ(value, 4);
    driver.drag("inputs/i1/slider", 1.F, 0.5F);
    EXPECT_DOUBLE_EQ(value, 0);
}

TEST_F(ValueRowTest, TheRangeStaysWhileTheKnobIsHeld) {
    driver.enter_number("inputs/i1/box", "4");
    driver.drag("inputs/i1/slider", 1.F, 0.75F);
    EXPECT_DOUBLE_EQ(value, 2);  // a quarter of a range of 8
}

TEST_F(ValueRowTest, AValueAtTheEndOfTheDoublesIsDraggedWithoutLeavingThem) {
    driver.enter_number("inputs/i1/box", "1.7976931348623157e308");
    ASSERT_DOUBLE_EQ(value, 1.7976931348623157e308);
    for (const float to : {0.75F, -3.F, 0.5F, 4.F, 0.1F}) {
        driver.drag("inputs/i1/slider", 1.F, to);
        ASSERT_TRUE(std::isfinite(value)) << to;
        driver.enter_number("inputs/i1/box", "1e308");
        ASSERT_DOUBLE_EQ(value, 1e308);
    }
    driver.drag("inputs/i1/slider", 1.F, 0.75F);
    EXPECT_NEAR(value / 1e307, 5, 0.2);
}

TEST_F(ValueRowTest, TypingIsOneGesture) {
    driver.enter_number("inputs/i1/box", "0.25");
    EXPECT_DOUBLE_EQ(value, 0.25);
    EXPECT_EQ(began, 1);
    EXPECT_EQ(ended, 1);
}

}  // namespace
}  // namespace netglow
