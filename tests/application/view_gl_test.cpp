// How the window looks: theme, decimals, scale, zoom; judged by pixels, places and drawn strings.
#include "tests/application/driven.h"

namespace netglow {
namespace {

using testing::ElementsAre;

class View : public DrivenApplication {
protected:
    Point corner() {
        const Rect canvas = person.rect("canvas");
        return {canvas.x + 4, canvas.y + 4};
    }
};

TEST_F(View, CtrlTChangesTheThemeAndBack) {
    const Image light = app.picture();
    EXPECT_GT(brightness(pixel_at(light, corner())), 700);
    press('t', kCtrl);
    app.settle();
    EXPECT_LT(brightness(pixel_at(app.picture(), corner())), 120);
    EXPECT_LT(brightness(pixel_at(app.picture(), person.rect("transport/steps").center())), 500);
    press('t', kCtrl);
    app.settle();
    EXPECT_EQ(changed_pixels(light, app.picture(), person.rect("canvas")), 0);
}

TEST_F(View, DecimalsAreTwoToNine) {
    key("end");
    app.settle();
    press('d', {.shift = true});
    app.settle();
    EXPECT_THAT(outputs(), ElementsAre("0.73", "0.71", "0.78"));
    press('d', {.shift = true});  // not fewer than two
    app.settle();
    EXPECT_THAT(outputs(), ElementsAre("0.73", "0.71", "0.78"));
    for (int i = 0; i < 9; ++i) {
        press('d');
    }
    app.settle();
    EXPECT_THAT(outputs(),
                ElementsAre("0.726303345", "0.708598072", "0.778097060"));  // a last 0 says that it is rounded
    person.click("transport/decimals");
    app.settle();
    person.click("transport/decimals/4");
    app.settle();
    EXPECT_THAT(outputs(), ElementsAre("0.7263", "0.7086", "0.7781"));
}

TEST_F(View, CtrlPlusMakesEverythingLarger) {
    const float before = person.rect("transport/play").width;
    person.key(Key::plus, kCtrl);
    app.settle();
    EXPECT_NEAR(person.rect("transport/play").width, before * 1.25F, 1.5F);
    for (int i = 0; i < 12; ++i) {
        person.key(Key::plus, kCtrl);
    }
    EXPECT_NEAR(person.rect("transport/play").width, before * 3, 2);
    for (int i = 0; i < 12; ++i) {
        person.key(Key::minus, kCtrl);
    }
    EXPECT_NEAR(person.rect("transport/play").width, before * 0.75F, 1.5F);
    person.key(Key::zero, kCtrl);
    EXPECT_EQ(person.rect("transport/play").width, before);
}

TEST_F(View, TheWheelZoomsToThePointer) {
    const Rect before = person.rect("canvas/h2");
    const Point pointer = before.center();
    person.wheel_at(pointer, 3);
    app.settle();
    const Rect after = person.rect("canvas/h2");
    EXPECT_GT(after.width, before.width * 1.4F);
    EXPECT_NEAR(after.center().x, pointer.x, 1);
    EXPECT_NEAR(after.center().y, pointer.y, 1);
    EXPECT_NE(drawn("legend/weight"), "");
    press('f');
    app.settle();
    EXPECT_EQ(person.rect("canvas/h2"), before);
}

TEST_F(View, DraggingEmptyCanvasOrTheMiddleButtonMovesThePicture) {
    const Rect canvas = person.rect("canvas");
    const Rect before = person.rect("canvas/h2");
    const Point empty{canvas.x + 20, canvas.y + 20};
    person.drag_from_to(empty, empty + Point{60, 30});
    app.settle();
    EXPECT_NEAR(person.rect("canvas/h2").x, before.x + 60, 4);
    EXPECT_NEAR(person.rect("canvas/h2").y, before.y + 30, 4);
    const Point middle = person.rect("canvas/h1").center();
    person.drag_from_to(middle, middle - Point{60, 30}, 2);
    app.settle();
    EXPECT_NEAR(person.rect("canvas/h2").x, before.x, 6);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(app.state().view.selected));
}

TEST_F(View, HelpListsEveryCommandWithItsKeys) {
    person.key(Key::f1);
    app.settle();
    for (const Command& item : commands()) {
        if (item.keys.empty()) {
            continue;  // the menus have it
        }
        EXPECT_NE(person.text("help/" + std::string(item.name)).find(shortcut_text(item)), std::string::npos)
            << item.name;
        EXPECT_EQ(person.text("help/" + std::string(item.name)).find('?'), std::string::npos) << item.name;
    }
    person.key(Key::f1);
    app.settle();
    EXPECT_FALSE(person.has("help"));
    person.key(Key::f1);
    app.settle();
    person.click("help/close");
    app.settle();
    EXPECT_FALSE(person.has("help"));
}

TEST_F(View, TheLoopButtonSpeedAndStepsStandOnTheRightOfTheTransportWithoutTouching) {
    key("by_term");
    app.settle();
    const char* const names[] = {"transport/end",  "transport/granularity", "transport/speed",
                                 "transport/loop", "transport/decimals",    "transport/steps"};
    for (std::size_t i = 1; i < std::size(names); ++i) {
        EXPECT_GE(person.rect(names[i]).x, person.rect(names[i - 1]).right()) << names[i];
    }
    EXPECT_LE(person.rect("transport/steps").right(), person.rect("canvas").right());
}

class Windows : public DrivenApplication, public testing::WithParamInterface<Size> {};

TEST_P(Windows, OfAnySizeAndScaleAreDrawn) {
    for (const float scale : {1.F, 1.5F, 2.F}) {
        app.resize(static_cast<int>(GetParam().width), static_cast<int>(GetParam().height), scale);
        key("end");
        app.settle();
        EXPECT_EQ(drawn("output/o1").empty() ? "0.726" : drawn("output/o1"), "0.726");
        key("start");
        app.settle();
    }
}

INSTANTIATE_TEST_SUITE_P(All, Windows,
                         testing::Values(Size{1, 1}, Size{80, 40}, Size{200, 900}, Size{400, 300}, Size{700, 600},
                                         Size{1920, 1080}, Size{2560, 300}));

}  // namespace
}  // namespace netglow
