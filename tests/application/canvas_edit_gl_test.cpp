// Values and structure changed on the canvas, with mouse and keys, judged by what is drawn.
#include "core/document/structure.h"
#include "tests/application/driven.h"

namespace netglow {
namespace {

class CanvasEdit : public DrivenApplication {
protected:
    CanvasEdit() {
        key("end");
        app.settle();
    }
    /// From the middle of a disc; the button stays down.
    void pull(std::string_view name, float up) {
        const Point from = person.rect(name).center();
        person.press_at(from);
        for (const float part : {0.25F, 0.5F, 0.75F, 1.F}) {
            app.events().push_back(MouseMoved{{from.x, from.y - part * up}});
            person.frames();
        }
    }
    std::string shape() const { return shape_text(app.state().open.document.network); }
    void choose(std::string_view name) {
        person.click(name);
        app.settle();
    }
};

TEST_F(CanvasEdit, ADragOnAnInputChangesItsValueAndIsOneStep) {
    pull("canvas/i1", -40);
    EXPECT_EQ(person.text("canvas/drag"), "0.5");
    EXPECT_EQ(app.application().cursor(), CursorKind::resize_upright);
    EXPECT_EQ(drawn("output/i1"), "0.5");  // in the same frame, with the button still down
    person.release();
    app.settle();
    EXPECT_EQ(drawn("output/i1"), "0.5");
    EXPECT_EQ(app.state().open.history.size(), 1U);
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i1"), "0.9");
}

TEST_F(CanvasEdit, EscapeGivesADragUp) {
    pull("canvas/i1", 60);
    EXPECT_EQ(drawn("output/i1"), "1.5");
    person.key(Key::escape);
    app.events().push_back(MouseMoved{{300, 300}});
    person.frames();
    person.release();
    EXPECT_EQ(output_now("output/i1"), "0.9");
    EXPECT_EQ(app.state().open.history.size(), 0U);
}

TEST_F(CanvasEdit, ADragOnAComputedNeuronChangesItsBias) {
    key("toggle_biases");
    app.settle();
    pull("canvas/h1", 50);
    person.release();
    app.settle();
    EXPECT_EQ(app.state().open.document.network.bias({1, 0}), 0.5);
    EXPECT_EQ(drawn("sum/h1"), "X 1.66");
    press('z', kCtrl);
    app.settle();
    EXPECT_EQ(app.state().open.document.network.bias({1, 0}), 0);
}

TEST_F(CanvasEdit, ADragOnAnEdgeChangesItsWeight) {
    const Point from = person.rect("canvas/i1").center();
    const Point to = person.rect("canvas/h1").center();
    const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    person.press_at(middle);
    app.events().push_back(MouseMoved{{middle.x, middle.y - 30}});
    person.frames();
    person.release();
    app.settle();
    EXPECT_EQ(drawn("weight/h1/i1"), "1.2");
}

TEST_F(CanvasEdit, ShiftIsFineAndCtrlIsCoarse) {
    const Point from = person.rect("canvas/i2").center();
    const auto pull_with = [&](Modifiers modifiers) {
        person.press_at(from, 0, modifiers);
        app.events().push_back(MouseMoved{{from.x, from.y - 20}});
        person.frames();
        const std::string shown = person.text("canvas/drag");
        person.release(0, modifiers);
        app.pass(0.5);  // the next press is none of a double click
        return shown;
    };
    EXPECT_EQ(pull_with({.shift = true}), "0.12");
    EXPECT_EQ(pull_with({.ctrl = true}), "2.12");
}

TEST_F(CanvasEdit, ADoubleClickTypesOnTheSpot) {
    const Point at = person.rect("canvas/i2").center();
    for (int i = 0; i < 2; ++i) {
        person.press_at(at);
        person.release();
    }
    app.settle();
    ASSERT_TRUE(person.has("canvas/type"));
    person.type("1/4");
    person.key(Key::enter);
    EXPECT_EQ(output_now("output/i2"), "0.25");
    EXPECT_FALSE(person.has("canvas/type"));
}

TEST_F(CanvasEdit, AClickElsewhereHandsOverWhatWasTyped) {
    choose("canvas/i2");
    key("type_value");
    app.settle();
    person.type("1/8");
    person.click_at({600, 520});
    EXPECT_EQ(output_now("output/i2"), "0.125");
    EXPECT_FALSE(person.has("canvas/type"));
}

TEST_F(CanvasEdit, NonsenseAndEscapeBringTheOldValueBack) {
    choose("canvas/i2");
    key("type_value");
    app.settle();
    person.type("1/0 bananas");
    person.key(Key::enter);
    EXPECT_EQ(output_now("output/i2"), "0.1");
    person.key(Key::escape);
    key("type_value");
    app.settle();
    person.type("7");
    person.key(Key::escape);
    EXPECT_EQ(output_now("output/i2"), "0.1");
    EXPECT_EQ(app.state().open.history.size(), 0U);
}

TEST_F(CanvasEdit, EverythingWorksWithoutAMouse) {
    key("next");
    key("value_up");
    EXPECT_EQ(output_now("output/i1"), "1");
    key("value_down_fine");
    EXPECT_EQ(output_now("output/i1"), "0.99");
    key("value_up_coarse");
    EXPECT_EQ(output_now("output/i1"), "1.99");
    for (int i = 0; i < 3; ++i) key("next");
    app.settle();
    EXPECT_EQ(app.state().view.selected, Place(EdgeAt{1, 0, 0}));
    key("zero_weight");
    EXPECT_EQ(app.state().open.document.network.weight({1, 0, 0}), 0);
    key("type_value");
    app.settle();
    ASSERT_TRUE(person.has("canvas/type"));
    person.type("0,5");
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(app.state().open.document.network.weight({1, 0, 0}), 0.5);
    key("previous");
    EXPECT_EQ(app.state().view.selected, Place(NeuronAt{0, 2}));
}

TEST_F(CanvasEdit, NeuronsComeAndGoByKeysAndAreUndone) {
    choose("canvas/h2");
    key("add_neuron");
    app.settle();
    EXPECT_EQ(shape(), "3-4-3");
    EXPECT_TRUE(person.has("canvas/h4"));
    EXPECT_EQ(app.state().view.selected, Place(NeuronAt{1, 2}));  // the new one
    key("remove_neuron");
    app.settle();
    EXPECT_EQ(shape(), "3-3-3");
    EXPECT_EQ(app.state().open.document.network.layer(1).weights, article_document().network.layer(1).weights);
    choose("canvas/h2");
    key("neuron_down");
    key("duplicate_neuron");
    key("add_layer");
    key("randomise");
    key("remove_layer");
    app.settle();
    while (app.state().open.history.can_undo()) {
        press('z', kCtrl);
    }
    app.settle();
    EXPECT_EQ(shape(), "3-3-3");
    EXPECT_THAT(outputs(), testing::ElementsAre("0.726", "0.709", "0.778"));
    EXPECT_TRUE(app.state().play.playback.seconds <= app.state().play.timeline.duration());
}

TEST_F(CanvasEdit, TheLastNeuronOfALayerStays) {
    choose("canvas/o1");
    for (int i = 0; i < 5; ++i) {
        key("remove_neuron");
        app.settle();
        person.key(Key::tab, Modifiers{.shift = true});
        if (const NeuronAt* at = std::get_if<NeuronAt>(&app.state().view.selected); at == nullptr || at->layer != 2) {
            choose("canvas/o1");
        }
    }
    EXPECT_EQ(shape(), "3-3-1");
    EXPECT_FALSE(person.has("message"));
}

TEST_F(CanvasEdit, TheMenuOfANeuronRemovesIt) {
    person.click("canvas/h3", 1);
    app.settle();
    ASSERT_TRUE(person.has("canvas/menu/remove_neuron"));
    EXPECT_FALSE(person.has("canvas/menu/zero_weight"));
    person.click("canvas/menu/remove_neuron");
    app.settle();
    EXPECT_EQ(shape(), "3-2-3");
}

TEST_F(CanvasEdit, KeysRestWhileAValueIsDragged) {
    press('z', kCtrl);
    pull("canvas/i1", 50);
    EXPECT_EQ(drawn("output/i1"), "1.4");
    press('z', kCtrl);
    EXPECT_EQ(drawn("output/i1"), "1.4");
    person.release();
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i1"), "0.9");
}

TEST_F(CanvasEdit, EscapeGivesASlidersDragUp) {
    const Rect slider = person.rect("inputs/i1/slider");
    person.press_at({slider.x + slider.width * 0.95F, slider.center().y});
    app.events().push_back(MouseMoved{slider.center()});
    person.frames();
    EXPECT_EQ(drawn("output/i1"), "0");
    person.key(Key::escape);
    app.events().push_back(MouseMoved{{slider.x, slider.center().y}});
    person.frames();
    person.release();
    EXPECT_EQ(output_now("output/i1"), "0.9");
    EXPECT_EQ(app.state().open.history.size(), 0U);
}

/// Where the side panels take turns, the canvas is another one once something is chosen.
class NarrowCanvas : public CanvasEdit {
protected:
    NarrowCanvas() { app.resize(800, 600); }
};

TEST_F(NarrowCanvas, ADoubleClickTypesOnTheSpot) {
    const Point at = person.rect("canvas/i2").center();
    person.click_at(at);
    person.click_at(at);
    app.settle();
    EXPECT_TRUE(person.has("canvas/type"));
    app.pass(1);
    EXPECT_TRUE(person.has("canvas/type"));
}

TEST_F(NarrowCanvas, TheRightButtonOpensTheMenu) {
    person.click("canvas/h2", 1);
    app.pass(1);
    EXPECT_TRUE(person.has("canvas/menu/remove_neuron"));
}

}  // namespace
}  // namespace netglow
