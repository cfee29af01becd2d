// Neurons, layers, names and weights, changed in the window.
#include "core/document/structure.h"
#include "tests/application/driven.h"

namespace netglow {
namespace {

class StructureInTheWindow : public DrivenApplication {
protected:
    StructureInTheWindow() {
        key("end");
        app.settle();
    }
    std::string shape() const { return shape_text(document().network); }
    const Document& document() const { return app.state().open.document; }
    const Network& network() const { return document().network; }
    void click(std::string_view name) {
        person.click(name);
        app.settle();
    }
    /// The right button, and the menu that follows.
    void ask(std::string_view name) {
        person.click(name, 1);
        app.settle();
    }
    void type_name(std::string_view name) {
        app.settle();
        ASSERT_TRUE(person.has("canvas/rename"));
        person.type(name);
        person.key(Key::enter);
        app.settle();
    }
    void undo() {
        press('z', kCtrl);
        app.settle();
    }
};

TEST_F(StructureInTheWindow, APlusAtALayersEndAddsANeuron) {
    person.hover("canvas/h3");
    app.settle();
    click("canvas/add_neuron/1");
    EXPECT_EQ(shape(), "3-4-3");
    EXPECT_EQ(network().weight({1, 2, 1}), 0.5);  // everything else keeps its value
    EXPECT_TRUE(person.has("canvas/h4"));
    undo();
    EXPECT_EQ(shape(), "3-3-3");
}

TEST_F(StructureInTheWindow, APlusBetweenLayersAddsALayer) {
    const Point left = person.rect("canvas/i1").center();
    const Point right = person.rect("canvas/h1").center();
    person.move_to({(left.x + right.x) / 2, left.y - 60});
    app.settle();
    click("canvas/add_layer/1");
    EXPECT_EQ(shape(), "3-3-3-3");
    EXPECT_EQ(network().layer(2).weights, article_document().network.layer(1).weights);
    EXPECT_TRUE(person.has("canvas/h2.1"));
}

TEST_F(StructureInTheWindow, ThereIsNoPlusWhilePresenting) {
    key("present");
    app.settle();
    person.hover("canvas/h3");
    EXPECT_FALSE(person.has("canvas/add_neuron/1"));
}

TEST_F(StructureInTheWindow, TheLayoutGlidesToTheNewOne) {
    const Point before = person.rect("canvas/h1").center();
    person.hover("canvas/h3");
    app.settle();
    person.click("canvas/add_neuron/1");
    const Point begins = person.rect("canvas/h1").center();
    app.settle();
    const Point after = person.rect("canvas/h1").center();
    EXPECT_LT(after.y, before.y - 10);
    EXPECT_GT(begins.y, after.y + 5);  // on its way
    EXPECT_FALSE(app.application().wants_frame());
}

TEST_F(StructureInTheWindow, ThePanelSetsHowManyNeurons) {
    person.enter_number("neurons", "5");
    app.settle();
    EXPECT_EQ(shape(), "3-5-3");
    click("neurons/less");
    EXPECT_EQ(shape(), "3-4-3");
    click("neurons/more");
    EXPECT_EQ(shape(), "3-5-3");
    person.enter_number("neurons", "-7");
    app.settle();
    EXPECT_EQ(shape(), "3-1-3");
    EXPECT_FALSE(person.control("neurons/less").enabled);
}

TEST_F(StructureInTheWindow, TheMenuOfALayerMovesAndCopiesIt) {
    click("layer/more");
    ASSERT_TRUE(person.has("layer/menu/duplicate_layer"));
    click("layer/menu/duplicate_layer");
    EXPECT_EQ(shape(), "3-3-3-3");
    EXPECT_EQ(network().layer(1).weights, network().layer(2).weights);
    click("layer/more");
    click("layer/menu/toggle_biases");  // of the copy, which one goes on with
    EXPECT_TRUE(network().layer(2).bias);
    click("layer/more");
    click("layer/menu/layer_left");
    EXPECT_TRUE(network().layer(1).bias);
    EXPECT_FALSE(network().layer(2).bias);
    key("layer_right");
    app.settle();
    EXPECT_TRUE(network().layer(2).bias);
    click("layer/more");
    click("layer/menu/remove_layer");
    EXPECT_EQ(shape(), "3-3-3");
}

TEST_F(StructureInTheWindow, TheSettingsOfALayerHaveKeys) {
    click("canvas/h1");
    key("toggle_biases");
    EXPECT_TRUE(network().layer(1).bias);
    key("next_activation");
    EXPECT_EQ(network().layer(1).activation.kind, ActivationKind::tanh);
    key("previous_activation");
    EXPECT_EQ(network().layer(1).activation.kind, ActivationKind::sigmoid);
    key("duplicate_layer");
    app.settle();
    EXPECT_EQ(shape(), "3-3-3-3");
    EXPECT_EQ(app.state().view.panel_layer, 2U);  // the new one
    key("remove_layer");
    app.settle();
    EXPECT_EQ(shape(), "3-3-3");
    EXPECT_EQ(network().weight({1, 0, 0}), 0.9);
    key("reset");
    app.settle();
    EXPECT_FALSE(network().layer(1).bias);
}

TEST_F(StructureInTheWindow, NeuronsAndLayersGetNamesOnTheCanvas) {
    click("canvas/h2");
    key("rename_neuron");
    type_name("cat");
    EXPECT_EQ(drawn("name/h2"), "cat");
    key("rename_layer");
    type_name("shapes");
    EXPECT_EQ(drawn("layer/1"), "shapes");
    undo();
    undo();
    EXPECT_EQ(drawn("name/h2"), "h2");
    EXPECT_EQ(drawn("layer/1"), "hidden");
}

TEST_F(StructureInTheWindow, EscapeLeavesAName) {
    click("canvas/h2");
    key("rename_neuron");
    app.settle();
    person.type("x");
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("canvas/rename"));
    EXPECT_EQ(drawn("name/h2"), "h2");
    EXPECT_EQ(app.state().open.history.size(), 0U);
}

TEST_F(StructureInTheWindow, ADoubleClickOnAHeadingNamesTheLayer) {
    const Point h1 = person.rect("canvas/h1").center();
    const float y = 69;  // of the headings at 1280 x 800
    for (int i = 0; i < 2; ++i) {
        person.click_at({h1.x, y});
    }
    type_name("middle");
    EXPECT_EQ(drawn("layer/1"), "middle");
}

TEST_F(StructureInTheWindow, TheWholeGetsAName) {
    click("menu/network");
    click("menu/rename_network");
    type_name("Mine");
    EXPECT_EQ(person.text("title"), "Mine •");
}

TEST_F(StructureInTheWindow, NewWeightsFollowTheRuleAndTheSeed) {
    key("weights");
    app.settle();
    click("weights/rule/He");
    person.enter_number("weights/seed", "7");
    click("weights/randomise");
    EXPECT_EQ(network().layer(1).weights, initial_weights({WeightRuleKind::he, 7}, 3, 3, 1));
    EXPECT_EQ(network().layer(2).weights, article_document().network.layer(2).weights);
    EXPECT_EQ(person.text("weights/seed"), "8");
    EXPECT_EQ(app.state().open.history.undo_title(), "Randomise hidden (He, seed 7)");
    click("weights/rule/Zeros");
    click("weights/scope/all");
    click("weights/randomise");
    EXPECT_EQ(network().layer(2).weights, Matrix(Matrix::Zero(3, 3)));
    undo();
    undo();
    EXPECT_EQ(network().layer(1).weights, article_document().network.layer(1).weights);
    person.enter_number("weights/factor", "1/2");
    click("weights/scale");
    EXPECT_EQ(network().weight({1, 0, 0}), 0.45);
    EXPECT_EQ(network().weight({2, 2, 2}), 0.45);
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("weights"));
}

TEST_F(StructureInTheWindow, TheHistoryIsAListToJumpIn) {
    click("canvas/i1");
    key("value_up");
    key("value_up");
    key("add_neuron");
    app.settle();
    key("history");
    app.settle();
    EXPECT_EQ(person.text("history/3"), "Add neuron 2 to input");
    click("history/1");
    EXPECT_EQ(shape(), "3-3-3");
    EXPECT_EQ(drawn("output/i1"), "1");
    click("history/3");
    EXPECT_EQ(shape(), "4-3-3");
    EXPECT_EQ(drawn("output/i1"), "1.1");
    click("history/0");
    EXPECT_THAT(outputs(), testing::ElementsAre("0.726", "0.709", "0.778"));
    click("history/close");
    EXPECT_FALSE(person.has("history"));
}

TEST_F(StructureInTheWindow, ALongHistoryIsDrawnOnlyWhereItIsSeen) {
    click("canvas/i1");
    for (int i = 0; i < 100; ++i) {
        key("value_up_fine");
    }
    key("history");
    app.settle();
    EXPECT_TRUE(person.has("history/100"));
    EXPECT_FALSE(person.has("history/2"));
}

TEST_F(StructureInTheWindow, ResetIsOneStepThatCanBeUndone) {
    key("randomise");
    click("canvas/h1");
    key("add_neuron");
    app.settle();
    click("menu/edit");
    click("menu/reset");
    EXPECT_EQ(shape(), "3-3-3");
    EXPECT_THAT(outputs(), testing::ElementsAre("0.726", "0.709", "0.778"));
    undo();
    EXPECT_EQ(shape(), "3-4-3");
}

TEST_F(StructureInTheWindow, EverythingHasAMenu) {
    ask("weights/h1/i2");
    EXPECT_EQ(app.state().view.selected, Place(EdgeAt{1, 0, 1}));
    ASSERT_TRUE(person.has("values/menu/zero_weight"));
    click("values/menu/zero_weight");
    EXPECT_EQ(network().weight({1, 0, 1}), 0);
    ask("inputs/i1");
    ASSERT_TRUE(person.has("values/menu/duplicate_neuron"));
    person.key(Key::escape);
    app.settle();
    person.click("canvas/o1");  // and the strip goes to its layer
    app.settle();
    ask("strip/weight/o1/h2");
    EXPECT_EQ(app.state().view.selected, Place(EdgeAt{2, 0, 1}));
    ASSERT_TRUE(person.has("strip/menu/zero_weight"));
    click("strip/menu/zero_weight");
    EXPECT_EQ(network().weight({2, 0, 1}), 0);
}

TEST_F(StructureInTheWindow, MenusStayInTheWindow) {
    ask("canvas/o3");
    const Rect last = person.rect("canvas/menu/fit");
    EXPECT_LT(last.bottom(), 800);
    EXPECT_LT(last.right(), 1280);
}

TEST_F(StructureInTheWindow, TheMomentGoesBackToWhereItsLayerBegan) {
    key("start");
    key("layer_forward");
    app.pass(10);
    key("layer_forward");
    app.pass(10);
    key("layer_forward");
    app.pass(10);  // the sums of the output are known
    ASSERT_EQ(drawn("sum/o1"), "X 0.976");
    click("canvas/o1");
    key("add_neuron");
    app.settle();
    EXPECT_EQ(drawn("output/h1"), "0.761");
    EXPECT_EQ(drawn("sum/o1"), "");
    EXPECT_FALSE(app.state().play.playback.playing);
}

}  // namespace
}  // namespace netglow
