// The tip at the pointer: on the canvas and on the strip.
#include "app/ui/tip_place.h"
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
    EXPECT_EQ(tip(), "h2\nX = ○\nO = 1 / (1 + e^(−X)) = ○");
    person.move_to({640, 40});
    rest();
    EXPECT_EQ(tip(), "");
}

TEST_F(TipAtThePointer, SaysWhatTheMomentKnows) {
    key("end");
    person.hover("canvas/h2");
    rest();
    EXPECT_EQ(tip(), "h2\nX = 0.18 + 0.08 + 0.16 = 0.42\nO = 1 / (1 + e^(−0.42)) = 0.603\nO = 0.603483249864726");
    person.hover("canvas/i3");
    rest();
    EXPECT_EQ(tip(), "i3\nI = 0.8");
    person.hover("caption");  // on the way, the strip shows the moment's layer again
    person.hover("strip/weight/o2/h1");
    rest();
    EXPECT_EQ(tip(), "h1 → o2\n0.6·0.761 = 0.457\nw·o = 0.456799628905746");
}

TEST_F(TipAtThePointer, OfAnEdgeIsItsProduct) {
    key("end");
    const Point a = person.rect("canvas/i2").center();
    const Point b = person.rect("canvas/h2").center();
    person.move_to(a + (b - a) * 0.25F);
    rest();
    EXPECT_EQ(tip(), "i2 → h2\n0.8·0.1 = 0.08");
}

TEST_F(TipAtThePointer, StaysOnTheScreenAndOffWhatItExplains) {
    key("end");
    for (const char* name : {"canvas/i1", "canvas/h2", "canvas/o1", "canvas/o3", "strip/weight/o1/h1",
                             "strip/output/o3", "strip/sum/o1", "transport/play", "strip/convention/xW"}) {
        person.hover("caption");
        person.hover(name);
        rest();
        ASSERT_TRUE(person.has("tip")) << name;
        const Rect rect = person.rect("tip");
        EXPECT_GE(rect.x, 0) << name;
        EXPECT_GE(rect.y, 0) << name;
        EXPECT_LE(rect.right(), 1280) << name;
        EXPECT_LE(rect.bottom(), 800) << name;
        EXPECT_FALSE(rect.overlaps(person.rect(name))) << name;
    }
}

TEST_F(TipAtThePointer, OfAnEdgeIsOffItsLine) {
    key("end");
    for (const auto& [from, to] : {std::pair{"canvas/i1", "canvas/h1"}, std::pair{"canvas/i1", "canvas/h3"},
                                   std::pair{"canvas/h3", "canvas/o1"}, std::pair{"canvas/h3", "canvas/o3"}}) {
        const std::pair<Point, Point> line{person.rect(from).center(), person.rect(to).center()};
        person.move_to(line.first + (line.second - line.first) * 0.25F);
        rest();
        ASSERT_NE(tip(), "") << from << to;
        EXPECT_FALSE(crosses(line, person.rect("tip"))) << from << to;
    }
}

/// As the window's loop: it draws what is wanted, and otherwise sleeps until an event comes or something is due.
class TipWhileTheWindowSleeps : public TipAtThePointer {
protected:
    int wakes = 0;
    void sleep(double seconds) {
        app.draw_every_frame();
        const int before = app.frames_drawn();
        app.pass(seconds);
        wakes = app.frames_drawn() - before;
    }
};

TEST_F(TipWhileTheWindowSleeps, ComesByItselfAndIsInThePicture) {
    for (const char* name : {"canvas/h2", "transport/play", "strip/weight/h1/i1"}) {
        person.move_to({900, 60});
        sleep(1);
        const Image before = app.picture();
        app.events().push_back(MouseMoved{person.rect(name).center()});
        sleep(3);
        ASSERT_TRUE(person.has("tip")) << name;
        const Rect tip = person.rect("tip");
        EXPECT_GT(changed_pixels(before, app.picture(), tip), 0.3F * tip.width * tip.height) << name;
        EXPECT_LT(wakes, 15) << name << ": it sleeps meanwhile";
        sleep(1);
        EXPECT_EQ(wakes, 0) << name;
    }
}

TEST_F(TipWhileTheWindowSleeps, IsDueWhenThePointerHasRestedForItsDelay) {
    person.hover("canvas/h2");
    app.settle();
    ASSERT_FALSE(app.application().wants_frame());
    const std::optional<double> left = app.seconds_until_frame();
    ASSERT_TRUE(left.has_value());
    EXPECT_GT(*left, 0.2);
    EXPECT_LT(*left, 0.45);
    person.move_to({900, 60});
    app.settle();
    EXPECT_FALSE(app.seconds_until_frame().has_value());
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
