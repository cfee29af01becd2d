// Editing values by slider and box, and taking it back, judged by what stands on the canvas and in the boxes.
#include <cmath>

#include "core/text/number_text.h"
#include "tests/application/driven.h"

namespace netglow {
namespace {

using testing::ElementsAre;

class EditValues : public DrivenApplication {
protected:
    EditValues() {
        key("end");
        app.settle();
    }
    static std::string sigmoid(double x) { return number_text(1 / (1 + std::exp(-x)), 3); }
};

TEST_F(EditValues, ATypedInputAnswersThroughTheWholeNetwork) {
    person.enter_number("inputs/i1/box", "0");
    app.settle();
    EXPECT_EQ(drawn("output/i1"), "0");
    EXPECT_EQ(drawn("sum/h1"), "X 0.35");  // 0.3 · 0.1 + 0.4 · 0.8
    EXPECT_EQ(drawn("output/h1"), sigmoid(0.35));
    EXPECT_THAT(outputs(), testing::Not(ElementsAre("0.726", "0.709", "0.778")));
}

TEST_F(EditValues, ADragChangesThePictureWhileItLasts) {
    const Rect slider = person.rect("weights/h1/i1/slider");
    person.press_at({slider.x + slider.width * 0.95F, slider.center().y});
    app.events().push_back(MouseMoved{slider.center()});
    person.frames();
    EXPECT_EQ(drawn("sum/h1"), "X 0.35");  // the weight is 0 in the middle; the button is still down
    EXPECT_EQ(person.text("weights/h1/i1/box"), "0");
    app.events().push_back(MouseMoved{{slider.x - 50, slider.center().y}});
    person.frames();
    EXPECT_EQ(drawn("weight/h1/i1"), "−1");
    EXPECT_EQ(person.text("weights/h1/i1/box"), "−1");
    person.release();
    EXPECT_EQ(drawn("sum/h1"), "X −0.55");
}

TEST_F(EditValues, ADragIsOneStepOfUndo) {
    person.drag("inputs/i1/slider", 0.95F, 0.3F);
    person.drag("inputs/i2/slider", 0.55F, 0.9F);
    app.settle();
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i2"), "0.1");
    EXPECT_NE(drawn("output/i1"), "0.9");
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i1"), "0.9");
    EXPECT_THAT(outputs(), ElementsAre("0.726", "0.709", "0.778"));
    press('z', kCtrl);  // nothing more to take back
    EXPECT_THAT(outputs(), ElementsAre("0.726", "0.709", "0.778"));
    press('z', kCtrlShift);
    EXPECT_NE(output_now("output/i1"), "0.9");
    press('y', kCtrl);
    EXPECT_NE(output_now("output/i2"), "0.1");
    EXPECT_FALSE(app.state().open.history.can_redo());
}

TEST_F(EditValues, AValueBeyondTheSlidersRangeIsTakenAndTheRangeGrows) {
    person.enter_number("weights/h2/i3/box", "7.5");
    app.settle();
    EXPECT_EQ(person.text("weights/h2/i3/box"), "7.5");
    EXPECT_EQ(drawn("sum/h2"), "X 6.26");  // 0.18 + 0.08 + 7.5 · 0.8
    person.drag("weights/h2/i3/slider", 0.88F, 1.3F);
    app.settle();
    EXPECT_EQ(person.text("weights/h2/i3/box"), "10");
}

TEST_F(EditValues, TheTitleShowsThatSomethingIsUnsaved) {
    const std::string clean = person.text("title");
    person.enter_number("inputs/i3/box", "0.25");
    app.settle();
    EXPECT_NE(person.text("title"), clean);
    press('z', kCtrl);
    app.settle();
    EXPECT_EQ(person.text("title"), clean);
}

class NonsenseTyped : public EditValues, public testing::WithParamInterface<const char*> {};

TEST_P(NonsenseTyped, ChangesNothing) {
    person.enter_number("inputs/i1/box", GetParam());
    app.settle();
    EXPECT_TRUE(person.has("inputs/i1/box/wrong"));
    person.key(Key::escape);
    app.settle();
    EXPECT_EQ(person.text("inputs/i1/box"), "0.9");
    EXPECT_EQ(drawn("output/i1"), "0.9");
    EXPECT_THAT(outputs(), ElementsAre("0.726", "0.709", "0.778"));
    EXPECT_FALSE(app.state().open.history.can_undo());
}

INSTANTIATE_TEST_SUITE_P(All, NonsenseTyped,
                         testing::Values("abc", "nan", "inf", "-", "1e400", "0.9.1", "--3", "- ", "1;2", "∞", "😀"));

TEST_F(EditValues, EscapeInABoxLeavesTheValue) {
    person.click("inputs/i1/box");
    person.type("0.3");
    person.key(Key::escape);
    app.settle();
    EXPECT_EQ(person.text("inputs/i1/box"), "0.9");
}

TEST_F(EditValues, KeysTypedIntoABoxAreNoCommands) {
    person.click("inputs/i1/box");
    person.type("1 2");
    person.key(Key::space);
    app.settle();
    EXPECT_FALSE(app.state().play.playback.playing);
    EXPECT_EQ(app.state().play.timeline.granularity(), Granularity::layer);
}

TEST_F(EditValues, BiasesAreSwitchedOnAndOff) {
    EXPECT_FALSE(person.has("bias/h1/box"));
    person.click("biases");
    app.settle();
    EXPECT_EQ(person.text("biases"), "on");
    EXPECT_THAT(outputs(), ElementsAre("0.726", "0.709", "0.778"));
    person.enter_number("bias/h1/box", "-1.16");
    EXPECT_EQ(output_now("output/h1"), "0.5");
    press('z', kCtrl);
    press('z', kCtrl);
    app.settle();
    EXPECT_EQ(person.text("biases"), "off");
    EXPECT_EQ(drawn("output/h1"), "0.761");
}

TEST_F(EditValues, TheActivationIsChosenFromItsList) {
    person.click("activation");
    app.settle();
    person.click("activation/relu");
    EXPECT_EQ(output_now("output/h1"), "1.16");
    person.click("activation");
    app.settle();
    person.click("activation/softmax");
    app.settle();
    const double whole = std::exp(1.16) + std::exp(0.42) + std::exp(0.62);
    EXPECT_EQ(drawn("output/h1"), number_text(std::exp(1.16) / whole, 3));
    press('z', kCtrl);
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/h1"), "0.761");
}

TEST_F(EditValues, AnotherLayersWeightsAreReachedThroughTheList) {
    person.click("layer");
    app.settle();
    person.click("layer/2");
    app.settle();
    EXPECT_FALSE(person.has("weights/h1/i1/box"));
    person.enter_number("weights/o1/h1/box", "0");
    const double sum = 0.7 * (1 / (1 + std::exp(-0.42))) + 0.5 * (1 / (1 + std::exp(-0.62)));
    EXPECT_EQ(output_now("sum/o1"), "X " + number_text(sum, 3));
}

TEST_F(EditValues, AnEditInTheMiddleOfTheSumKeepsTheMoment) {
    key("start");
    key("by_term");
    for (int i = 0; i < 2; ++i) {
        key("step_forward");
        app.pass(6);
        app.settle();
    }
    ASSERT_EQ(drawn("output/h1"), "0.84");
    const std::string bar = person.text("scrub");
    person.enter_number("weights/h1/i2/box", "0.5");
    EXPECT_EQ(output_now("output/h1"), "0.86");  // 0.81 + 0.5 · 0.1
    EXPECT_EQ(drawn("output/h2"), "○");
    EXPECT_EQ(person.text("scrub"), bar);
}

}  // namespace
}  // namespace netglow
