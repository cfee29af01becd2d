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

TEST_F(Compare, TheCaptionSaysTheStepAndAfterAnEditWhatMovedMost) {
    key("start");
    app.settle();
    EXPECT_EQ(person.text("caption"), "start: inputs 0.9, 0.1, 0.8");
    key("by_term");
    key("step_forward");
    app.pass(4);
    EXPECT_EQ(person.text("caption"), "h1, first product: weight 0.9 × signal 0.9 = 0.81; so far 0.81");
    const Rect row = person.rect("caption");
    key("end");
    app.settle();
    EXPECT_EQ(person.text("caption"), "end: outputs 0.726, 0.709, 0.778");
    person.enter_number("weights/h1/i1/box", "0.1");
    app.settle();
    // h1 goes from 0.761 to σ(0.44) = 0.608; of its weights 0.3, 0.6 and 0.8, o3's is the largest.
    EXPECT_EQ(person.text("caption"), "o3 moved most: 0.778 → 0.756");
    person.click("layer");
    app.settle();
    person.click("layer/2");
    app.settle();
    person.enter_number("weights/o1/h1/box", "0");
    app.settle();
    // σ(0.3 · 0.608 + 0.7 · 0.603 + 0.5 · 0.650) = 0.717, and without the first product 0.679.
    EXPECT_EQ(person.text("caption"), "o1 moved most: 0.717 → 0.679");
    key("step_back");
    app.settle();
    EXPECT_THAT(person.text("caption"), ::testing::StartsWith("o3")) << "gone with the next step";
    EXPECT_EQ(person.rect("caption"), row) << "nothing jumps";
    key("present");
    app.settle();
    EXPECT_GT(person.rect("caption").height, row.height);
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

class LandscapeMap : public DrivenApplication {
protected:
    LandscapeMap() {
        app.resize(1280, 1400);
        app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/xor.netglow"}});
        app.settle();
    }
};

TEST_F(LandscapeMap, WaitsForTheOutput) {
    person.click("canvas/o1");
    app.settle();
    EXPECT_FALSE(person.has("inspector/landscape/map"));
    key("end");
    app.settle();
    EXPECT_TRUE(person.has("inspector/landscape/map"));
}

TEST_F(LandscapeMap, ADragOverItMovesBothInputsAndIsOneStepOfUndo) {
    key("end");
    person.click("canvas/o1");
    app.settle();
    const std::string a = drawn("output/i1");
    const std::string b = drawn("output/i2");
    const Rect map = person.rect("inspector/landscape/map");
    person.drag_from_to(map.center(), {map.right() - 1, map.y + 1});
    app.settle();
    EXPECT_NEAR(std::stod(drawn("output/i1")), 1.2, 0.02);  // the cases' 0 .. 1, and some room about them
    EXPECT_NEAR(std::stod(drawn("output/i2")), 1.2, 0.02);
    EXPECT_LT(std::stod(drawn("output/o1")), 0.5);
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i1"), a);
    EXPECT_EQ(drawn("output/i2"), b);
}

TEST_F(LandscapeMap, ItsColoursFollowTheWeights) {
    key("end");
    person.click("canvas/o1");
    app.settle();
    const Rect map = person.rect("inspector/landscape/map");
    const Image before = app.picture();
    person.click("layer");
    app.settle();
    person.click("layer/2");
    app.settle();
    person.enter_number("bias/o1/box", "30");
    app.settle();
    EXPECT_GT(changed_pixels(before, app.picture(), map), 10000);
}

TEST_F(LandscapeMap, OfMoreInputsIsOverAnyTwo) {
    app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/article.netglow"}});
    app.settle();
    key("end");
    person.click("canvas/o1");
    app.settle();
    EXPECT_EQ(person.text("inspector/landscape/x"), "i1");
    EXPECT_EQ(person.text("inspector/landscape/y"), "i2");
    person.click("inspector/landscape/y");
    app.settle();
    person.click("inspector/landscape/y/i3");
    app.settle();
    EXPECT_EQ(person.text("inspector/landscape/y"), "i3");
    person.click("inspector/landscape/x");
    app.settle();
    person.click("inspector/landscape/x/i3");
    app.settle();
    EXPECT_EQ(person.text("inspector/landscape/x"), "i3");
    EXPECT_EQ(person.text("inspector/landscape/y"), "i1") << "the other gives way";
}

}  // namespace
}  // namespace netglow
