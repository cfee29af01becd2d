// The pad: drawing the inputs of a network of pictures.
#include <algorithm>

#include "core/document/cases.h"
#include "tests/application/driven.h"
#include "tests/document/natural_digits.h"

namespace netglow {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Pad : public DrivenApplication {
protected:
    Pad() { open("assets/networks/digits.netglow"); }
    void open(const std::string& file) {
        app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/" + file}});
        app.settle();
        key("end");
    }
    /// 0 to 1 across and down.
    Point on_pad(Point at) {
        const Rect pad = person.rect("pad");
        return {pad.x + at.x * pad.width, pad.y + at.y * pad.height};
    }
    void draw(const Stroke& stroke, int button = 0) {
        person.press_at(on_pad(stroke.front()), button);
        for (const Point& at : stroke) person.move_to(on_pad(at));
        person.release(button);
    }
    const Vector& input() const { return app.state().open.document.input; }
    double cell(std::size_t column, std::size_t row) const {
        return input()[static_cast<Eigen::Index>(8 * row + column)];
    }
};

TEST_F(Pad, TakesThePlaceOfTheSlidersWhereTheFileSaysThatTheInputsAreAPicture) {
    EXPECT_TRUE(person.has("pad"));
    EXPECT_FALSE(person.has("inputs/i1/slider"));
    person.click("inputs/as/list");
    EXPECT_FALSE(person.has("pad"));
    EXPECT_TRUE(person.has("inputs/i1/slider"));
    EXPECT_FALSE(app.state().open.history.can_undo());
    key("show_pad");
    app.settle();
    EXPECT_TRUE(person.has("pad"));
}

TEST_F(Pad, TenDigitsDrawnWithTheMouseAreRead) {
    int right = 0;
    for (std::size_t digit = 0; digit < 10; ++digit) {
        press('c');
        ASSERT_EQ(input().cwiseAbs().maxCoeff(), 0);
        for (const Stroke& stroke : natural_digit(digit)) draw(stroke);
        right += person.text("pad/answer").starts_with("most likely " + std::to_string(digit) + ",") ? 1 : 0;
    }
    EXPECT_GE(right, 9);  // 10 when this was written
}

TEST_F(Pad, AStrokeIsOneStepToUndoAndTheNetworkAnswersWhileItIsDrawn) {
    person.click("pad/clear");
    const std::size_t done = app.state().open.history.done();
    const std::string before = person.text("pad/answer");
    person.press_at(on_pad({0.2F, 0.15F}));
    person.move_to(on_pad({0.8F, 0.15F}));
    EXPECT_GT(cell(4, 1), 0.9);
    EXPECT_EQ(app.state().open.trace.outputs(0), input());
    person.move_to(on_pad({0.4F, 0.9F}));
    EXPECT_GT(cell(3, 6), 0.5);
    person.release();
    EXPECT_NE(person.text("pad/answer"), before);
    EXPECT_EQ(app.state().open.history.done(), done + 1);
    EXPECT_EQ(app.state().open.history.undo_title(), "Draw");
    key("undo");
    EXPECT_EQ(input().cwiseAbs().maxCoeff(), 0);
}

TEST_F(Pad, FastStrokesHaveNoGaps) {
    person.click("pad/clear");
    person.drag_from_to(on_pad({0.06F, 0.06F}), on_pad({0.94F, 0.94F}));
    for (std::size_t i = 0; i < 8; ++i) EXPECT_GT(cell(i, i), 0.9) << i;
}

TEST_F(Pad, EscapeTakesTheStrokeBackAndLetsTheRestOfItBe) {
    const Vector before = input();
    const std::size_t done = app.state().open.history.done();
    person.press_at(on_pad({0.1F, 0.1F}));
    person.move_to(on_pad({0.1F, 0.9F}));
    EXPECT_NE(input(), before);
    person.key(Key::escape);
    EXPECT_EQ(input(), before);
    person.move_to(on_pad({0.9F, 0.9F}));
    EXPECT_EQ(input(), before);
    person.release();
    EXPECT_EQ(app.state().open.history.done(), done);
}

TEST_F(Pad, TheRightButtonAndTheEraserTakeAway) {
    ASSERT_EQ(cell(3, 0), 1);  // as the file has it
    draw({{0.4F, 0.05F}, {0.45F, 0.05F}}, 1);
    EXPECT_LT(cell(3, 0), 0.1);
    key("undo");
    press('e');
    EXPECT_TRUE(app.state().inputs.pad.eraser);
    draw({{0.4F, 0.05F}, {0.45F, 0.05F}});
    EXPECT_LT(cell(3, 0), 0.1);
    EXPECT_EQ(app.state().open.history.undo_title(), "Erase");
    person.click("pad/pen");
    EXPECT_FALSE(app.state().inputs.pad.eraser);
}

TEST_F(Pad, ACellUnderThePointerLightsItsNeuronAndIsNamed) {
    person.move_to(on_pad({0.4F, 0.05F}));
    app.settle();
    EXPECT_EQ(app.state().view.hovered, Place(NeuronAt{0, 3}));
    EXPECT_EQ(person.text("pad/cell"), "i4   1");
    person.hover("pad/clear");
    app.settle();
    EXPECT_EQ(app.state().view.hovered, Place());
}

TEST_F(Pad, TheAnswerIsADotUntilTheOutputsAreKnown) {
    EXPECT_THAT(person.text("pad/answer"), StartsWith("most likely 3, "));
    key("start");
    app.settle();
    EXPECT_EQ(person.text("pad/answer"), "most likely ·");
}

TEST_F(Pad, IsThereInPresenterModeAndDraws) {
    key("present");
    app.settle();
    EXPECT_GT(person.rect("pad").width, 200);
    EXPECT_GT(person.rect("canvas").x, person.rect("pad").right());
    press('c');
    for (const Stroke& stroke : natural_digit(7)) draw(stroke);
    EXPECT_THAT(person.text("pad/answer"), StartsWith("most likely 7, "));
    person.press_at(on_pad({0.1F, 0.1F}));
    person.move_to(on_pad({0.2F, 0.9F}));
    person.key(Key::escape);
    EXPECT_TRUE(app.state().session.presenting.has_value());  // Esc was for the stroke
    person.release();
    person.key(Key::escape);
    EXPECT_FALSE(app.state().session.presenting.has_value());
}

TEST_F(Pad, IsOfferedForASquareOfInputsAndThenBelongsToTheDocument) {
    open("tests/data/models/digits28-784-128-10.onnx");
    EXPECT_FALSE(person.has("pad"));
    EXPECT_EQ(person.text("inputs/as"), "List");
    person.click("inputs/as/picture");
    EXPECT_EQ(app.state().open.document.input_image, (InputImage{.width = 28, .height = 28}));
    draw({{0.5F, 0.2F}, {0.5F, 0.8F}});
    EXPECT_GT(input()[28 * 14 + 14], 0.9);
    key("undo");
    key("undo");
    app.settle();
    EXPECT_FALSE(person.has("pad"));
    EXPECT_FALSE(app.state().open.document.input_image.has_value());
    open("assets/networks/article.netglow");
    EXPECT_FALSE(person.has("inputs/as"));
    EXPECT_FALSE(command("show_pad").applies(app.state()));
}

TEST_F(Pad, GivesWayWhenAnInputGoes) {
    person.click("inputs/as/list");
    key("show_pad");
    app.settle();
    ASSERT_TRUE(person.has("pad"));
    app.events().push_back(FilesDropped{{std::string(NETGLOW_SOURCE) + "/assets/networks/digits.netglow"}});
    app.settle();
    person.move_to(on_pad({0.05F, 0.05F}));
    person.click("canvas/i1");
    key("remove_neuron");
    app.settle();
    EXPECT_FALSE(person.has("pad"));
    EXPECT_TRUE(person.has("inputs/i1/slider"));
    key("undo");
    app.settle();
    EXPECT_TRUE(person.has("pad"));
}

}  // namespace
}  // namespace netglow
