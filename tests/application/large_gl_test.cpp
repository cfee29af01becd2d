// Large networks: going to a neuron, and panels that show some of many thousand weights.
#include "core/document/network_draft.h"
#include "tests/application/driven.h"

namespace netglow {
namespace {

using testing::HasSubstr;

/// 200-150-10, its inputs 1: large enough for everything that large networks have, and soon drawn.
Document large_document() {
    NetworkDraft draft;
    draft.inputs = 200;
    draft.layers = {DraftLayer{.name = {}, .neurons = 150, .activation = ActivationKind::relu},
                    DraftLayer{.name = {}, .neurons = 10, .activation = ActivationKind::softmax}};
    return network_of(draft);
}

class LargeNetwork : public testing::Test {
protected:
    void key(std::string_view name) {
        const Shortcut& keys = command(name).keys.front();
        person.key(keys.key, keys.modifiers);
    }
    /// Opens the box, types, presses Enter, and lets the camera arrive.
    void go_to(std::string_view text) {
        key("go_to");
        person.type(text);
        person.key(Key::enter);
        app.pass(1);
        app.settle();
    }
    Place selected() const { return app.state().view.selected; }
    const Camera& camera() const { return app.state().view.camera; }

    HeadlessApplication app{1280, 800, 1, State(large_document())};
    UiDriver person{app};
};

TEST_F(LargeNetwork, ANeuronIsGoneToByItsName) {
    go_to("h112");
    EXPECT_FALSE(app.state().dialogs.finder_open);
    EXPECT_EQ(selected(), Place(NeuronAt{1, 111}));
    EXPECT_EQ(app.state().view.panel_layer, 1U);
    EXPECT_EQ(person.text("weights/neuron"), "h112");
    EXPECT_GT(camera().zoom, 20);
    const Rect canvas = person.rect("canvas");
    const Point middle = canvas.center();
    person.move_to(middle);
    app.settle();
    EXPECT_EQ(app.state().view.hovered, Place(NeuronAt{1, 111})) << "it is in the middle";
    key("fit");
    app.settle();
    EXPECT_EQ(camera(), Camera{});
}

TEST_F(LargeNetwork, TheKeyThatOpensTheBoxTypesNothingIntoIt) {
    app.events().push_back(KeyEvent{key_of('g'), true, {}, false});
    app.events().push_back(TextTyped{U'g'});
    app.events().push_back(KeyEvent{key_of('g'), false, {}, false});
    app.settle();
    EXPECT_EQ(person.text("finder/text"), "");
    app.events().push_back(KeyEvent{key_of('g'), true, {}, false});
    app.events().push_back(TextTyped{U'g'});
    app.settle();
    EXPECT_EQ(person.text("finder/text"), "g");
}

TEST_F(LargeNetwork, TheCanvasComesToRest) {
    app.draw_every_frame();  // as it draws, a worker makes a better picture of its edges
    app.settle();
    EXPECT_FALSE(app.application().wants_frame());
    const EdgeUploads before = app.application().edge_uploads();
    app.frame();
    EXPECT_EQ(app.application().edge_uploads().all(), before.all());
}

TEST_F(LargeNetwork, TheBoxListsWhatMayBeMeantAndArrowsChoose) {
    key("go_to");
    EXPECT_EQ(person.text("finder/count"), "360 neurons");
    person.type("h7");
    EXPECT_EQ(person.text("finder/count"), "11 neurons");
    EXPECT_TRUE(person.has("finder/h7"));
    EXPECT_TRUE(person.has("finder/h70"));
    EXPECT_FALSE(person.has("finder/h1"));
    person.key(Key::down);
    person.key(Key::down);
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(selected(), Place(NeuronAt{1, 70}));
}

TEST_F(LargeNetwork, AClickInTheListGoesThereToo) {
    key("go_to");
    person.type("o");
    person.click("finder/o3");
    app.pass(1);
    EXPECT_EQ(selected(), Place(NeuronAt{2, 2}));
    EXPECT_FALSE(person.has("finder"));
}

TEST_F(LargeNetwork, EscAndAClickElsewhereCloseTheBoxAndChangeNothing) {
    key("go_to");
    ASSERT_TRUE(person.has("finder"));
    person.type("h4");
    person.key(Key::escape);
    app.settle();
    EXPECT_FALSE(person.has("finder"));
    EXPECT_FALSE(app.state().dialogs.finder_open);
    key("go_to");
    ASSERT_TRUE(person.has("finder"));
    EXPECT_EQ(person.text("finder/text"), "") << "it begins anew";
    const Rect canvas = person.rect("canvas");
    person.click_at({canvas.x + 8, canvas.bottom() - 8});
    app.settle();
    EXPECT_FALSE(app.state().dialogs.finder_open);
    EXPECT_EQ(camera(), Camera{});
    EXPECT_EQ(selected(), Place());
}

TEST_F(LargeNetwork, WhatNobodyIsCalledGoesNowhere) {
    go_to("nobody");
    EXPECT_TRUE(app.state().dialogs.finder_open);
    EXPECT_EQ(camera(), Camera{});
}

TEST_F(LargeNetwork, AHandOnTheCameraEndsItsWay) {
    key("go_to");
    person.type("h112");
    person.key(Key::enter);
    for (int i = 0; i < 3; ++i) {
        app.frame();
    }
    person.wheel("canvas", -2);
    const float zoom = camera().zoom;
    app.pass(1);
    EXPECT_EQ(camera().zoom, zoom);
}

TEST_F(LargeNetwork, TheWheelZoomsUntilTheSmallestNeuronCanBeRead) {
    for (int i = 0; i < 20; ++i) {
        person.wheel("canvas", 5);
    }
    EXPECT_GT(camera().zoom, 20);
    EXPECT_LT(camera().zoom, 60);
}

TEST_F(LargeNetwork, ThePanelShowsTheWeightsOfOneNeuron) {
    EXPECT_EQ(person.text("weights/neuron"), "h1");
    EXPECT_TRUE(person.has("weights/h1/i1/box"));
    EXPECT_FALSE(person.has("weights/h1/i200/box")) << "which is out of sight";
    EXPECT_FALSE(person.has("weights/h2/i1/box"));
    person.click("weights/next");
    EXPECT_TRUE(person.has("weights/h2/i1/box"));
    EXPECT_EQ(selected(), Place()) << "to look is not to choose";
    person.click("weights/neuron");
    person.type("h150");
    person.key(Key::enter);
    app.settle();
    EXPECT_TRUE(person.has("weights/h150/i1/box"));
    EXPECT_FALSE(person.control("weights/next").enabled);
    person.enter_number("weights/h150/i1/box", "0.5");
    EXPECT_EQ(app.state().open.document.network.weight({1, 149, 0}), 0.5);
    person.enter_number("bias/h150/box", "0.25");
    EXPECT_EQ(app.state().open.document.network.bias({1, 149}), 0.25);
}

TEST_F(LargeNetwork, ASenderIsFoundByItsNumber) {
    person.click("weights/filter");
    person.type("170");
    app.settle();
    EXPECT_TRUE(person.has("weights/h1/i170/box"));
    EXPECT_FALSE(person.has("weights/h1/i1/box"));
    person.enter_number("weights/h1/i170/box", "-0.75");
    EXPECT_EQ(app.state().open.document.network.weight({1, 0, 169}), -0.75);
}

TEST_F(LargeNetwork, AnInputIsFoundByItsNumber) {
    EXPECT_TRUE(person.has("inputs/i1/box"));
    EXPECT_FALSE(person.has("inputs/i150/box"));
    person.click("inputs/filter");
    person.type("i150");
    app.settle();
    person.enter_number("inputs/i150/box", "0.25");
    EXPECT_EQ(app.state().open.document.input[149], 0.25);
}

TEST_F(LargeNetwork, WhatIsChosenComesIntoSight) {
    go_to("i150");
    EXPECT_TRUE(person.has("inputs/i150/box"));
    EXPECT_TRUE(person.has("weights/h1/i150/box")) << "as a sender, too";
    go_to("h130");
    EXPECT_EQ(person.text("weights/neuron"), "h130");
    person.click("weights/previous");
    app.settle();
    EXPECT_EQ(selected(), Place(NeuronAt{1, 128})) << "the choice goes along";
}

TEST_F(LargeNetwork, BackInALayerItsChosenNeuronIsShown) {
    go_to("h130");
    person.click("layer");
    app.settle();
    person.click("layer/2");
    app.settle();
    EXPECT_EQ(person.text("weights/neuron"), "o1");
    EXPECT_TRUE(person.has("weights/o1/h1/box"));
    person.click("layer");
    app.settle();
    person.click("layer/1");
    app.settle();
    EXPECT_EQ(person.text("weights/neuron"), "h130");
}

TEST_F(LargeNetwork, TheOverviewIsShortAndSaysTheOutputs) {
    key("end");
    app.settle();
    EXPECT_TRUE(person.has("inspector/o1")) << "not screens below";
}

TEST_F(LargeNetwork, ANeuronsPageSaysWhatAddsMostAndWhatTheSumIs) {
    key("end");
    go_to("h12");
    EXPECT_TRUE(person.has("inspector/sum"));
    EXPECT_THAT(person.text("inspector/sum"), HasSubstr("…"));
    EXPECT_TRUE(person.has("inspector/output"));
    const Rect sum = person.rect("inspector/sum");
    EXPECT_LT(sum.y, 200);
}

TEST_F(LargeNetwork, NewWeightsAreDrawnAndCanBeUndone) {
    const double before = app.state().open.document.network.weight({1, 0, 0});
    key("randomise_layer");
    for (int i = 0; i < 600 && app.application().opening(); ++i) {
        app.frame();
    }
    EXPECT_EQ(app.state().open.history.undo_title(), "Randomise hidden (Xavier, seed 1)");
    EXPECT_NE(app.state().session.weight_rule.seed, 1U);
    key("undo");
    app.settle();
    EXPECT_EQ(app.state().open.document.network.weight({1, 0, 0}), before);
}

}  // namespace
}  // namespace netglow
