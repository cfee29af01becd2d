// Numbers typed one after the other, without the mouse: on the canvas, in the panel, in the matrices.
#include <cmath>

#include "tests/application/driven.h"

namespace netglow {
namespace {

class TypingNumbers : public DrivenApplication {
protected:
    void press_key(Key key, Modifiers modifiers = {}) {
        person.key(key, modifiers);
        app.settle();
    }
    void type_all(const std::vector<std::string>& numbers, Key between) {
        for (const std::string& number : numbers) {
            person.type(number);
            person.key(between);
        }
        app.settle();
    }
    const Network& network() const { return app.state().open.document.network; }
    bool types() const { return person.has("canvas/type") || person.has("strip/edit"); }
};

/// Of 2-2-1: the weights into h1 and its bias, those of h2, those of o1.
const std::vector<std::string> kXor = {"20", "20", "-10", "-20", "-20", "30", "20", "20", "-30"};

TEST_F(TypingNumbers, XorIsBuiltAndTriedByKeysAlone) {
    key("new");
    app.settle();
    type_all({"Mine", "2", "", "2", "", "1"}, Key::tab);  // its name; inputs; of each layer the name and the neurons
    press_key(Key::enter);
    ASSERT_EQ(network().inputs(), 2U);
    ASSERT_EQ(network().depth(), 2U);
    ASSERT_EQ(network().neurons(1), 2U);
    ASSERT_EQ(network().neurons(2), 1U);
    for (const std::size_t layer : {1U, 2U}) {
        app.settle();
        while (!std::holds_alternative<EdgeAt>(app.state().view.selected) ||
               std::get<EdgeAt>(app.state().view.selected).layer != layer) {
            key("next");
        }
        while (network().layer(layer).activation.kind != ActivationKind::sigmoid) {
            key("next_activation");
        }
        if (!network().layer(layer).bias) {
            key("toggle_biases");
        }
    }
    press_key(Key::escape);
    key("next");
    key("type_value");
    app.settle();
    type_all({"1", "0"}, Key::tab);
    type_all(kXor, Key::tab);
    EXPECT_FALSE(types());
    key("end");
    app.settle();
    EXPECT_GT(app.state().open.trace.output({2, 0}), 0.99);
    EXPECT_EQ(network().bias({1, 1}), 30);
    press_key(Key::escape);
    key("next");
    key("next");
    key("type_value");
    app.settle();
    person.type("1");
    press_key(Key::enter);
    EXPECT_LT(app.state().open.trace.output({2, 0}), 0.01);
}

TEST_F(TypingNumbers, InThePanelTheyGoOnFromTheInputsThroughTheLayers) {
    person.click("inputs/i1/box");
    std::vector<std::string> numbers;
    for (int i = 1; i <= 3 + 9 + 9; ++i) {
        numbers.push_back(std::to_string(i) + "/10");
    }
    type_all(numbers, Key::enter);
    EXPECT_EQ(app.state().open.document.input, Eigen::Vector3d(0.1, 0.2, 0.3));
    EXPECT_EQ(network().weight({1, 0, 0}), 0.4);
    EXPECT_EQ(network().weight({1, 2, 2}), 1.2);
    EXPECT_EQ(network().weight({2, 0, 0}), 1.3);
    EXPECT_EQ(network().weight({2, 2, 2}), 2.1);
    EXPECT_EQ(app.state().view.panel_layer, 2U);
    press_key(Key::space);
    EXPECT_TRUE(app.state().play.playback.playing) << "after the last number no box is open";
}

TEST_F(TypingNumbers, ShiftTabGoesBackInThePanel) {
    person.click("weights/h1/i1/box");
    person.type("0.5");
    press_key(Key::tab, {.shift = true});
    person.type("0.7");
    press_key(Key::escape);
    EXPECT_EQ(network().weight({1, 0, 0}), 0.5);
    EXPECT_EQ(app.state().open.document.input[2], 0.8);
}

TEST_F(TypingNumbers, WhereNothingIsTypedYetSpacePlaysAndUndoTakesBack) {
    person.enter_number("inputs/i1/box", "0.25");
    app.settle();
    press('z', kCtrl);
    EXPECT_EQ(output_now("output/i1"), "0.9");
    person.enter_number("inputs/i1/box", "0.5");
    press_key(Key::space);
    EXPECT_TRUE(app.state().play.playback.playing);
    EXPECT_EQ(app.state().open.document.input[0], 0.5);
    EXPECT_EQ(app.state().open.document.input[1], 0.1);
}

TEST_F(TypingNumbers, InTheMatricesTheyGoOnRowByRow) {
    person.double_click("strip/weight/h1/i1");
    app.settle();
    type_all({"1", "2", "3", "4", "5", "6", "7", "8", "9"}, Key::enter);
    EXPECT_EQ(network().layer(1).weights, (Matrix{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}));
    type_all({"0.1", "0.2", "0.3"}, Key::tab);
    EXPECT_EQ(app.state().open.document.input, Eigen::Vector3d(0.1, 0.2, 0.3));
    EXPECT_FALSE(types());
}

TEST_F(TypingNumbers, WhatCannotBeReadKeepsTheBoxOnTheCanvas) {
    person.click("canvas/i2");
    app.settle();
    key("type_value");
    app.settle();
    type_all({"1/0"}, Key::enter);
    ASSERT_TRUE(person.has("canvas/type"));
    EXPECT_EQ(person.text("canvas/type/wrong"), "division by 0");
    EXPECT_EQ(app.state().open.document.input[1], 0.1);
    type_all({"sqrt(2)"}, Key::enter);
    EXPECT_FALSE(person.has("canvas/type"));
    EXPECT_DOUBLE_EQ(app.state().open.document.input[1], 1.4142135623730951);
}

TEST_F(TypingNumbers, ValuesAtTheEndOfTheDoublesAreDraggedAndTakenBackWithoutAMessage) {
    person.enter_number("weights/h1/i1/box", "1.7e308");
    press_key(Key::escape);
    for (const float to : {0.7F, -2.F, 3.F, 0.5F}) {
        person.drag("weights/h1/i1/slider", 1.F, to);
        app.settle();
        ASSERT_FALSE(app.state().dialogs.message) << app.state().dialogs.message->text;
        ASSERT_TRUE(std::isfinite(network().weight({1, 0, 0})));
        person.enter_number("weights/h1/i1/box", "1.7e308");
        press_key(Key::escape);
    }
    person.enter_number("inputs/i1/box", "1e308");
    press_key(Key::escape);
    person.drag("inputs/i1/slider", 1.F, 0.3F);
    person.click("canvas/h1");
    key("end");
    app.pass(2);
    app.settle();
    EXPECT_FALSE(app.state().dialogs.message);
    while (app.state().open.history.can_undo()) {
        press('z', kCtrl);
    }
    app.settle();
    EXPECT_EQ(app.state().view.ranges.weights[0], 1);
    EXPECT_EQ(app.state().view.ranges.inputs, 1);
    EXPECT_EQ(drawn("output/o1"), "0.726");
}

class BiasOffers : public TypingNumbers {};

TEST_F(BiasOffers, ADragOnANeuronWithoutBiasSaysSoAndOffersThem) {
    const Point from = person.rect("canvas/h1").center();
    person.press_at(from);
    app.events().push_back(MouseMoved{{from.x, from.y - 40}});
    person.frames();
    EXPECT_EQ(person.text("canvas/drag"), "hidden has no biases");
    EXPECT_FALSE(network().layer(1).bias);
    person.release();
    app.settle();
    EXPECT_FALSE(network().layer(1).bias);
    EXPECT_EQ(app.state().open.history.size(), 0U);
    ASSERT_TRUE(person.has("biases/cancel"));
    press_key(Key::escape);
    EXPECT_FALSE(network().layer(1).bias);
    EXPECT_FALSE(person.has("biases/cancel"));
}

TEST_F(BiasOffers, AKeyOffersThemAndEnterTakesThemAndTypes) {
    person.click("canvas/h2");
    app.settle();
    key("value_up");
    app.settle();
    ASSERT_TRUE(person.has("biases/add"));
    press_key(Key::escape);
    EXPECT_FALSE(network().layer(1).bias);
    key("type_value");
    app.settle();
    press_key(Key::enter);
    ASSERT_TRUE(network().layer(1).bias);
    ASSERT_TRUE(person.has("canvas/type"));
    person.type("0.5");
    press_key(Key::enter);
    EXPECT_EQ(*network().layer(1).bias, Eigen::Vector3d(0, 0.5, 0));
}

class MenusByKeys : public TypingNumbers {};

TEST_F(MenusByKeys, F10OpensTheFirstAndArrowsAndEnterGoThroughIt) {
    key("menus");
    app.settle();
    ASSERT_TRUE(person.has("menu/new"));
    press_key(Key::down);  // from New to Open
    press_key(Key::enter);
    EXPECT_EQ(app.state().dialogs.path_question, PathQuestion::open);
}

TEST_F(MenusByKeys, ArrowsToTheSidesGoToTheNextMenuAndTheOneBefore) {
    key("menus");
    app.settle();
    press_key(Key::right);
    app.settle();
    EXPECT_TRUE(person.has("menu/undo"));
    EXPECT_FALSE(person.has("menu/new"));
    press_key(Key::left);
    app.settle();
    ASSERT_TRUE(person.has("menu/new"));
    press_key(Key::down);
    press_key(Key::enter);
    EXPECT_EQ(app.state().dialogs.path_question, PathQuestion::open);
}

TEST_F(MenusByKeys, ArrowsAreThePlayersAgainWhenNoMenuIsOpen) {
    key("menus");
    app.settle();
    press_key(Key::escape);
    ASSERT_FALSE(person.has("menu/new"));
    key("end");
    app.settle();
    key("step_back");
    app.pass(3);
    app.settle();
    EXPECT_LT(app.state().play.playback.seconds, app.state().play.timeline.duration());
    press_key(Key::space);
    EXPECT_TRUE(app.state().play.playback.playing);
}

TEST_F(MenusByKeys, TheSpeedIsWrittenInFull) {
    Fonts fonts;
    EXPECT_GE(person.rect("transport/speed").width, fonts.width(Font::sans, 12, "Speed 0.25×") + 20);
}

TEST_F(MenusByKeys, ThePlusNeverLiesOnText) {
    Fonts fonts;
    for (const char* moment : {"start", "end"}) {
        for (const char* neuron : {"canvas/i3", "canvas/h1", "canvas/h3", "canvas/o2", "canvas/o3"}) {
            key(moment);
            person.click(neuron);
            app.settle();
            for (int layer = 0; layer <= 2; ++layer) {
                for (const std::string& name : {"canvas/add_neuron/" + std::to_string(layer),
                                                "canvas/add_layer/" + std::to_string(std::max(layer, 1))}) {
                    if (!person.has(name)) {
                        continue;
                    }
                    const Rect canvas = person.rect("canvas");
                    const Rect plus = person.rect(name);
                    for (const Shape& shape : app.application().scene().shapes) {
                        if (const Text* text = std::get_if<Text>(&shape)) {
                            Rect on_screen = text_rect(*text, fonts);
                            on_screen.x += canvas.x;
                            on_screen.y += canvas.y;
                            EXPECT_FALSE(on_screen.overlaps(plus)) << name << " on " << text->id << moment << neuron;
                        }
                    }
                }
            }
        }
    }
}

}  // namespace
}  // namespace netglow
