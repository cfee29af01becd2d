// The tip at the pointer: on the canvas and on the strip.
#include "tests/application/driven.h"

namespace netglow {
namespace {

class TipAtThePointer : public DrivenApplication {
protected:
    void rest() {
        app.settle();
        app.pass(0.6);
        app.settle();
    }
    std::string tip() const {
        const Control* control = app.registry().find("tip");
        return control == nullptr ? "" : control->text;
    }
};

TEST_F(TipAtThePointer, ComesOnceThePointerRests) {
    person.hover("canvas/h2");
    EXPECT_EQ(tip(), "");
    rest();
    EXPECT_EQ(tip(), "h2\nX = ·\nO = 1 / (1 + e^(−X)) = ·");
    person.move_to({640, 40});
    rest();
    EXPECT_EQ(tip(), "");
}

TEST_F(TipAtThePointer, SaysWhatTheMomentKnows) {
    key("end");
    person.hover("canvas/h2");
    rest();
    EXPECT_EQ(tip(), "h2\nX = 0.18 + 0.08 + 0.16 = 0.42\nO = 1 / (1 + e^(−0.42)) = 0.603");
    person.hover("canvas/i3");
    rest();
    EXPECT_EQ(tip(), "i3\nI = 0.8");
    person.hover("strip/weight/o2/h1");
    rest();
    EXPECT_EQ(tip(), "h1 → o2\n0.6·0.761 = 0.457");
}

TEST_F(TipAtThePointer, OfAnEdgeIsItsProduct) {
    key("end");
    const Point a = person.rect("canvas/i2").center();
    const Point b = person.rect("canvas/h2").center();
    person.move_to(a + (b - a) * 0.25F);
    rest();
    EXPECT_EQ(tip(), "i2 → h2\n0.8·0.1 = 0.08");
}

TEST_F(TipAtThePointer, StaysOnTheScreenAndOffThePointer) {
    key("end");
    for (const char* name : {"canvas/i1", "canvas/h2", "canvas/o3", "strip/weight/o1/h1", "strip/output/o3"}) {
        person.hover(name);
        rest();
        ASSERT_NE(tip(), "") << name;
        const Rect rect = person.rect("tip");
        EXPECT_GE(rect.x, 0) << name;
        EXPECT_GE(rect.y, 0) << name;
        EXPECT_LE(rect.right(), 1280) << name;
        EXPECT_LE(rect.bottom(), 800) << name;
        EXPECT_FALSE(rect.contains(person.rect(name).center())) << name;
    }
}

TEST_F(TipAtThePointer, GoesWhileTheMouseIsDown) {
    person.hover("canvas/h2");
    rest();
    ASSERT_NE(tip(), "");
    person.press_at(person.rect("canvas/h2").center());
    app.settle();
    EXPECT_EQ(tip(), "");
    person.release();
}

TEST_F(TipAtThePointer, IsLargeForARoomFullOfPeople) {
    app.resize(1920, 1080);
    key("end");
    person.key(Key::f5);
    app.settle();
    person.hover("canvas/h2");
    rest();
    ASSERT_NE(tip(), "");
    EXPECT_GT(person.rect("tip").height, 150);
}

}  // namespace
}  // namespace netglow
