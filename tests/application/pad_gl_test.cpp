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
    /// With few points, as by a quick hand.
    void draw_quickly(const Stroke& stroke) {
        constexpr std::size_t kEach = 4;
        person.press_at(on_pad(stroke.front()));
        for (std::size_t i = 1; i < stroke.size(); i += i + kEach < stroke.size() ? kEach : 1) {
            app.events().push_back(MouseMoved{on_pad(stroke[i])});
            person.frames(0);
        }
        person.release();
    }
    void expect_twenty_digits_read() {
        int right = 0;
        std::string wrong;
        for (const DrawnDigit& drawn : twenty_digits()) {
            press('c');
            ASSERT_EQ(input().cwiseAbs().maxCoeff(), 0);
            for (const Stroke& stroke : drawn.strokes) draw_quickly(stroke);
            const State& state = app.state();
            const std::size_t read = largest_of(state.open.trace.outputs(state.open.document.network.depth()));
            right += read == drawn.digit ? 1 : 0;
            if (read != drawn.digit) wrong += " " + std::to_string(drawn.digit) + ">" + std::to_string(read);
        }
        EXPECT_GE(right, 18) << wrong;
    }
    /// Where the title of a layer is drawn.
    Point heading(std::size_t layer) {
        const Scene& scene = app.application().scene();
        for (const Shape& shape : scene.shapes) {
            const Text* text = std::get_if<Text>(&shape);
            if (text != nullptr && text->id == "layer/" + std::to_string(layer)) {
                const Rect canvas = person.rect("canvas");
                return {canvas.x + text->baseline.x, canvas.y + text->baseline.y - 4};
            }
        }
        return {};
    }
    const Vector& input() const { return app.state().open.document.input; }
    /// From here on the network gets the cells as they are drawn.
    void leave_as_drawn() { person.click("pad/as_drawn"); }
    double cell(std::size_t column, std::size_t row) const {
        return input()[static_cast<Eigen::Index>(8 * row + column)];
    }
};

TEST_F(Pad, TakesThePlaceOfTheSlidersWhereTheFileSaysThatTheInputsAreAPicture) {
    EXPECT_TRUE(person.has("pad/pen"));
    EXPECT_FALSE(person.has("inputs/i1/slider"));
    person.click("inputs/as/list");
    EXPECT_FALSE(person.has("pad/pen"));
    EXPECT_TRUE(person.has("inputs/i1/slider"));
    EXPECT_FALSE(app.state().open.history.can_undo());
    key("show_pad");
    app.settle();
    EXPECT_TRUE(person.has("pad/pen"));
}

TEST_F(Pad, IsTheCanvassPictureBesideTheInputsWhereThatIsInSight) {
    const Rect pad = person.rect("pad");
    EXPECT_GT(pad.x, person.rect("canvas").x);
    EXPECT_LT(pad.right(), person.rect("canvas/i1").x);
    EXPECT_LT(person.rect("pad/pen").right(), pad.x) << "the tools stay in the panel";
    person.click("inputs/as/list");
    draw({{0.5F, 0.2F}, {0.5F, 0.8F}});
    EXPECT_EQ(app.state().open.history.undo_title(), "Draw") << "beside a list, too";
    key("show_pad");
    app.settle();
    // Zoomed in elsewhere, the panel has it.
    const Point output = person.rect("canvas/o5").center();
    person.wheel_at(output, 12);
    app.settle();
    EXPECT_LT(person.rect("pad").right(), person.rect("canvas").x);
    EXPECT_EQ(person.rect("pad").width, 208);
}

TEST_F(Pad, TwentyDigitsOfAnySizeAnywhereAreRead) {
    expect_twenty_digits_read();
}

TEST_F(Pad, TwentyDigitsOfAnySizeAnywhereAreReadByALargerOne) {
    open("tests/data/models/digits28-784-128-10.onnx");
    person.click("inputs/as/picture");
    app.settle();
    draw({{0.5F, 0.2F}, {0.5F, 0.8F}});
    expect_twenty_digits_read();
}

TEST_F(Pad, ShowsTheDrawingWhereItWasDrawnAndTheNetworksPictureOfItBeside) {
    person.click("pad/clear");
    EXPECT_FALSE(person.has("pad/inputs"));
    draw({{0.1F, 0.1F}, {0.1F, 0.5F}});
    ASSERT_TRUE(person.has("pad/inputs"));
    const PadDrawing* drawing = present_drawing(app.state());
    ASSERT_NE(drawing, nullptr);
    EXPECT_GT(drawing->drawn[8 * 2 + 0], 0.5);
    EXPECT_EQ(cell(0, 2), 0);
    EXPECT_GT(cell(3, 0), 0.5);  // the line is in the middle now, and as high as the picture
    EXPECT_GT(cell(3, 7), 0.5);
    person.click("pad/as_drawn");
    EXPECT_FALSE(person.has("pad/inputs"));
    EXPECT_GT(cell(0, 2), 0.5);
    EXPECT_EQ(app.state().open.history.undo_title(), "Keep it as drawn");
    person.click("pad/centred");
    EXPECT_GT(cell(3, 0), 0.5);
    EXPECT_TRUE(person.has("pad/inputs"));
}

TEST_F(Pad, UndoFindsTheDrawingBeforeTheStroke) {
    person.click("pad/clear");
    draw({{0.1F, 0.1F}, {0.1F, 0.5F}});
    const Vector one = present_drawing(app.state())->drawn;
    draw({{0.4F, 0.1F}, {0.4F, 0.5F}});
    key("undo");
    app.settle();
    ASSERT_NE(present_drawing(app.state()), nullptr);
    EXPECT_EQ(present_drawing(app.state())->drawn, one);
    draw({{0.4F, 0.3F}, {0.4F, 0.9F}});
    EXPECT_EQ(present_drawing(app.state())->drawing.strokes.size(), 2U);
}

TEST_F(Pad, DrawingOnAPictureOfTheFileLeavesItInItsPlace) {
    const Vector before = input();
    draw({{0.05F, 0.9F}, {0.1F, 0.9F}});
    EXPECT_FALSE(person.has("pad/inputs"));
    EXPECT_GT(cell(0, 7), 0.5);
    EXPECT_EQ(input().head(40), before.head(40));
}

TEST_F(Pad, ThatIsEmptySaysWhatToDoAndClaimsNothing) {
    person.click("pad/clear");
    EXPECT_EQ(person.text("pad/answer"), "draw a digit");
    draw({{0.5F, 0.2F}, {0.5F, 0.8F}});
    EXPECT_THAT(person.text("pad/answer"), StartsWith("most likely 1, "));
    key("undo");
    app.settle();
    EXPECT_EQ(person.text("pad/answer"), "draw a digit");
}

TEST_F(Pad, AStrokeIsOneStepToUndoAndTheNetworkAnswersWhileItIsDrawn) {
    leave_as_drawn();
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
    leave_as_drawn();
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
    EXPECT_EQ(person.text("pad/cell"), "row 1, column 4   i4 = 1");
    person.hover("pad/clear");
    app.settle();
    EXPECT_EQ(app.state().view.hovered, Place());
}

TEST_F(Pad, TheAnswerIsADotUntilTheOutputsAreKnown) {
    EXPECT_THAT(person.text("pad/answer"), StartsWith("most likely 3, "));
    key("start");
    app.settle();
    EXPECT_EQ(person.text("pad/answer"), "most likely ○");
}

TEST_F(Pad, IsThereInPresenterModeAndDraws) {
    key("present");
    app.settle();
    EXPECT_GT(person.rect("pad").width, 200);
    EXPECT_GT(person.rect("pad/pen").y, person.rect("pad").bottom());
    press('c');
    for (const Stroke& stroke : natural_digit(7)) draw(stroke);
    EXPECT_TRUE(person.has("pad/inputs")) << "what the network gets, beside what was drawn";
    const State& state = app.state();
    EXPECT_EQ(largest_of(state.open.trace.outputs(state.open.document.network.depth())), 7U);
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
    EXPECT_FALSE(person.has("pad")) << "nothing says that they are a picture";
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

TEST_F(Pad, AnsweringNetworksSayTheAnswerFirst) {
    EXPECT_THAT(person.text("inspector/answer"), StartsWith("3, "));
    EXPECT_THAT(person.text("inspector/answer"), HasSubstr("✓ as expected"));
    EXPECT_THAT(app.drawn("share/o4"), HasSubstr(" %"));
    key("start");
    app.settle();
    EXPECT_EQ(person.text("inspector/answer"), kUnknown);
    EXPECT_EQ(app.drawn("share/o4"), "");
}

TEST_F(Pad, AllOfALongListIsAClickAway) {
    EXPECT_FALSE(person.has("inspector/i1"));
    while (!person.has("inspector/all/layer/0/button")) person.wheel("inspector/title", -3);
    person.click("inspector/all/layer/0/button");
    app.settle();
    EXPECT_TRUE(person.has("inspector/i1"));
    EXPECT_TRUE(person.has("inspector/i2"));
}

TEST_F(Pad, APictureOfWhatANeuronLooksForTellsItsCellsAndLightsTheirInputs) {
    person.click("canvas/h1.3");
    const Rect weights = person.rect("inspector/picture/weights");
    person.move_to({weights.x + 2.5F / 8 * weights.width, weights.y + 4.5F / 8 * weights.height});
    app.settle();
    EXPECT_THAT(person.text("inspector/cell"), StartsWith("row 5, column 3   w = "));
    EXPECT_EQ(app.state().view.hovered, Place(NeuronAt{0, 34}));
    person.hover("inspector/title");
    app.settle();
    EXPECT_EQ(app.state().view.hovered, Place());
    person.click("canvas/o4");
    EXPECT_TRUE(person.has("inspector/picture/contributions"));
}

TEST_F(Pad, TheTitleOfALayerShowsItsGalleryAndAClickChoosesANeuron) {
    person.click_at(heading(2));
    ASSERT_TRUE(person.has("inspector/picture/contributions/h2.5"));
    EXPECT_EQ(person.text("inspector/title"), "hidden 2");
    person.click_at(heading(1));
    ASSERT_TRUE(person.has("inspector/picture/weights/h1.2"));
    EXPECT_FALSE(person.has("inspector/picture/weights/h1.32")) << "out of sight";
    person.click("inspector/picture/weights/h1.2");
    EXPECT_EQ(app.state().view.selected, Place(NeuronAt{1, 1}));
    EXPECT_EQ(person.text("inspector/title"), "h1.2");
    person.click("inspector/gallery/1/button");
    app.settle();
    EXPECT_EQ(person.text("inspector/title"), "hidden 1") << "and back";
    person.key(Key::escape);
    app.settle();
    EXPECT_EQ(person.text("inspector/title"), "I → O");
}

}  // namespace
}  // namespace netglow
