// Choosing neurons and edges on the canvas, judged by the panel and the picture.
#include "tests/application/driven.h"

namespace netglow {
namespace {

class Choose : public DrivenApplication {
protected:
    Point between(std::string_view from, std::string_view to, float part) {
        const Point a = person.rect(from).center();
        const Point b = person.rect(to).center();
        return a + (b - a) * part;
    }
};

TEST_F(Choose, ANeuronShowsItsNumbers) {
    key("end");
    person.click("canvas/h1");
    app.settle();
    EXPECT_EQ(person.text("inspector/title"), "h1");
    EXPECT_EQ(person.text("inspector/term/i1"), "0.9·0.9 = 0.81");
    EXPECT_EQ(person.text("inspector/term/i2"), "0.3·0.1 = 0.03");
    EXPECT_EQ(person.text("inspector/term/i3"), "0.4·0.8 = 0.32");
    EXPECT_EQ(person.text("inspector/sum"), "X = 0.81 + 0.03 + 0.32 = 1.16");
    EXPECT_EQ(person.text("inspector/output"), "O = 1 / (1 + e^(−1.16)) = 0.761");
    EXPECT_EQ(person.text("inspector/to/o1"), "0.3");
}

TEST_F(Choose, ANeuronsIncomingEdgesCarryTheirNumbersAndOthersDoNot) {
    person.click("canvas/h2");
    app.settle();
    EXPECT_EQ(drawn("weight/h2/i1"), "0.2");
    EXPECT_EQ(drawn("weight/h2/i2"), "0.8");
    EXPECT_EQ(drawn("weight/h2/i3"), "0.2");
    EXPECT_EQ(drawn("weight/h1/i1"), "");
    EXPECT_EQ(drawn("weight/o1/h1"), "");
}

TEST_F(Choose, ANeuronsIncomingEdgesAreLit) {
    const Point own = between("canvas/i1", "canvas/h2", 0.8F);
    const Point other = between("canvas/i1", "canvas/h1", 0.5F);
    key("end");
    person.click("canvas/h2");
    person.move_to(person.rect("canvas").center());  // off the neuron; nothing is under the pointer that matters
    app.settle();
    const Image picture = app.picture();
    EXPECT_LT(brightness(pixel_at(picture, own)), brightness(pixel_at(picture, other)) - 100);
}

TEST_F(Choose, WhatIsNotKnownYetIsAnOpenRingInThePanelToo) {
    person.click("canvas/o1");
    app.settle();
    EXPECT_EQ(person.text("inspector/term/h1"), "0.3·○");
    EXPECT_EQ(person.text("inspector/sum"), "X = ○");
    EXPECT_EQ(person.text("inspector/output"), "O = 1 / (1 + e^(−X)) = ○");
}

TEST_F(Choose, AnEdgeShowsItsNumbers) {
    key("end");
    person.click_at(between("canvas/i2", "canvas/h2", 0.7F));
    app.settle();
    EXPECT_EQ(person.text("inspector/title"), "i2 → h2");
    EXPECT_EQ(person.text("inspector/weight"), "0.8");
    EXPECT_EQ(person.text("inspector/signal"), "0.1");
    EXPECT_EQ(person.text("inspector/product"), "0.08");
    EXPECT_EQ(person.text("inspector/term"), "0.8·0.1 = 0.08");
    EXPECT_EQ(drawn("weight/h2/i2"), "0.8");
}

TEST_F(Choose, AnEdgesSliderChangesItsWeight) {
    key("end");
    person.click_at(between("canvas/i2", "canvas/h2", 0.7F));
    person.drag("inspector/weight/slider", 0.9F, 0.5F);
    app.settle();
    EXPECT_EQ(person.text("weights/h2/i2/box"), person.text("inspector/weight"));
    EXPECT_NE(person.text("inspector/weight"), "0.8");
    press('z', kCtrl);
    app.settle();
    EXPECT_EQ(person.text("inspector/weight"), "0.8");
}

TEST_F(Choose, AnEdgeSaysHowTheOutputsReact) {
    person.click_at(between("canvas/i1", "canvas/h1", 0.7F));
    app.settle();
    EXPECT_FALSE(person.has("inspector/slope/o1"));  // not before they are known
    key("end");
    app.settle();
    // By hand: 0.9 · σ'(1.16) · 0.3 · σ'(0.976) = 0.9 · 0.1817 · 0.3 · 0.1988
    EXPECT_EQ(person.text("inspector/slope/o1"), "0.010");
}

TEST_F(Choose, WithoutAChoiceThePageIsTheNeuronsAtTheMoment) {
    key("by_term");
    key("step_forward");
    app.pass(6);
    app.settle();
    EXPECT_EQ(person.text("inspector/title"), "h1");
    EXPECT_EQ(person.text("inspector/term/i1"), "0.9·0.9 = 0.81");
    EXPECT_EQ(person.text("inspector/term/i2"), "0.3·0.1");
}

TEST_F(Choose, ContributionsAreSortedBySize) {
    key("end");
    person.click("canvas/h3");  // 0.09, 0.05, 0.48
    app.settle();
    EXPECT_LT(person.rect("inspector/adds/i1").y, person.rect("inspector/adds/i3").y);
    person.click("inspector/sort/size");
    app.settle();
    EXPECT_GT(person.rect("inspector/adds/i1").y, person.rect("inspector/adds/i3").y);
}

TEST_F(Choose, TheLeftPanelFollowsToTheLayer) {
    person.click("canvas/o3");
    app.settle();
    EXPECT_EQ(person.text("layer"), "output");
    EXPECT_TRUE(person.has("weights/o3/h3/box"));
}

TEST_F(Choose, EmptyCanvasAndEscapeLetGo) {
    person.click("canvas/h1");
    const Rect canvas = person.rect("canvas");
    person.click_at({canvas.x + 12, canvas.y + 12});
    app.settle();
    EXPECT_NE(person.text("inspector/title"), "h1");
    person.click("canvas/h1");
    app.settle();
    ASSERT_EQ(person.text("inspector/title"), "h1");
    person.key(Key::escape);
    app.settle();
    EXPECT_NE(person.text("inspector/title"), "h1");
}

TEST_F(Choose, TheChosenNeuronsNumbersFollowTheSlider) {
    key("end");
    person.click("canvas/h1");
    person.enter_number("weights/h1/i1/box", "-1");
    app.settle();
    EXPECT_EQ(person.text("inspector/term/i1"), "−1·0.9 = −0.9");
    EXPECT_EQ(person.text("inspector/sum"), "X = −0.9 + 0.03 + 0.32 = −0.55");
}

}  // namespace
}  // namespace netglow
