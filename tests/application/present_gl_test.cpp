// Presenter mode, strides and copies.
#include "tests/application/driven.h"

namespace netglow {
namespace {

class Presenting : public DrivenApplication {
protected:
    Presenting() { app.resize(1920, 1080); }

    /// The size, in pixels an em, at which the canvas writes a text.
    float canvas_size(std::string_view id) const {
        for (const Shape& shape : app.application().scene().shapes) {
            const Text* text = std::get_if<Text>(&shape);
            if (text != nullptr && text->id == id) {
                return text->size * person_magnification();
            }
        }
        return 0;
    }
    float person_magnification() const {
        // The canvas is as wide as the screen; its neurons' places tell how much larger than the layout it is drawn.
        const Control* i1 = app.registry().find("canvas/i1");
        return i1->rect.width / 80;
    }
};

TEST_F(Presenting, PanelsGiveWayAndComeBackAsTheyWere) {
    person.wheel("canvas/h2", 2);
    person.click("canvas/h2");
    app.settle();
    const Rect before = person.rect("canvas/h2");
    person.key(Key::f5);
    app.settle();
    EXPECT_FALSE(person.has("transport/play"));
    EXPECT_FALSE(person.has("inputs/i1/box"));
    EXPECT_FALSE(person.has("menu/file"));
    EXPECT_TRUE(app.state().session.full_screen);
    EXPECT_EQ(person.rect("canvas").width, 1920);
    person.key(Key::escape);
    app.settle();
    EXPECT_TRUE(person.has("transport/play"));
    EXPECT_FALSE(app.state().session.full_screen);
    EXPECT_EQ(person.rect("canvas/h2"), before);
    EXPECT_EQ(person.text("inspector/title"), "h2");
}

TEST_F(Presenting, DigitsAreAtLeastTwentyFourPixelsHigh) {
    key("end");
    person.key(Key::f5);
    app.settle();
    constexpr float kDigit = 0.73F;  // of an em, in JetBrains Mono
    for (const char* id : {"output/i1", "output/h1", "output/o3", "sum/h2", "weight/o1/h1"}) {
        EXPECT_GE(kDigit * canvas_size(id), 24) << id;
    }
    const Strip& strip = app.application().strip();
    for (const Shape& shape : strip.scene.shapes) {
        const Text* text = std::get_if<Text>(&shape);
        if (text != nullptr && text->font == Font::mono && text->id != "strip/name") {  // names are small
            EXPECT_GE(kDigit * text->size * strip.magnification, 24) << text->text;
        }
    }
}

TEST_F(Presenting, ARemoteSteps) {
    person.key(Key::f5);
    person.key(Key::page_down);
    app.pass(6);
    app.settle();
    EXPECT_EQ(drawn("sum/h1"), "X 1.16");
    person.key(Key::page_up);
    app.settle();
    EXPECT_EQ(drawn("output/h1"), "○");
}

TEST_F(Presenting, BBlanksTheScreenAndBringsItBack) {
    person.key(Key::f5);
    app.settle();
    const Image shown = app.picture();
    press('b');
    app.settle();
    EXPECT_EQ(brightness(pixel_at(app.picture(), {960, 300})), 0);
    EXPECT_EQ(brightness(pixel_at(app.picture(), {20, 20})), 0);
    press('b');
    app.settle();
    EXPECT_EQ(changed_pixels(shown, app.picture(), {0, 0, 1920, 1080}), 0);
}

TEST_F(Presenting, ThePointerIsLarge) {
    person.key(Key::f5);
    person.move_to({700, 400});
    app.settle();
    EXPECT_GE(person.rect("pointer").width, 40);
    EXPECT_NEAR(person.rect("pointer").center().x, 700, 1);
}

class Strides : public DrivenApplication {
protected:
    void step(Key which, Modifiers modifiers) {
        person.key(which, modifiers);
        app.pass(12);
        app.settle();
    }
};

TEST_F(Strides, ShiftStepsByNeuronAndCtrlByLayer) {
    key("by_term");
    step(Key::right, {.shift = true});
    EXPECT_EQ(drawn("output/h1"), "1.16");
    EXPECT_EQ(drawn("output/h2"), "○");
    step(Key::right, {.shift = true});
    EXPECT_EQ(drawn("output/h1"), "0.761");
    step(Key::right, kCtrl);
    EXPECT_EQ(drawn("sum/h3"), "X 0.62");
    step(Key::right, kCtrl);
    EXPECT_EQ(drawn("output/h3"), "0.650");
    EXPECT_EQ(drawn("output/o1"), "○");
    step(Key::left, kCtrl);
    step(Key::left, kCtrl);
    EXPECT_EQ(drawn("output/h1"), "○");
}

TEST_F(Strides, WhatIsCopiedIsTheComputation) {
    key("end");
    person.click("canvas/h1");
    app.settle();
    person.click("inspector/copy");
    app.settle();
    EXPECT_THAT(app.clipboard(), testing::HasSubstr("begin{aligned}"));
}

}  // namespace
}  // namespace netglow
