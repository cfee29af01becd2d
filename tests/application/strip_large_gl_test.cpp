// The strip of a layer that is too large to be written whole.
#include <random>

#include "tests/application/driven.h"

namespace netglow {
namespace {

State thousand_by_thousand() {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> values(-1, 1);
    const auto value = [&](double) { return values(random); };
    Document document = article_document();
    std::vector<Dense> layers(1);
    layers[0].weights = Matrix::Zero(1000, 1000).unaryExpr(value);
    document.network = Network(std::move(layers));
    document.input = Vector::Constant(1000, 0.5);
    document.cases.clear();
    document.layer_extras.clear();
    return State(std::move(document));
}

class LargeStrip : public testing::Test {
protected:
    bool has(std::string_view entry) const { return person.has("strip/" + std::string(entry)); }
    void wheel(float notches, Modifiers modifiers = {}) {
        person.wheel("strip", notches, modifiers);
        app.settle();
    }
    HeadlessApplication app{1280, 800, 1, thousand_by_thousand()};
    UiDriver person{app};
};

TEST_F(LargeStrip, ShowsTheFirstAndTheLast) {
    EXPECT_TRUE(has("weight/o1/i1"));
    EXPECT_TRUE(has("weight/o1000/i1000"));
    EXPECT_FALSE(has("weight/o500/i500"));
    EXPECT_TRUE(person.has("strip/map"));
}

TEST_F(LargeStrip, TheWheelGoesThroughRowsAndWithShiftThroughColumns) {
    wheel(-20);
    EXPECT_TRUE(has("weight/o21/i1"));
    EXPECT_FALSE(has("weight/o2/i1"));
    wheel(-30, {.shift = true});
    EXPECT_TRUE(has("weight/o21/i31"));
    wheel(40);
    EXPECT_TRUE(has("weight/o1/i31"));
    EXPECT_TRUE(has("weight/o2/i31"));
}

TEST_F(LargeStrip, AClickOnTheMapGoesThere) {
    const Rect map = person.rect("strip/map");
    EXPECT_NEAR(map.width, map.height, 2) << "as square as the matrix";
    person.click_at({map.x + map.width * 0.25F, map.y + map.height * 0.75F});
    app.settle();
    int near = 0;
    for (int row = 735; row <= 765; ++row) {
        for (int column = 235; column <= 265; ++column) {
            near += has("weight/o" + std::to_string(row) + "/i" + std::to_string(column)) ? 1 : 0;
        }
    }
    EXPECT_GE(near, 4);
}

TEST_F(LargeStrip, PointingAtAnEntryDoesNotMoveIt) {
    wheel(-9);
    const std::string entry = "strip/weight/o10/i1";
    ASSERT_TRUE(person.has(entry));
    const Rect before = person.rect(entry);
    person.hover(entry);
    app.settle();
    EXPECT_EQ(person.rect(entry), before);
    EXPECT_EQ(app.state().view.hovered, Place(EdgeAt{1, 9, 0}));
}

TEST_F(LargeStrip, TheNextStepTakesItBack) {
    wheel(-30);
    EXPECT_TRUE(has("weight/o31/i1"));
    person.key(key_of('3'));
    person.key(Key::right);
    app.pass(3);
    person.key(Key::right);
    app.pass(3);
    app.settle();
    EXPECT_TRUE(has("weight/o1/i2"));
    EXPECT_FALSE(has("weight/o31/i1"));
}

TEST_F(LargeStrip, TheLongPageBesideItIsDrawnFarDownToo) {
    person.key(Key::end);
    person.key(key_of('g'));
    person.type("o500");
    person.key(Key::enter);
    app.pass(1);
    person.wheel_at({1100, 400}, -60);
    app.settle();
    app.draw_every_frame();
    app.settle();
    const Image picture = app.picture();
    const Rect panel{1000, 100, 270, 600};
    int inked = 0;
    for (float y = panel.y; y < panel.bottom(); ++y) {
        for (float x = panel.x; x < panel.right(); ++x) {
            inked += brightness(pixel_at(picture, {x, y})) < 300 ? 1 : 0;
        }
    }
    EXPECT_GT(inked, 500);
}

}  // namespace
}  // namespace netglow
