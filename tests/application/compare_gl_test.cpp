// What an edit has changed, shown against what was before.
#include "tests/application/driven.h"

namespace netglow {
namespace {

class Compare : public DrivenApplication {
protected:
    Compare() {
        key("end");
        app.settle();
    }
};

TEST_F(Compare, AnEditShowsWhatItHasChanged) {
    EXPECT_EQ(drawn("change/o1"), "");
    person.enter_number("inputs/i1/box", "0");
    app.settle();
    EXPECT_EQ(drawn("change/i1"), "▼ 0.9");
    EXPECT_EQ(drawn("change/h1"), "▼ 0.175");  // σ(1.16) − σ(0.35) = 0.7613 − 0.5866
    EXPECT_NE(drawn("change/o1"), "");
    key("step_back");
    app.settle();
    EXPECT_EQ(drawn("change/i1"), "") << "gone with the next step";
}

TEST_F(Compare, ADragIsComparedWithBeforeTheDrag) {
    const Rect slider = person.rect("inputs/i1/slider");
    person.press_at({slider.x + slider.width * 0.95F, slider.center().y});
    for (const float part : {0.8F, 0.65F, 0.5F}) {
        app.events().push_back(MouseMoved{{slider.x + slider.width * part, slider.center().y}});
        person.frames();
    }
    EXPECT_EQ(drawn("change/i1"), "▼ 0.9");
    person.release();
    EXPECT_EQ(drawn("change/i1"), "▼ 0.9");
    person.click("canvas/h1");
    app.settle();
    EXPECT_EQ(drawn("change/i1"), "") << "gone with the next click";
}

TEST_F(Compare, APinnedStateStaysTheOneToCompareWith) {
    press('p');
    person.enter_number("inputs/i1/box", "0.5");
    person.enter_number("inputs/i1/box", "1");
    app.settle();
    EXPECT_EQ(drawn("change/i1"), "▲ 0.1");
    person.click("canvas/h1");
    app.settle();
    EXPECT_EQ(drawn("change/i1"), "▲ 0.1");
    person.click("inspector/pin");
    app.settle();
    EXPECT_EQ(drawn("change/i1"), "");
}

TEST_F(Compare, WhatIsNotKnownYetIsNotCompared) {
    key("start");
    person.enter_number("weights/h1/i1/box", "-1");
    app.settle();
    EXPECT_EQ(drawn("change/h1"), "");
    EXPECT_EQ(drawn("change/o1"), "");
}

}  // namespace
}  // namespace netglow
